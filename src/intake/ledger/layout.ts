import type { MoneyUnit } from '../../numbers';
import { cellText } from '../../text';
import { valueAt } from '../../workbook';
import { toldColumnUnit, type FoundTable } from '../tables';
import { readMoneyUnit } from '../values';

/** Meanings that a ledger's columns can have. */
export const LEDGER_COLUMNS = [
  'project',
  'code',
  'name',
  'source',
  'summary',
  'date',
  'amount',
  'credit',
  'money-unit',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** Where a ledger's data stands in its sheet. */
export interface LedgerLayout {
  readonly sheet: string;
  /** First row below the header, 0-based. */
  readonly firstRow: number;
  readonly unit: MoneyUnit;
  /** Whether header, caption or each row name a unit. */
  readonly unitStated: boolean;
  /** Whether each row names the unit of its amounts. */
  readonly unitsByRow: boolean;
  /** The unit of rows that name none where the others do; null where nothing tells it. */
  readonly unitOfBlank: MoneyUnit | null;
  /** The unit that the header of the amounts names; null where it names none. */
  readonly headerUnit: MoneyUnit | null;
  /** Header of the amount column as typed. */
  readonly amountLabel: string;
  /** Sheet column by meaning; null where the ledger has none. */
  readonly places: Readonly<Record<LedgerColumn, number | null>>;
  /** Sheet columns to read, in the order in which rows are handed to the store. */
  readonly columns: readonly number[];
  /** Positions in `columns` that only tell totals from entries: a serial number or voucher in front. */
  readonly labelPositions: readonly number[];
}

/** Ledgers that name no unit are kept in 元. */
const LEDGER_UNIT: MoneyUnit = '元';

/** The unit in the headers of the amounts themselves: other columns may be in another one. */
function unitInHeader({ view, header }: FoundTable, column: number | null): MoneyUnit | null {
  if (!header || column === null) return null;
  for (let row = header.last; row >= header.first; row--) {
    const unit = readMoneyUnit(cellText(valueAt(view.grid, row, column)));
    if (unit) return unit;
  }
  return null;
}

/** The layout of a table that was recognised as a ledger. */
export function ledgerLayout(table: FoundTable): LedgerLayout {
  const { view, columns: found, header, area, unit } = table;
  const places = Object.fromEntries(
    LEDGER_COLUMNS.map((column) => [column, found[column] ?? null]),
  ) as Record<LedgerColumn, number | null>;
  const read = LEDGER_COLUMNS.map((column) => places[column]).filter((place) => place !== null);
  const labels = [area.left, ...(found['voucher'] === undefined ? [] : [found['voucher']])];
  const columns = [...new Set([...read, ...labels])];
  const headerRow = header?.last ?? area.top;
  const said = places.amount === null ? null : toldColumnUnit(table.view.told, table, places.amount);
  const headerUnit = unitInHeader(table, places.amount);
  const stated = said ?? headerUnit ?? unit;
  const unitsByRow = said === null && places['money-unit'] !== null;
  const amountLabel = cellText(valueAt(view.grid, headerRow, places.amount ?? area.left));
  return {
    sheet: view.grid.sheet,
    firstRow: headerRow + 1,
    unit: stated ?? LEDGER_UNIT,
    unitStated: stated !== null || unitsByRow,
    unitsByRow,
    unitOfBlank: stated,
    headerUnit,
    amountLabel,
    places,
    columns,
    labelPositions: labels.filter((label) => !read.includes(label)).map((label) => columns.indexOf(label)),
  };
}
