import { intersects } from '../../workbook';
import { isAboutNames, type Correction } from './corrections';
import type { FoundTable } from './found-table';

/** Whether what the clerk says can be seen in the tables that were found; what is about names always counts. */
export function hasEffect(correction: Correction, tables: readonly FoundTable[]): boolean {
  const { place, kind } = correction;
  if (isAboutNames(correction)) return true;
  if (!place) return false;
  const there = tables.filter(({ view, area }) => view.grid.sheet === place.sheet && intersects(area, place));
  const readable = there.filter(({ role }) => role !== 'unknown');
  switch (kind) {
    case 'sheet-out':
    case 'not-a-table':
      return there.some(({ staysOut }) => staysOut === true);
    case 'table':
      return readable.some(({ role }) => role === correction.role);
    case 'header':
      return readable.some(({ header }) => header?.first === place.top && header.last === place.bottom);
    case 'column':
      return readable.some(({ columnReadings }) =>
        columnReadings.some(
          ({ by, meaning, headerCells }) =>
            by === 'clerk' && headerCells.left === place.left && meaning === correction.meaning,
        ),
      );
    default:
      return readable.length > 0;
  }
}
