import type { MoneyUnit } from '../../numbers';
import { isEmptyCell } from '../../text';
import type { CellValue, ColumnsBatch } from '../../workbook';
import { moneyUnitInNote } from '../values';
import type { GridView } from './grid-view';
import type { HeaderTable } from './header-tables';

/** Rows at the end of a table and below it in which a note may stand. */
const WITHIN = 3;
const LONGEST_NOTE = 40;

type Placed = Pick<HeaderTable, 'area' | 'header' | 'caption'>;

/** The row above which the next table, with its caption, begins. */
function limitBelow(view: GridView, { area }: Placed, others: readonly Placed[]): number {
  const below = others.filter(
    (other) =>
      other.header.first > area.bottom && other.area.left <= area.right && other.area.right >= area.left,
  );
  return Math.min(view.area.bottom + 1, ...below.map(({ caption }) => caption.first));
}

/** The unit that a row states which holds nothing but short texts. */
function unitInRow(values: readonly CellValue[]): MoneyUnit | null {
  if (!values.every((text) => typeof text === 'string' && text.length <= LONGEST_NOTE)) return null;
  const units = values.flatMap((text) => moneyUnitInNote(String(text)) ?? []);
  return units.length === 1 ? units[0]! : null;
}

/** Rows at the end of a sheet in which the note of a long ledger is looked for. */
const TAIL = 2 * WITHIN;

/** The last rows of a ledger that is read in batches, in which its unit may stand. */
export class LedgerTail {
  #rows: (readonly CellValue[])[] = [];

  take({ rowCount, columns }: Pick<ColumnsBatch, 'rowCount' | 'columns'>): void {
    const first = Math.max(0, rowCount - TAIL);
    const rows = Array.from({ length: rowCount - first }, (_, at) =>
      columns.flatMap((column) => column[first + at] ?? []).filter((value) => !isEmptyCell(value)),
    );
    this.#rows = [...this.#rows, ...rows].slice(-TAIL);
  }

  /** The unit that a note below the last entries states; null where none does. */
  get unit(): MoneyUnit | null {
    return this.#rows.map(unitInRow).find((unit) => unit !== null) ?? null;
  }
}

/** The unit that a note at the foot of a table states, as 单位：万元 under it; null where none does. */
export function unitBelow(view: GridView, table: Placed, others: readonly Placed[]): MoneyUnit | null {
  const { area, header } = table;
  const first = Math.max(header.last + 1, area.bottom - WITHIN + 1);
  const end = Math.min(area.bottom + WITHIN + 1, limitBelow(view, table, others));
  for (let row = first; row < end; row++) {
    const texts = view.filled(row, area.left, area.right).map((column) => view.value(row, column));
    const unit = unitInRow(texts);
    if (unit) return unit;
  }
  return null;
}
