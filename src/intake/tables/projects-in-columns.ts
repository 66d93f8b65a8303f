import { fold, isBlankMark } from '../../text';
import type { Area } from '../../workbook';
import { projectRowLabel } from '../words';
import type { GridView } from './grid-view';
import { isLabel, pairsInArea, pairsInRow, valueColumnIn, type Lane } from './info-pairs';

/** Whether a cell in the row of names is the name of a project: 合计 beside the names is none. */
function isName(view: GridView, row: number, column: number): boolean {
  const text = view.text(row, column);
  const folded = fold(text);
  if (view.isNumber(row, column) || isBlankMark(folded) || /^\d+$/.test(folded)) return false;
  return !isLabel(view.value(row, column)) && projectRowLabel(text).kind === 'entry';
}

/** How many of the names have something of their own below or above them in a row; null where the row has no label left of them. */
function saidOf(view: GridView, row: number, left: number, columns: readonly number[]): number | null {
  const [first] = columns as [number];
  if (pairsInRow(view, row, left, first - 1).length === 0) return null;
  return columns.filter((column) => {
    const at = valueColumnIn(view, row, { left, labels: first - 1, value: column });
    return !view.isEmpty(row, at) && !isLabel(view.value(row, at));
  }).length;
}

/** Labels where the values stand: two pairs of label and value in one row. */
function hasSecondLabel(view: GridView, row: number, first: number, right: number): boolean {
  return pairsInRow(view, row, first, right).some(({ meaning }) => meaning.kind === 'field');
}

/**
 * The projects of a block of labels that lies on its side, 项目名称 with one name in each of the next columns: labels and
 * values of each. None where the block speaks of one project.
 */
export function projectsInColumns(view: GridView, { top, bottom, left, right }: Area): Lane[] {
  for (let row = top; row <= bottom; row++) {
    const name = pairsInRow(view, row, left, right).find(
      ({ meaning }) => meaning.kind === 'field' && meaning.field === 'projectName',
    );
    if (!name || name.labelCell.left === name.cell.left) continue;
    const columns = view
      .filled(row, view.lastColumn(row, name.labelCell.left) + 1, right)
      .filter((column) => isName(view, row, column));
    const [first] = columns;
    if (first === undefined || columns.length < 2) continue;
    const others = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
    if (others.some((other) => hasSecondLabel(view, other, first, right))) continue;
    const said = others.flatMap((other) => (other === row ? [] : (saidOf(view, other, left, columns) ?? [])));
    const several = said.filter((count) => count >= 2).length;
    if (several > 0 && several * 2 >= said.length)
      return columns.map((value) => ({ left, labels: first - 1, value }));
  }
  return [];
}

/** Rows that such a block has at most: fields of a project. Longer tables with names of projects are lists of them. */
const MOST_ROWS = 60;

/** The last of the rows from `top` on, one below the other, that say something of projects side by side; null where none do. */
export function rowsOfProjects(view: GridView, { top, bottom, left, right }: Area): number | null {
  let last = top;
  const lowest = Math.min(bottom, top + MOST_ROWS - 1);
  while (last < lowest && !view.isBlankRow(last + 1, left, right)) last++;
  const [lane] = projectsInColumns(view, { top, bottom: last, left, right });
  if (!lane) return null;
  const isLabelled = (row: number): boolean =>
    pairsInArea(view, { top: row, bottom: row, left, right }, lane).length > 0;
  while (!isLabelled(last)) last--;
  return last;
}
