import { practised, type Policy } from '../../../policy';
import type { Evaluation } from '../../../scoring';
import { evaluatedTotal } from '../../money/column-totals';
import { exceeds } from '../../money/agreement';
import { quantityOf, showQuantity, type Quantity } from '../../money/quantities';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Phrase, Rule, Severity } from '../../types';

interface Pair {
  readonly label: Phrase;
  readonly executed: Quantity;
  readonly budget: Quantity;
}

function totalPair(evaluation: Evaluation): Pair | null {
  const executed = evaluatedTotal(evaluation, 'executed');
  // Against what was received, spending has a rule of its own.
  const column = evaluation.fundTotals.budget || evaluation.fundTotals.received ? 'budget' : 'planned';
  const budget = evaluatedTotal(evaluation, column);
  const label = evaluation.submission.funds?.rows.find(({ level }) => level === 0)?.label ?? '';
  return executed && budget ? { label: label || { zh: '合计', en: 'total' }, executed, budget } : null;
}

function rowPairs({ submission }: Evaluation): Pair[] {
  const parts = (submission.funds?.rows ?? []).filter(({ level }) => level > 0);
  return parts.flatMap(({ label, amounts }) => {
    const [executed, budget] = [quantityOf(amounts.executed), quantityOf(amounts.budget)];
    return executed && budget ? [{ label, executed, budget }] : [];
  });
}

/** A budget of 0 is another finding. */
function isOver({ executed, budget }: Pair): boolean {
  return !budget.yuan.eq(0) && exceeds(executed, budget);
}

function check(pair: Pair, severity: Severity): Outcome {
  const cells = cellsOf(pair.executed, pair.budget);
  if (!isOver(pair)) return pass(cells);
  const found = showQuantity(pair.executed, pair.budget.unit);
  const limit = showQuantity(pair.budget);
  const expected = { zh: `不超过${limit}`, en: `at most ${limit}` };
  return fail('over', {
    cells,
    found,
    expected,
    severity,
    values: { label: pair.label, executed: found, budget: limit },
  });
}

function severityUnder({ settings }: Policy): Severity {
  return settings.allowRateOver100.value ? 'info' : 'error';
}

export const EXECUTION_OVER_BUDGET: Rule = {
  id: 'execution-over-budget',
  number: 15,
  title: { zh: '执行数超过预算数', en: 'More executed than budgeted' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'PLAT-fund',
    '执行数大于预算数时不能保存（浙江除外）',
    'More executed than budgeted is refused (except in Zhejiang)',
  ),
  messages: {
    over: {
      text: {
        zh: '“{label}”执行数{executed}，预算数{budget}，执行率超过100%',
        en: '“{label}”: executed {executed} of a budget of {budget}, above 100 %',
      },
      fix: {
        zh: '核对预算是否有追加未填，或执行数是否串入其他项目',
        en: 'See whether an addition to the budget is missing, or spending of another project got in',
      },
    },
  },
  examples: {
    fails: { zh: '预算100，执行103', en: 'Budget 100, executed 103' },
    passes: { zh: '预算100，执行100', en: 'Budget 100, executed 100' },
  },
  comparesTables: true,
  echoOf: ['unit-factor-10000', 'expense-over-received', 'amount-negative'],
  check(evaluation, policy) {
    const severity = severityUnder(policy);
    const total = totalPair(evaluation);
    if (total && isOver(total)) return [check(total, severity)];
    const pairs = [...(total ? [total] : []), ...rowPairs(evaluation)];
    if (!evaluation.submission.funds) return [notApplicable('no-table')];
    return orNotApplicable(
      pairs.map((pair) => check(pair, severity)),
      'blank',
    );
  },
};
