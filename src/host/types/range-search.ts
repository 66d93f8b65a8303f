import type { Area, CellValue } from '../../workbook';
import { HostError } from '../errors';
import { intersection, isSingleCell, onSheet, WHOLE_SHEET, type SheetRange } from '../ranges';
import { entity, type Arguments, type Entity, type Method } from '../registry';
import type { Session } from '../session';
import { displayText, readInput } from '../values';
import { wildcard } from './filtering';
import { assertUnlocked, required } from './members';

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether a text holds what is looked for; * and ? stand for other signs. */
function matcher(wanted: string, { completeMatch, matchCase }: Criteria): RegExp {
  const { source } = wildcard(wanted);
  return new RegExp(completeMatch ? source : source.slice(1, -1), matchCase ? 'su' : 'isu');
}

/** The cells that hold a text in what they show or, of formulas, in the formula, row by row. */
export function matches(range: SheetRange, wanted: string, criteria: Criteria, session: Session): Area[] {
  if (wanted === '') throw new HostError('InvalidArgument', 'Range.find');
  const { book, locale } = session;
  const pattern = matcher(wanted, criteria);
  const found: Area[] = [];
  const used = book.extent(range.sheetId, false);
  const within = used && intersection(used, range.area);
  if (!within) return found;
  book.eachCell(range.sheetId, within, (row, column, { value, formula }) => {
    const text = formula ?? displayText(value, book.numberFormat(range.sheetId, row, column), locale);
    if (pattern.test(text)) found.push(cellArea(row, column));
  });
  return found;
}

function find(range: SheetRange, args: Arguments, session: Session): Entity | null {
  const criteria = (args.at(1) ?? {}) as Criteria;
  const found = matches(range, args.text(0), criteria, session);
  const area = found.at(criteria.searchDirection === 'Backwards' ? -1 : 0);
  return area ? entity('Range', { sheetId: range.sheetId, area }) : null;
}

/** Neighbouring cells as areas: runs of a row first, then equal runs of rows below each other. */
export function joined(cells: readonly Area[]): Area[] {
  const runs: Area[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last && last.top === cell.top && last.right === cell.left - 1)
      runs[runs.length - 1] = { ...last, right: cell.right };
    else runs.push(cell);
  }
  const areas: Area[] = [];
  for (const run of runs) {
    const at = areas.findIndex(
      ({ left, right, bottom }) => left === run.left && right === run.right && bottom === run.top - 1,
    );
    if (at < 0) areas.push(run);
    else areas[at] = { ...areas[at]!, bottom: run.bottom };
  }
  return areas;
}

export function findAll(sheetId: string, args: Arguments, session: Session): Entity | null {
  const criteria = (args.at(1) ?? {}) as Criteria;
  const found = matches({ sheetId, area: WHOLE_SHEET }, args.text(0), criteria, session);
  return found.length === 0 ? null : entity('RangeAreas', { sheetId, areas: joined(found) });
}

/** @returns how many times the text was replaced */
export function replaceAll(range: SheetRange, args: Arguments, session: Session): number {
  const [wanted, instead] = [args.text(0), args.text(1)];
  const criteria = (args.at(2) ?? {}) as Criteria;
  const { book } = session;
  const cells = matches(range, wanted, criteria, session);
  if (cells.length > 0) assertUnlocked(session, range);
  const every = new RegExp(matcher(wanted, criteria).source, criteria.matchCase ? 'gsu' : 'gisu');
  let count = 0;
  const writes = cells.map(({ top: row, left: column }) => {
    const cell = book.cell(range.sheetId, row, column);
    const text = cell?.formula ?? String(cell?.value ?? '');
    const next = text.replace(every, () => {
      count += 1;
      return instead;
    });
    return { row, column, content: readInput(next, book.numberFormat(range.sheetId, row, column)).content };
  });
  if (writes.length > 0) book.write(range.sheetId, writes);
  return count;
}

