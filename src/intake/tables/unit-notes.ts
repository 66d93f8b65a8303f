import type { MoneyUnit } from '../../numbers';
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

/** The unit that a note at the foot of a table states, as 单位：万元 under it; null where none does. */
export function unitBelow(view: GridView, table: Placed, others: readonly Placed[]): MoneyUnit | null {
  const { area, header } = table;
  const first = Math.max(header.last + 1, area.bottom - WITHIN + 1);
  const end = Math.min(area.bottom + WITHIN + 1, limitBelow(view, table, others));
  for (let row = first; row < end; row++) {
    const texts = view.filled(row, area.left, area.right).map((column) => view.value(row, column));
    if (!texts.every((text) => typeof text === 'string' && text.length <= LONGEST_NOTE)) continue;
    const units = texts.flatMap((text) => moneyUnitInNote(String(text)) ?? []);
    if (units.length === 1) return units[0]!;
  }
  return null;
}
