import { decimalPlaces, isMoneyUnit, type Decimal, type MoneyUnit } from '../../numbers';
import type { LedgerSlice, WholeColumns } from '../../intake';
import { formatCellRef, type CellRef } from '../../workbook';
import { EXACT_PLACES, inUnit } from './amount-reference';

/** Beyond this many rows the sheets hold values: recalculating long ledgers would make the workbook slow. */
const MOST_ROWS = 20_000;
/** Excel's limits for one formula. */
const MOST_ARGUMENTS = 250;
const LONGEST_FORMULA = 8_000;
const MOST_LITERAL = 255;
/** Rows that are compared exactly with a name: each recalculation looks at all of them. */
const MOST_EXACT_ROWS = 2_000;

const absolute = (ref: CellRef): string =>
  formatCellRef(ref).replace(
    /!([^!]*)$/,
    (_, area: string) => `!${area.replaceAll(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2')}`,
  );

/** A text in a formula, quoted. @returns null where it is longer than Excel takes there, or has halves of characters */
function literal(text: string): string | null {
  return text.length <= MOST_LITERAL && !/\p{Cs}/u.test(text) ? `"${text.replaceAll('"', '""')}"` : null;
}

/** By name: SUMIFS where its criterion matches this name only, else an exact comparison, which takes longer. */
function sumByName(amounts: CellRef, names: CellRef, { name, isAlike }: WholeColumns): string | null {
  if (!isAlike) {
    const criterion = literal(`=${name.replaceAll(/[~*?]/g, '~$&')}`);
    return criterion && `SUMIFS(${absolute(amounts)},${absolute(names)},${criterion})`;
  }
  const text = amounts.bottom - amounts.top < MOST_EXACT_ROWS ? literal(name) : null;
  return text && `SUMPRODUCT(--EXACT(${absolute(names)},${text}),${absolute(amounts)})`;
}

function sumOf({ wholeColumns: columns, sumCells = [] }: LedgerSlice): string | null {
  if (columns?.projectNames) return sumByName(columns.amounts, columns.projectNames, columns);
  const ranges = columns ? [columns.amounts] : sumCells;
  return ranges.length > 0 && ranges.length <= MOST_ARGUMENTS
    ? `SUM(${ranges.map(absolute).join(',')})`
    : null;
}

/**
 * Spending of the project as a live sum over the ledger, in `unit` and exact: rounded to a whole 分, so that no
 * binary residue shows.
 * @returns null where Excel could not express it: amounts stored as text, too many rows or ranges, too long a name
 */
export function ledgerSum(ledger: LedgerSlice | null, unit: MoneyUnit, value: Decimal): string | null {
  const rows = ledger?.wholeColumns?.amounts;
  const span = rows ? rows.bottom - rows.top + 1 : (ledger?.count ?? 0);
  if (!ledger || ledger.problemCount > 0 || span > MOST_ROWS) return null;
  const own = isMoneyUnit(ledger.unit) ? ledger.unit : '元';
  const total = sumOf(ledger);
  if (total === null) return null;
  const formula = `=ROUND(${inUnit(total, own, unit)},${Math.max(EXACT_PLACES, decimalPlaces(value))})`;
  return formula.length <= LONGEST_FORMULA ? formula : null;
}
