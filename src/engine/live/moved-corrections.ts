import type { Area, CellRef } from '../../workbook';
import type { KeptCorrection } from '../corrections';
import type { RowChange } from './changes';

/** Where the cells stand after whole rows of their sheet came or went; null where all of them are gone. */
function afterRows(place: CellRef, { kind, rows: { first, last } }: RowChange): CellRef | null {
  const count = last - first + 1;
  const { top, bottom }: Area = place;
  if (kind === 'rows-inserted') {
    if (first <= top) return { ...place, top: top + count, bottom: bottom + count };
    return first <= bottom ? { ...place, bottom: bottom + count } : place;
  }
  if (first <= top && last >= bottom) return null;
  const above = (row: number): number => Math.max(0, Math.min(row, last + 1) - first);
  return { ...place, top: top - above(top), bottom: bottom - above(bottom + 1) };
}

/** The corrections as they stand after rows of a sheet came or went, as the names that keep them do. */
export function movedCorrections(
  kept: readonly KeptCorrection[],
  sheet: string,
  change: RowChange,
): readonly KeptCorrection[] {
  return kept.map((one) => {
    const { place } = one.correction;
    if (place?.sheet !== sheet) return one;
    return { ...one, correction: { ...one.correction, place: afterRows(place, change) } };
  });
}
