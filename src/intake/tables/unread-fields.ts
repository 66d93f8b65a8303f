import { cellNumber, type Area } from '../../workbook';
import { ASIDE_HEADERS, FUND_ASIDE_HEADERS } from '../words';
import type { UnreadPart } from './column-readings';
import type { GridView } from './grid-view';
import { isLabel, pairsInArea, valueColumnIn, type Lane } from './info-pairs';

const LONGEST_LABEL = 16;
const IN_WORDS = /\p{Script=Han}{2}/u;

function isUnknownLabel(view: GridView, row: number, column: number): boolean {
  const text = view.folded(row, column);
  if (view.isNumber(row, column) || text.length > LONGEST_LABEL || !IN_WORDS.test(text)) return false;
  if (ASIDE_HEADERS.test(text) || FUND_ASIDE_HEADERS.test(text)) return false;
  return !isLabel(view.value(row, column)) && !/\d/.test(text);
}

function part(view: GridView, row: number, label: number, left: number, right: number): UnreadPart {
  return {
    what: 'field',
    block: 'fields',
    header: view.text(row, label),
    headerCells: view.ref(row, label),
    cells: { ...view.ref(row, left), right },
    guess: null,
    hasFigures: true,
  };
}

/** Figures of projects side by side beside a label that no word explains. */
function besideLanes(view: GridView, row: number, lanes: readonly Lane[]): UnreadPart[] {
  const [lane] = lanes as [Lane];
  if (pairsInArea(view, { top: row, bottom: row, left: 0, right: 0 }, lane).length > 0) return [];
  const label = view.filled(row, lane.left, lane.labels).pop();
  const places = lanes
    .map((one) => valueColumnIn(view, row, one))
    .filter((column) => view.isNumber(row, column));
  if (label === undefined || places.length === 0 || !isUnknownLabel(view, row, label)) return [];
  return [part(view, row, label, Math.min(...places), Math.max(...places))];
}

/** Figures in a block of labels that stand right beside a label which no word explains. */
export function unreadFields(view: GridView, area: Area, lanes: readonly Lane[]): UnreadPart[] {
  const known = new Set(
    lanes.length > 0
      ? []
      : pairsInArea(view, area).flatMap(({ labelCell, cell }) => [
          cellNumber(labelCell.top, labelCell.left),
          cellNumber(cell.top, cell.left),
        ]),
  );
  const parts: UnreadPart[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (lanes.length > 0) {
      parts.push(...besideLanes(view, row, lanes));
      continue;
    }
    const isKnown = (column: number): boolean => known.has(cellNumber(row, column));
    for (const column of view.filled(row, area.left, area.right)) {
      const next = view.lastColumn(row, column) + 1;
      if (next > area.right || !view.isNumber(row, next) || isKnown(column) || isKnown(next)) continue;
      if (isUnknownLabel(view, row, column)) parts.push(part(view, row, column, next, next));
    }
  }
  return parts;
}
