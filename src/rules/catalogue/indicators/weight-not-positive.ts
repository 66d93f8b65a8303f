import { practised } from '../../../policy';
import { nameOf, showPoints } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const WEIGHT_NOT_POSITIVE: Rule = {
  id: 'weight-not-positive',
  number: 44,
  title: { zh: '指标分值大于0', en: 'Weights are above 0' },
  severity: 'error',
  forms: 'N',
  source: practised('PLAT-index', '指标分值应大于0', 'Each weight is above 0'),
  messages: {
    'not-positive': {
      text: { zh: '指标“{name}”分值为{found}', en: 'The weight of “{name}” is {found}' },
      fix: { zh: '给该指标分配分值，不考核的指标应删除', en: 'Give it a weight, or leave the indicator out' },
    },
  },
  examples: {
    fails: { zh: '指标分值为0', en: 'A weight of 0' },
    passes: { zh: '指标分值为10', en: 'A weight of 10' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { weight, target } = indicator;
      if (!weight?.value) return null;
      const unused = target.kind === 'void' && weight.value.eq(0);
      const cells = cellsOf(weight);
      if (weight.value.gt(0) || unused) return pass(cells);
      const found = showPoints(weight.value);
      return fail('not-positive', { cells, found, expected: '> 0', values: { name: nameOf(indicator) } });
    }),
};
