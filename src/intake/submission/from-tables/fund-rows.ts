import { convertMoney, sum, toText } from '../../../numbers';
import { fold } from '../../../text';
import { greatestOf, addTo, type CellRef } from '../../../workbook';
import { isBlank, type Amount, type Stated, type StatedRate } from '../../values';
import type { FundColumn, FundRowKind } from '../../words';
import type { FundRow } from '../submission';

/** One amount of a fund table, with the row that it belongs to. `kind` "line" is a row of no common kind. */
export interface FundCell {
  readonly kind: FundRowKind | 'line';
  readonly label: string;
  readonly level: 0 | 1 | 2;
  readonly column: FundColumn;
  readonly amount: Amount;
}

/** What else a fund row says. */
export interface FundExtras {
  readonly weight?: Stated<FundRow['weight'] extends Stated<infer T> | undefined ? T : never>;
  readonly rate?: StatedRate;
  readonly score?: FundRow['score'];
  readonly reason?: FundRow['reason'];
}

/** Adds amounts of one row and column; an unreadable one leaves the sum unknown. Units stay that of the first. */
export function addAmounts(amounts: readonly Amount[]): Amount | undefined {
  const [first] = amounts;
  const filled = amounts.filter((amount) => !isBlank(amount));
  if (!first || filled.length === 0) return first && { ...first, cells: cellsOf(amounts) };
  if (filled.length === 1) return filled[0];
  const odd =
    filled.find(({ value }) => value === null) ?? filled.find(({ problem }) => problem !== undefined);
  const values = filled.flatMap(({ value, unit }) => (value ? [convertMoney(value, unit, first.unit)] : []));
  const value = values.length === filled.length ? sum(values) : null;
  const places = filled.map(({ shownPlaces }) => shownPlaces ?? 0);
  return {
    ...first,
    value,
    text: value ? toText(value) : filled.map(({ text }) => text).join('、'),
    cells: cellsOf(filled),
    shownPlaces: greatestOf(places, 0),
    ...(odd?.problem && { problem: odd.problem }),
    ...(filled.some(({ unit, inWords }) => inWords || unit !== first.unit) && { inWords: true as const }),
  };
}

function cellsOf(amounts: readonly Amount[]): CellRef[] {
  return amounts.flatMap(({ cells }) => cells);
}

/** Rows with the same key are one row: of a kind at a level, or lines with the same label. */
export function fundKey({ kind, label, level }: Pick<FundCell, 'kind' | 'label' | 'level'>): string {
  return kind === 'line' || kind.startsWith('row-') ? `line ${fold(label)}` : `${level} ${kind}`;
}

/** Brings the cells of one table together into rows: in order of appearance, the total first. */
export function fundRowsOf(cells: readonly FundCell[]): FundRow[] {
  const byKey = new Map<string, FundCell[]>();
  for (const cell of cells) addTo(byKey, fundKey(cell), cell);
  return numbered([...byKey.values()].map(rowOf));
}

function rowOf(cells: readonly FundCell[]): FundRow & { readonly kind: FundRowKind } {
  const [{ kind, label, level }] = cells as [FundCell];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const amounts = Object.fromEntries(
    columns.map((column) => [
      column,
      addAmounts(cells.filter((cell) => cell.column === column).map(({ amount }) => amount)),
    ]),
  );
  return {
    kind: kind === 'line' ? 'row-0' : kind,
    label,
    level,
    cells: cells.flatMap(({ amount }) => amount.cells),
    amounts,
  };
}

/** Total first; lines of no common kind get the number of their row among the parts: row-3. */
function numbered(rows: readonly FundRow[]): FundRow[] {
  const ordered = [...rows.filter(({ level }) => level === 0), ...rows.filter(({ level }) => level !== 0)];
  const shift = ordered.filter(({ level }) => level === 0).length - 1;
  return ordered.map((row, at) =>
    row.kind.startsWith('row-') ? { ...row, kind: `row-${at - shift}` } : row,
  );
}

/** Rows of several tables about the same funds: what an earlier one leaves blank or has no place for is filled in. */
export function mergeFundRows(tables: readonly (readonly FundRow[])[]): FundRow[] {
  const byKey = new Map<string, FundRow>();
  for (const row of tables.flat()) {
    const known = byKey.get(fundKey(row));
    byKey.set(fundKey(row), known ? mergedRow(known, row) : row);
  }
  return numbered([...byKey.values()]);
}

function mergedRow(known: FundRow, row: FundRow): FundRow {
  const amounts: Partial<Record<FundColumn, Amount>> = { ...known.amounts };
  for (const [column, amount] of Object.entries(row.amounts) as [FundColumn, Amount][]) {
    if (isBlank(amounts[column])) amounts[column] = isBlank(amount) ? (amounts[column] ?? amount) : amount;
  }
  return { ...row, ...known, cells: [...known.cells, ...row.cells], amounts };
}
