import type {
  Amount,
  ExpenseLine,
  FundColumn,
  FundRow,
  LedgerGroup,
  StatedRate,
  Submission,
} from '../../../src/intake';
import type { ExpenseTable } from '../../../src/intake/submission/submission';
import { decimal } from '../../../src/numbers';
import { cellRef } from '../../../src/workbook';
import { report } from '../../intake/submission/narrative/report';
import { evaluationOf, fundRow, fundsOf, money, part } from '../builders';

/** Tables of money for rule tests: every amount stands in a cell of its own. */

let nextRow = 0;
const placed = (amount: Amount, sheet: string): Amount => ({
  ...amount,
  cells: [cellRef(sheet, nextRow++, 1)],
});

type Amounts = Partial<Record<FundColumn, string>>;

/** Amounts in 万元 by column; "" is a blank cell. */
export function amounts(some: Amounts, unit: Amount['unit'] = '万元'): FundRow['amounts'] {
  return Object.fromEntries(
    Object.entries(some).map(([column, value]) => [column, placed(money(value, unit), '预算表')]),
  );
}

/** A fund table of a total and its parts. */
export function funds(total: Amounts | null, parts: readonly Amounts[] = [], more: Partial<FundRow> = {}) {
  return fundsOf(
    ...(total ? [fundRow({ amounts: amounts(total), ...more })] : []),
    ...parts.map((one, index) =>
      part(amounts(one), { kind: index === 0 ? 'fiscal' : `row-${index}`, label: `来源${index + 1}` }),
    ),
  );
}

export const evaluated = (some: Partial<Submission>) => evaluationOf(some);

export function line(code: string, name: string, planned: string, actual: string): ExpenseLine {
  return {
    code,
    name,
    text: name,
    cells: [cellRef('支出明细', nextRow++, 0)],
    planned: placed(money(planned), '支出明细'),
    actual: placed(money(actual), '支出明细'),
  };
}

/** 项目支出明细 with its totals. */
export function expenses(lines: readonly ExpenseLine[], planned: string, actual: string): ExpenseTable {
  return {
    lines,
    plannedTotal: placed(money(planned), '支出明细'),
    actualTotal: placed(money(actual), '支出明细'),
    unitStated: true,
    headerCells: [cellRef('支出明细', 0, 1, 1, 2)],
  };
}

export const BLANK_AMOUNT: Amount = money('');

/** A group of ledger entries, in 元. */
export function group(
  code: string,
  summary: string,
  yuan: string,
  more: Partial<LedgerGroup> = {},
): LedgerGroup {
  const row = nextRow++;
  return {
    code,
    name: '',
    source: '',
    nature: null,
    summary,
    negative: yuan.startsWith('-'),
    count: 1,
    amount: decimal(yuan),
    entries: () => [
      {
        code: cellRef('支出明细', row, 1),
        name: cellRef('支出明细', row, 2),
        summary: cellRef('支出明细', row, 3),
        amount: cellRef('支出明细', row, 4),
        summaryText: summary,
      },
    ],
    ...more,
  };
}

/** A rate as a fraction, shown as a percentage with two decimals. */
export const rate = (fraction: string, text: string, shownPlaces = 2): StatedRate => ({
  value: decimal(fraction),
  text,
  cells: [cellRef('自评表', nextRow++, 7)],
  shownPlaces,
});

/** A report that says one thing about money. */
export const says = (...sentences: string[]) =>
  report([
    '公园绿化养护项目支出绩效自评报告',
    '一、项目基本概况',
    '（一）项目概况',
    '3.经费来源和使用情况',
    ...sentences,
  ]);
