import { fold } from '../../../text';
import type { Beyond } from '../evidence/assign';
import { filledIn, isOwnColumn, type Frame } from './frame';
import type { HeaderRows } from './headers';

/** What it says that the column is one of points in another part of the form, too. */
const SAME_POINTS = 1.5;
/** The header of a table that goes on stands there again, word for word but for this one. */
const SAME_HEADER = 4;
const FEWEST_ALIKE = 3;

type Rows = Pick<HeaderRows<string>, 'first' | 'last' | 'paths'>;

function rowsBeyond({ area }: Frame, first: number, bottom: number): number[] {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) if (row < first || row > bottom) rows.push(row);
  return rows;
}

/** Whether all headers of the row but that of a column say the same as the block's own. */
function isSameHeader(frame: Frame, row: number, { first, last }: Rows): (column: number) => boolean {
  const { view } = frame;
  if (first !== last) return () => false;
  const headers = filledIn(frame, first);
  const others = new Set(headers.filter((at) => fold(view.text(row, at)) !== fold(view.text(first, at))));
  return (column) => {
    const alike = headers.length - others.size;
    const isOnly = others.size === 0 || (others.size === 1 && others.has(column));
    return isOnly && (others.has(column) || view.isEmpty(first, column) ? alike : alike - 1) >= FEWEST_ALIKE;
  };
}

/**
 * What other rows of the form say of a column of the block: 得分 above or below it in another table that has the column,
 * and the same header once more where the table goes on.
 */
export function saidElsewhere(
  frame: Frame,
  header: Rows,
  bottom: number,
  meaningOf: (text: string) => string | null,
): (column: number) => readonly Beyond[] {
  const { view, vocabulary } = frame;
  const rows = rowsBeyond(frame, header.first, bottom);
  const same = new Map<number, (column: number) => boolean>();
  const isSame = (row: number, column: number): boolean => {
    const known = same.get(row) ?? isSameHeader(frame, row, header);
    same.set(row, known);
    return known(column);
  };
  return (column) => {
    const said = new Map<string, Beyond>();
    const last = view.lastColumn(header.last, column);
    for (const row of rows) {
      if (!isOwnColumn(frame, row, column) || view.lastColumn(row, column) !== last) continue;
      const text = view.text(row, column);
      const points = vocabulary.indicatorHeader(text);
      const meaning = meaningOf(text);
      if (meaning !== null && isSame(row, column))
        said.set(meaning, { meaning, kind: 'words', weight: SAME_HEADER, note: text });
      else if ((points === 'weight' || points === 'score') && !said.has(points))
        said.set(points, { meaning: points, kind: 'words', weight: SAME_POINTS, note: text });
    }
    return [...said.values()];
  };
}
