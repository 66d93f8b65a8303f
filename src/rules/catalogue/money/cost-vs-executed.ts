import { commonlyUsed } from '../../../policy';
import { nameOf, showValue } from '../../indicators/describe';
import { unitFactor, UNIT_FACTORS } from '../../money/agreement';
import { evaluatedTotal } from '../../money/column-totals';
import { showQuantity } from '../../money/quantities';
import { costOf, isTotalCost, mayBe } from '../../money/total-costs';
import { cellsOf, needsReview, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

export const COST_VS_EXECUTED: Rule = {
  id: 'cost-vs-executed',
  number: 121,
  title: { zh: '总成本与执行数、预算数', en: 'Total cost against what was executed and budgeted' },
  severity: 'warning',
  forms: 'N',
  source: commonlyUsed(
    'AA',
    '总成本的完成值与全年执行数一般相同；权责发生、跨年和质保金等可以不同',
    'What a project cost is mostly what was executed; accruals, several years and retentions may differ',
  ),
  messages: {
    actual: {
      text: {
        zh: '成本指标“{name}”完成值{found}，全年执行数{expected}，请核对',
        en: '“{name}” cost {found}, executed were {expected}: check',
      },
      fix: {
        zh: '口径相同的改为一致，不同的说明原因（跨年、质保金、多个资金来源）',
        en: 'Make them agree, or say why not (several years, retention, other sources)',
      },
    },
    target: {
      text: {
        zh: '成本指标“{name}”指标值{found}，全年预算数{expected}，请核对',
        en: 'The target of “{name}” is {found}, the budget {expected}: check',
      },
      fix: { zh: '核对成本控制数与预算数的口径', en: 'See whether both mean the same money' },
    },
  },
  examples: {
    fails: { zh: '总成本完成95万元，全年执行108万元', en: 'total cost 95万元, executed 108万元' },
    passes: { zh: '总成本完成108万元，全年执行108万元', en: 'total cost 108万元, executed 108万元' },
  },
  comparesTables: true,
  echoOf: ['unit-factor-10000'],
  check(evaluation) {
    const { indicators } = evaluation.submission;
    if (indicators.length === 0) return [notApplicable('no-table')];
    const rows = indicators.filter(isTotalCost);
    const [row] = rows;
    if (!row || rows.length > 1) return [notApplicable('no-basis')];
    const sides = [
      ['actual', costOf(row.actual, row.target), ['executed']],
      ['target', costOf(row.target, row.target), ['budget', 'initial', 'planned', 'received']],
    ] as const;
    const outcomes = sides.flatMap(([side, cost, columns]): Outcome[] => {
      const totals = columns.flatMap((column) => evaluatedTotal(evaluation, column) ?? []);
      const [total] = totals;
      if (!cost || !total) return [];
      const cells = cellsOf(cost.money, total);
      if (totals.some((other) => mayBe(cost, other))) return [pass(cells)];
      // A slip of the unit has a rule of its own.
      if (unitFactor(cost.money, total, UNIT_FACTORS)) return [];
      const found = showValue(row[side]);
      const expected = showQuantity(total);
      return [needsReview(side, { cells, found, expected, values: { name: nameOf(row) } })];
    });
    return orNotApplicable(outcomes, 'no-basis');
  },
};
