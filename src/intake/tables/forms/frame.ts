import type { Area } from '../../../workbook';
import type { Vocabulary } from '../../words';
import type { GridView } from '../grid-view';

/** The part of a sheet that is looked at, and the words it is read with. */
export interface Frame {
  readonly view: GridView;
  readonly area: Area;
  readonly vocabulary: Vocabulary;
}

/** Filled columns of the row inside the frame. */
export function filledIn({ view, area }: Frame, row: number): number[] {
  return view.filled(row, area.left, area.right);
}

/** Filled columns whose cells begin in the row: a cell merged from above is left out. */
export function ownColumns(frame: Frame, row: number): number[] {
  return filledIn(frame, row).filter((column) => frame.view.ref(row, column).top === row);
}

/** Whether {@link ownColumns} has the column. */
export function isOwnColumn({ view, area }: Frame, row: number, column: number): boolean {
  return (
    column >= area.left &&
    column <= area.right &&
    !view.isEmpty(row, column) &&
    view.ref(row, column).top === row
  );
}

export function isBlankLine(frame: Frame, row: number): boolean {
  return ownColumns(frame, row).length === 0;
}

/** Whether the cell holds words: texts that are no bare figure and no blank mark. */
export function isWords(frame: Frame, row: number, column: number): boolean {
  if (typeof frame.view.value(row, column) !== 'string') return false;
  return /[\p{L}]/u.test(frame.view.folded(row, column));
}
