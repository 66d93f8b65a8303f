import { FUND_COLUMN_NAMES, FUND_COLUMNS, type FundColumn, type Submission } from '../../../intake';
import { practised } from '../../../policy';
import { statedTotal, totalOf } from '../../money/column-totals';
import { agreementOf } from '../../money/agreement';
import { showQuantity } from '../../money/quantities';
import { fundSum } from '../../money/sums';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

function compare(submission: Submission, column: FundColumn): Outcome[] {
  const { funds } = submission;
  const bySource = statedTotal(submission, column);
  const byUse = funds && totalOf(fundSum(funds.useRows, column, funds.unit));
  if (!bySource || !byUse) return [];
  const cells = cellsOf(byUse, bySource);
  if (agreementOf(bySource, byUse) !== 'differs') return [pass(cells)];
  const found = showQuantity(byUse);
  const expected = showQuantity(bySource, byUse.unit);
  const values = { name: FUND_COLUMN_NAMES[column], source: expected, use: found };
  return [fail('differs', { cells, found, expected, values })];
}

export const SOURCE_VS_USE_TOTAL: Rule = {
  id: 'source-vs-use-total',
  number: 28,
  title: { zh: '按来源与按用途的合计', en: 'Total by source against total by use' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'PLAT-fund',
    '资金按来源的合计等于按用途的合计',
    'Funds by source add up to funds by use',
  ),
  messages: {
    differs: {
      text: {
        zh: '{name}：按来源合计{source}，按用途合计{use}',
        en: '{name}: {source} by source, {use} by use',
      },
      fix: {
        zh: '两表反映同一笔资金，核对并改正填错的一表',
        en: 'Both tables divide the same funds: check and correct the one that is wrong',
      },
    },
  },
  examples: {
    fails: { zh: '按来源100，按用途98', en: '100 by source, 98 by use' },
    passes: { zh: '按来源100，按用途100', en: '100 by source, 100 by use' },
  },
  echoOf: ['year-total-sum', 'fund-plan-sum', 'fund-received-sum'],
  check({ submission }) {
    if (!submission.funds || submission.funds.useRows.length === 0) return [notApplicable('no-table')];
    return orNotApplicable(
      FUND_COLUMNS.flatMap((column) => compare(submission, column)),
      'blank',
    );
  },
};
