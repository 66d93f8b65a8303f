import { isBlank, type ExpenseLine } from '../../../intake';
import { confirmed } from '../../../policy';
import { plannedAgainstLedger } from '../../money/item-plans';
import { exceeds } from '../../money/agreement';
import { quantityOf, showQuantity, type Quantity } from '../../money/quantities';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

function compare(line: string, actual: Quantity, planned: Quantity, reasoned: boolean): Outcome {
  const cells = cellsOf(actual, planned);
  if (reasoned || !exceeds(actual, planned)) return pass(cells);
  const found = showQuantity(actual, planned.unit);
  const plan = showQuantity(planned);
  const expected = { zh: `不超过${plan}`, en: `at most ${plan}` };
  return fail('over', { cells, found, expected, values: { line, actual: found, planned: plan } });
}

function compareLine({ planned, actual, reason, code, name, text }: ExpenseLine): Outcome[] {
  const [plan, spent] = [quantityOf(planned), quantityOf(actual)];
  const label = `${code}${name || text}`;
  return plan && spent ? [compare(label, spent, plan, !isBlank(reason))] : [];
}

export const LINE_OVER_PLAN: Rule = {
  id: 'line-over-plan',
  number: 10,
  title: { zh: '单行支出超过计划', en: 'A line spends more than planned' },
  severity: 'warning',
  forms: 'H',
  source: confirmed(
    'id',
    '各支出内容实际支出不超过计划，超过应说明原因',
    'No line spends more than planned without a reason',
  ),
  messages: {
    over: {
      text: {
        zh: '“{line}”计划{planned}，实际支出{actual}，未说明原因',
        en: '“{line}”: planned {planned}, spent {actual}, without a reason',
      },
      fix: {
        zh: '核对科目是否记错；确属调剂使用的，写明调整批准情况',
        en: 'See whether the item is wrong; where funds were moved between lines, name the approval',
      },
    },
  },
  examples: {
    fails: { zh: '31002计划2万元，实际5万元', en: '31002: planned 2, spent 5' },
    passes: { zh: '31002计划2万元，实际2万元', en: '31002: planned 2, spent 2' },
  },
  echoOf: ['unit-factor-10000'],
  check({ submission }, _policy, memory) {
    const fromLines = (submission.expenses?.lines ?? []).flatMap(compareLine);
    const fromLedger = plannedAgainstLedger(submission, memory).map(({ label, planned, spent, reasoned }) =>
      compare(label, spent, planned, reasoned),
    );
    return orNotApplicable([...fromLines, ...fromLedger], 'no-table');
  },
};
