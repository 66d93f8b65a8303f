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
