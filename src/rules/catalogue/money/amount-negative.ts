import type { LedgerGroup } from '../../../intake';
import type { Memory } from '../../../memory';
import { confirmed } from '../../../policy';
import { showYuan } from '../../money/quantities';
import { statedAmounts } from '../../money/stated-amounts';
import { cellsOf, fail, needsReview, orNotApplicable, pass } from '../../outcomes';
import { cellsOfGroup } from '../../spending/entry-cells';
import type { Outcome, Rule } from '../../types';

/** 红字冲销 and refunds are written as negative entries: somebody has to say whether it is one. */
function ofGroup(group: LedgerGroup, memory: Memory): Outcome {
  const found = showYuan(group.amount, '元');
  const values = {
    count: String(group.count),
    amount: found,
    summary: group.summary || group.name || group.code,
  };
  return needsReview('entry', { cells: cellsOfGroup(group, 'amount', memory), found, values });
}

export const AMOUNT_NEGATIVE: Rule = {
  id: 'amount-negative',
  number: 19,
  title: { zh: '金额为负数', en: 'Negative amounts' },
  severity: 'error',
  forms: 'both',
  source: confirmed('id', '预算、到位和支出金额不为负', 'Budgets, receipts and spending are not negative'),
  messages: {
    negative: {
      text: { zh: '“{label}”填了负数{amount}', en: '“{label}” holds a negative amount, {amount}' },
      fix: { zh: '核对符号，改为正数', en: 'Check the sign and enter a positive amount' },
    },
    entry: {
      text: {
        zh: '明细账有{count}笔负数（“{summary}”，合计{amount}）',
        en: 'The ledger has {count} negative entries (“{summary}”, {amount} in all)',
      },
      fix: {
        zh: '确属红字冲销或退回的可保留并说明，否则改正符号',
        en: 'Keep and explain it where it is a reversal or refund, else correct the sign',
      },
    },
  },
  examples: {
    fails: { zh: '市县财政−1.2万元', en: 'Local funds −1.2' },
    passes: { zh: '市县财政1.2万元', en: 'Local funds 1.2' },
  },
  check({ submission }, _policy, memory) {
    const filled = statedAmounts(submission).filter(({ value }) => value !== null);
    const ofTables = filled.map((amount) => {
      if (!amount.value?.lt(0)) return pass(amount.cells);
      const values = { label: amount.label, amount: amount.text };
      return fail('negative', { cells: cellsOf(amount), found: amount.text, values });
    });
    const negative = submission.ledger?.groups.filter((group) => group.negative) ?? [];
    const ledgerPasses = submission.ledger && negative.length === 0 ? [pass()] : [];
    return orNotApplicable(
      [...ofTables, ...ledgerPasses, ...negative.map((group) => ofGroup(group, memory))],
      'blank',
    );
  },
};
