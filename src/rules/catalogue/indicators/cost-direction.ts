import { practised } from '../../../policy';
import { isCost } from '../../../scoring';
import { nameOf, showValue } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const COST_DIRECTION: Rule = {
  id: 'cost-direction',
  number: 60,
  title: { zh: '指标方向与符号一致', en: 'Direction and sign agree' },
  severity: 'warning',
  forms: 'N',
  source: practised('AA', '成本指标用≤', 'Cost uses ≤'),
  messages: {
    cost: {
      text: {
        zh: '成本指标“{name}”目标{found}用了≥',
        en: 'The cost indicator “{name}” has the target {found} with ≥',
      },
      fix: { zh: '成本越低越好，改用≤', en: 'Lower cost is better: use ≤' },
    },
    direction: {
      text: {
        zh: '指标“{name}”标为{direction}，目标却是{found}',
        en: '“{name}” is marked {direction}, but its target is {found}',
      },
      fix: { zh: '核对指标方向与符号，改正其一', en: 'Correct either the direction or the sign' },
    },
  },
  examples: {
    fails: { zh: '总成本≥90万元；正向指标“小于等于1个”', en: 'total cost ≥ 90万元; 正向 with ≤' },
    passes: { zh: '总成本≤90万元', en: 'total cost ≤ 90万元' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { target, direction } = indicator;
      if (target.kind !== 'quantity' || target.sign === null) return null;
      const upwards = target.sign === '>=' || target.sign === '>';
      const downwards = target.sign === '<=' || target.sign === '<';
      const cells = cellsOf(target, direction);
      const values = { name: nameOf(indicator), direction: direction?.text ?? '' };
      const detail = { cells, found: showValue(target), values };
      if (direction?.value && (direction.value === 'higher' ? downwards : upwards))
        return fail('direction', detail);
      return upwards && isCost(indicator) ? fail('cost', { ...detail, expected: '≤' }) : pass(cells);
    }),
};