type Direction = 'Left' | 'Right' | 'Up' | 'Down';
const STEPS: Readonly<Record<Direction, readonly [row: number, column: number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/** Where Ctrl and an arrow lead from a cell: the end of a block, or the next cell that holds something, or the sheet's edge. */
function edge(sheetId: string, row: number, column: number, direction: string, session: Session): Area {
  const step = STEPS[direction as Direction];
  if (!step) throw new HostError('InvalidArgument', 'Range.getRangeEdge');
  const { book } = session;
  const holds = (r: number, c: number) => book.cell(sheetId, r, c) !== null;
  const used = book.extent(sheetId, false);
  const isInside = (r: number, c: number) =>
    r >= 0 && c >= 0 && r <= WHOLE_SHEET.bottom && c <= WHOLE_SHEET.right;
  const isBeyond = (r: number, c: number) =>
    !used || r < used.top - 1 || c < used.left - 1 || r > used.bottom + 1 || c > used.right + 1;
  let [r, c] = [row + step[0], column + step[1]];
  if (!isInside(r, c)) return cellArea(row, column);
  const inBlock = holds(row, column) && holds(r, c);
  for (;;) {
    if (inBlock && !holds(r, c)) return cellArea(r - step[0], c - step[1]);
    if (!inBlock && holds(r, c)) return cellArea(r, c);
    const [nextRow, nextColumn] = [r + step[0], c + step[1]];
    if (!isInside(nextRow, nextColumn)) return cellArea(r, c);
    const leavesUsed = isBeyond(nextRow, nextColumn) && !inBlock;
    const isTowards = used && (direction === 'Left' ? c > used.right : direction === 'Up' && r > used.bottom);
    if (leavesUsed && !isTowards) {
      const last = (at: number, by: number, size: number) => (by === 0 ? at : by > 0 ? size : 0);
      return cellArea(last(r, step[0], WHOLE_SHEET.bottom), last(c, step[1], WHOLE_SHEET.right));
    }
    [r, c] = [nextRow, nextColumn];
  }
}

function edgeOf(range: SheetRange, args: Arguments, session: Session): Area {
  const active = args.at(1) === null ? range.area : (args.at(1) as Entity).self;
  const { top, left } = 'area' in (active as object) ? (active as SheetRange).area : (active as Area);
  return edge(range.sheetId, top, left, args.text(0), session);
}

type Special = (value: CellValue | null, formula: string | null) => boolean;

/** @throws HostError ApiNotFound */
function specialCells(kind: string, valueType: string): Special {
  const ofType = (value: CellValue): boolean => {
    if (valueType === 'All') return true;
    const own =
      typeof value === 'number'
        ? 'Numbers'
        : typeof value === 'boolean'
          ? 'Logical'
          : String(value).startsWith('#')
            ? 'Errors'
            : 'Text';
    return valueType.includes(own);
  };
  if (kind === 'Constants') return (value, formula) => formula === null && value !== null && ofType(value);
  if (kind === 'Formulas') return (value, formula) => formula !== null && ofType(value);
  if (kind === 'Blanks') return (value, formula) => formula === null && value === null;
  throw new HostError('ApiNotFound', `SpecialCellType.${kind}`);
}

export function specialAreas({ sheetId, area }: SheetRange, args: Arguments, session: Session): Area[] {
  const { book } = session;
  const used = book.extent(sheetId, true);
  const within = used && (isSingleCell(area) ? used : intersection(used, area));
  const kind = args.text(0);
  const isWanted = kind === 'Visible' ? () => true : specialCells(kind, args.optionalText(1) ?? 'All');
  if (!within) return [];
  const found: Area[] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    if (kind === 'Visible' && book.isHidden(sheetId, 'rows', row)) continue;
    for (let column = within.left; column <= within.right; column++) {
      if (kind === 'Visible' && book.isHidden(sheetId, 'columns', column)) continue;
      const cell = book.cell(sheetId, row, column);
      if (isWanted(cell?.value ?? null, cell?.formula ?? null)) found.push(cellArea(row, column));
    }
  }
  return joined(found);
}

function special(range: SheetRange, args: Arguments, session: Session): Entity | null {
  const areas = specialAreas(range, args, session);
  return areas.length === 0 ? null : entity('RangeAreas', { sheetId: range.sheetId, areas });
}

/** Methods that look for cells. */
export const searchMethods: Readonly<Record<string, Method<SheetRange>>> = {
  Find: (range, args, session) => required(find(range, args, session)),
  FindOrNullObject: find,
  ReplaceAll: replaceAll,
  GetRangeEdge: (range, args, session) =>
    entity('Range', { sheetId: range.sheetId, area: edgeOf(range, args, session) }),
  GetExtendedRange: (range, args, session) => {
    const end = edgeOf(range, args, session);
    const area = {
      top: Math.min(range.area.top, end.top),
      left: Math.min(range.area.left, end.left),
      bottom: Math.max(range.area.bottom, end.bottom),
      right: Math.max(range.area.right, end.right),
    };
    return entity('Range', { sheetId: range.sheetId, area: onSheet(area) });
  },
  GetSpecialCells: (range, args, session) => required(special(range, args, session)),
  GetSpecialCellsOrNullObject: special,
};
