import { fold } from '../../text';
import { wordList } from './lexicon';

/** 预算执行率 as a level or an indicator of a separate table. */
export const EXECUTION_LABEL = wordList('execution among indicators', {
  lines: [
    {
      pattern: /^(?:预算|资金|全年)*执行率(?:\(.*\))?$/,
      examples: ['预算执行率', '预算执行率（10分）', '资金执行率'],
    },
    { pattern: /^(?:预算|资金|全年)*执行情况(?:\(.*\))?$/, examples: ['预算执行情况', '执行情况'] },
    { pattern: /^(?:预算|资金|全年)*执行进度(?:\(.*\))?$/, examples: ['预算执行进度'] },
  ],
  not: ['产出指标', '预算编制', '项目执行率'],
});

/** As a first level of a filled form. */
export const EXECUTION_SECTION = wordList('execution as a level', {
  lines: [
    { pattern: /(?<!预算)执行率/, examples: ['执行率', '资金执行率指标'] },
    { pattern: /预算执行/, examples: ['预算执行情况', '预算执行率（10分）'] },
  ],
  not: ['产出指标', '过程'],
});

/** As an indicator without a first level. */
export const EXECUTION_NAME = wordList('execution as an indicator', {
  lines: [
    { pattern: /^(?:部门|项目)?预算(?:资金)?执行率$/, examples: ['预算执行率', '预算资金执行率'] },
    { pattern: /^全年预算(?:资金)?执行率$/, examples: ['全年预算执行率'] },
  ],
  not: ['执行率', '资金执行率', '成本控制率'],
});

/** Points and score of the execution as labels of a block, where a bare 得分 would be anything's. */
const EXECUTION_WEIGHT = wordList('points of the execution', {
  lines: [
    {
      pattern: /^(?:预算|资金|全年)*执行率?(?:分值|权重)(?:\(分\))?$/,
      examples: ['预算执行率分值', '执行率权重'],
    },
  ],
  not: ['分值', '预算执行率', '预算执行率得分'],
});

const EXECUTION_SCORE = wordList('score of the execution', {
  lines: [
    {
      pattern: /^(?:预算|资金|全年)*执行率?(?:自评)?(?:得分|评分)(?:\(分\))?$/,
      examples: ['预算执行率得分', '预算执行得分', '执行率自评得分'],
    },
  ],
  not: ['得分', '综合得分', '预算执行率', '预算执行率分值'],
});

/** Whether a label of a block says that the points, or the score, of the execution stand beside it. */
export function executionPointsOf(label: string): 'weight' | 'score' | null {
  const folded = fold(label);
  if (EXECUTION_SCORE.test(folded)) return 'score';
  return EXECUTION_WEIGHT.test(folded) ? 'weight' : null;
}
