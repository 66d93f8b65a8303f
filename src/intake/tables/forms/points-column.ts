import { fold } from '../../../text';
import type { CellRef } from '../../../workbook';
import { isNoFigureOrWord } from '../../values';
import type { Frame } from './frame';

/** Rows above a number in which its caption is looked for. */
const REACH = 12;
const POINTS = /^\d+(?:\.\d+)?分?$/;

/** Whether the cell holds points and no words: 50, 50分. */
export function holdsPoints({ view }: Frame, row: number, column: number): boolean {
  return POINTS.test(fold(view.text(row, column)));
}

/** Points, or what stands in their place and cannot be read. */
function standsForPoints(frame: Frame, row: number, column: number): boolean {
  return holdsPoints(frame, row, column) || isNoFigureOrWord(frame.view.folded(row, column));
}

/**
 * What the points in a cell are where one column of the form holds those of all its parts: 自评得分 at its top, 20 beside
 * the funds, 50 in the header of the indicators. Null where no such caption stands above.
 */
export function pointsCaption(frame: Frame, row: number, column: number): 'weight' | 'score' | null {
  const { view, area, vocabulary } = frame;
  for (let above = row - 1; above >= Math.max(area.top, row - REACH); above--) {
    if (view.isEmpty(above, column) || standsForPoints(frame, above, column)) continue;
    const meaning = vocabulary.indicatorHeader(view.text(above, column));
    return meaning === 'weight' || meaning === 'score' ? meaning : null;
  }
  return null;
}

/** The column of the row that holds points below such a caption. */
export function captionedPoints(
  frame: Frame,
  row: number,
): { column: number; meaning: 'weight' | 'score' } | null {
  const { view, area } = frame;
  for (let column = area.right; column > area.left; column--) {
    if (view.isEmpty(row, column)) continue;
    const meaning = standsForPoints(frame, row, column) ? pointsCaption(frame, row, column) : null;
    return meaning && { column, meaning };
  }
  return null;
}

/** Points printed in a label: 预算执行情况（20分）. */
const PRINTED = /[([](\d+(?:\.\d+)?)分[)\]]/;

/** The points of execution as the labels of a fund block print them, left of its first amounts. */
export function pointsOfExecution(
  { view, area }: Frame,
  top: number,
  bottom: number,
  before: number,
): { readonly text: string; readonly cell: CellRef } | null {
  // The label of the block may stand in the row above its header, at its left edge.
  for (let row = Math.max(area.top, top - 1); row <= bottom; row++) {
    const right = row < top ? area.left : Math.max(area.left, before - 1);
    for (const column of view.filled(row, area.left, right)) {
      const text = view.text(row, column);
      const points = /执行/.test(text) ? PRINTED.exec(fold(text))?.[1] : undefined;
      if (points) return { text: points, cell: view.ref(row, column) };
    }
  }
  return null;
}
