import { decimalPlaces, isMoneyUnit, toText, yuanPer, type Decimal, type MoneyUnit } from '../../numbers';
import type { LedgerSlice } from '../../intake';
import { formatCellRef, type CellRef } from '../../workbook';

/** Beyond this many rows the sheets hold values: recalculating long ledgers would make the workbook slow. */
const MOST_ROWS = 20_000;
/** Excel's limits for one formula. */
const MOST_ARGUMENTS = 250;
const LONGEST_FORMULA = 8_000;

const absolute = (ref: CellRef): string =>
  formatCellRef(ref).replace(
    /!([^!]*)$/,
    (_, area: string) => `!${area.replaceAll(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2')}`,
  );

/** The text as a SUMIFS criterion that matches nothing but itself. */
function criterion(text: string): string {
  return `"=${text.replaceAll(/[~*?]/g, '~$&').replaceAll('"', '""')}"`;
}

function sumOf(ledger: LedgerSlice, project: string): string | null {
  const columns = ledger.wholeColumns;
  if (columns?.projectNames) {
    return `SUMIFS(${absolute(columns.amounts)},${absolute(columns.projectNames)},${criterion(project)})`;
  }
  const ranges = columns ? [columns.amounts] : ledger.amountCells;
  return ranges.length > 0 && ranges.length <= MOST_ARGUMENTS
    ? `SUM(${ranges.map(absolute).join(',')})`
    : null;
}

/**
 * Spending of the project as a live sum over the ledger, in `unit` and exact: rounded to the decimals that the value
 * has, so that no binary residue shows.
 * @returns null where Excel could not express it: amounts stored as text, too many rows or ranges
 */
export function ledgerSum(
  ledger: LedgerSlice | null,
  project: string,
  unit: MoneyUnit,
  value: Decimal,
): string | null {
  const rows = ledger?.wholeColumns?.amounts;
  const span = rows ? rows.bottom - rows.top + 1 : (ledger?.count ?? 0);
  if (!ledger || ledger.problemCount > 0 || span > MOST_ROWS) return null;
  const own = isMoneyUnit(ledger.unit) ? ledger.unit : '元';
  const total = sumOf(ledger, project);
  if (total === null) return null;
  const divisor = yuanPer(unit).div(yuanPer(own));
  const scaled = divisor.eq(1) ? total : `${total}/${toText(divisor)}`;
  const formula = `=ROUND(${scaled},${Math.max(2, decimalPlaces(value))})`;
  return formula.length <= LONGEST_FORMULA ? formula : null;
}
