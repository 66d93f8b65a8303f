import type { Indicator } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { nameOf } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { fail, needsReview, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { EFFECT_MEASURES, OUTPUT_MEASURES, SATISFACTION_MEASURES } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

/** Under satisfaction, what is no opinion of anybody: a count of incidents, say. */
function isNoSatisfaction({ name, target }: Indicator): boolean {
  return target.kind === 'quantity' && name !== '' && !hasWord(fold(name), SATISFACTION_MEASURES);
}

export const OUTPUT_BENEFIT_MIXED: Rule = {
  id: 'output-benefit-mixed',
  number: 55,
  title: { zh: '产出、效益、满意度指标归类', en: 'Indicators stand in the right section' },
  severity: 'warning',
  forms: 'N',
  source: practised('CF', '产出与效益指标混用', 'Measures of output and benefit mixed up'),
  messages: {
    'output-in-benefit': {
      text: {
        zh: '“{name}”反映产出，却列在效益指标（{level}）',
        en: '“{name}” measures output, but stands under benefit ({level})',
      },
      fix: {
        zh: '移到产出指标，效益指标写带来的变化',
        en: 'Move it to output; benefit is the change it brought',
      },
    },
    'effect-in-output': {
      text: {
        zh: '“{name}”反映效益或满意度，却列在产出指标（{level}）',
        en: '“{name}” measures effect or satisfaction, but stands under output ({level})',
      },
      fix: { zh: '移到效益指标或满意度指标', en: 'Move it to benefit or satisfaction' },
    },
    'no-satisfaction': {
      text: {
        zh: '“{name}”不是满意度，却列在满意度指标',
        en: '“{name}” is no satisfaction, but stands under it',
      },
      fix: {
        zh: '移到产出或效益指标，满意度写服务对象的评价',
        en: 'Move it; satisfaction is the opinion of those served',
      },
    },
  },
  examples: {
    fails: { zh: '社会效益指标“培训人数”', en: '“培训人数” under 社会效益' },
    passes: { zh: '数量指标“培训人数”', en: '“培训人数” under 数量' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { level1Kind, level1, level2, nameCells } = indicator;
      const name = fold(indicator.name);
      const detail = { cells: nameCells, values: { name: nameOf(indicator), level: level2 || level1 } };
      if (level1Kind === 'benefit' && !/满意/.test(level2)) {
        return hasWord(name, OUTPUT_MEASURES) ? fail('output-in-benefit', detail) : pass(nameCells);
      }
      if (level1Kind === 'output') {
        return hasWord(name, EFFECT_MEASURES) ? fail('effect-in-output', detail) : pass(nameCells);
      }
      if (level1Kind !== 'satisfaction') return null;
      return isNoSatisfaction(indicator) ? needsReview('no-satisfaction', detail) : pass(nameCells);
    }),
};
