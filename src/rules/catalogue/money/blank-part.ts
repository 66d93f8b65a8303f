import {
  FUND_COLUMNS,
  isBlank,
  type Amount,
  type FundColumn,
  type FundRow,
  type Funds,
} from '../../../intake';
import { confirmed } from '../../../policy';
import { agreementOf } from '../../money/agreement';
import { checkSum, fundSum } from '../../money/sums';
import { fixOf } from '../../fixes';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

interface Part {
  readonly row: FundRow;
  readonly column: FundColumn;
  readonly amount: Amount;
}

function partsOf(rows: readonly FundRow[], column: FundColumn): Part[] {
  return rows.flatMap((row) => {
    const amount = row.level === 1 ? row.amounts[column] : undefined;
    return amount ? [{ row, column, amount }] : [];
  });
}

/** Blank parts of columns in which another part is filled. */
function blankParts(rows: readonly FundRow[]): Part[] {
  return FUND_COLUMNS.flatMap((column) => {
    const parts = partsOf(rows, column);
    return parts.some(({ amount }) => !isBlank(amount))
      ? parts.filter(({ amount }) => isBlank(amount) && amount.cells.length > 0)
      : [];
  });
}

/** The column's total is what its filled parts add up to: nothing was forgotten, and the blank ones are 0. */
function isSurelyZero({ column }: Part, rows: readonly FundRow[], { unit }: Funds): boolean {
  const check = checkSum(fundSum(rows, column, unit));
  return check.kind === 'checked' && agreementOf(check.total, check.sum) === 'equal';
}

export const BLANK_PART: Rule = {
  id: 'blank-part',
  number: 27,
  title: { zh: '资金来源留空', en: 'Sources of funds left blank' },
  severity: 'info',
  forms: 'both',
  source: confirmed('seed', '中央财政、自治区财政、其它留空', 'Central, regional and other funds left blank'),
  messages: {
    blank: {
      text: {
        zh: '{labels}留空（{count}格），无法区分没有资金还是漏填，计算时按0处理',
        en: '{labels} left blank ({count} cells): none, or forgotten? They count as 0',
      },
      fix: { zh: '没有资金的填0', en: 'Enter 0 where there are none' },
    },
  },
  examples: {
    fails: { zh: '市县财政20，中央财政空白', en: 'Local 20, central blank' },
    passes: { zh: '市县财政20，中央财政0', en: 'Local 20, central 0' },
  },
  check({ submission }) {
    const rows = submission.funds?.rows ?? [];
    if (!rows.some(({ level }) => level === 1)) return [notApplicable('no-such-field')];
    const blank = blankParts(rows);
    if (blank.length === 0) return [pass()];
    const labels = [...new Set(blank.map(({ row }) => row.label))].join('、');
    const cells = cellsOf(...blank.map(({ amount }) => amount));
    const found = { zh: '空白', en: 'blank' };
    const fixes = blank
      .filter((part) => isSurelyZero(part, rows, submission.funds!))
      .flatMap(({ amount }) => fixOf('blank-for-zero', amount, { number: '0' }));
    const values = { labels, count: String(blank.length) };
    return [fail('blank', { cells, found, expected: '0', values, fixes })];
  },
};
