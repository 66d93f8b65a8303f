import type { CellValue } from '../../workbook';
import { movedFormula } from '../book/follow';
import type { CellWrite } from '../book/types';
import { HostError } from '../errors';
import { columnCount, rowCount, type SheetRange } from '../ranges';
import type { Session } from '../session';
import { readColor } from './color';
import { assertUnlocked, assertWritable } from './members';

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly color?: string;
  readonly dataOption?: string;
  readonly icon?: unknown;
  readonly subField?: string;
}

/** @throws HostError InvalidArgument, ApiNotFound */
export function readFields(value: unknown, columns: number): readonly SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw new HostError('InvalidArgument');
  return (value as SortField[]).map((field) => {
    if (!Number.isInteger(field.key) || field.key < 0 || field.key >= columns)
      throw new HostError('InvalidArgument', 'SortField.key');
    for (const missing of ['icon', 'subField'] as const) {
      if (field[missing] != null) throw new HostError('ApiNotFound', `SortField.${missing}`);
    }
    return field;
  });
}

interface Line {
  readonly at: number;
  readonly keys: readonly Key[];
}

type Key = CellValue | boolean;

/**
 * Sorts the rows (or, sideways, the columns) of a range by its fields. Cells move with their formats; formulas refer to what
 * stands beside their new place. Blank cells come last either way.
 */
export function sortRange(
  range: SheetRange,
  fields: readonly SortField[],
  matchCase: boolean,
  sideways: boolean,
  session: Session,
): void {
  if (session.beside.sheet(range.sheetId).protection) {
    assertWritable(session, range.sheetId, 'allowSort');
    assertUnlocked(session, range);
  }
  const { sheetId, area } = range;
  const { book } = session;
  const count = sideways ? columnCount(area) : rowCount(area);
  const place = (line: number, key: number): readonly [number, number] =>
    sideways ? [area.top + key, area.left + line] : [area.top + line, area.left + key];
  const keyOf = (line: number, field: SortField): Key => {
    const [row, column] = place(line, field.key);
    if (field.sortOn === 'CellColor')
      return (book.format(sheetId, row, column).fill ?? '#FFFFFF') === readColor(field.color);
    if (field.sortOn === 'FontColor')
      return book.format(sheetId, row, column).fontColor === readColor(field.color);
    const value = book.cell(sheetId, row, column)?.value ?? null;
    const isNumber = field.dataOption === 'TextAsNumber' && typeof value === 'string' && value.trim() !== '';
    return isNumber && Number.isFinite(Number(value)) ? Number(value) : value;
  };
  const lines: Line[] = Array.from({ length: count }, (_, at) => ({
    at,
    keys: fields.map((field) => keyOf(at, field)),
  }));
  const sorted = [...lines].sort((left, right) => {
    for (const [i, field] of fields.entries()) {
      const order = compare(left.keys[i]!, right.keys[i]!, field, matchCase);
      if (order !== 0) return order;
    }
    return left.at - right.at;
  });
  const writes: CellWrite[] = [];
  const across = sideways ? rowCount(area) : columnCount(area);
  sorted.forEach(({ at }, to) => {
    if (at === to) return;
    for (let i = 0; i < across; i++) {
      const [fromRow, fromColumn] = place(at, i);
      const [row, column] = place(to, i);
      const cell = book.cell(sheetId, fromRow, fromColumn);
      const content = cell?.formula
        ? { formula: movedFormula(cell.formula, row - fromRow, column - fromColumn) }
        : { value: cell?.value ?? null };
      writes.push({ row, column, content, format: book.format(sheetId, fromRow, fromColumn) });
    }
  });
  if (writes.length > 0) book.write(sheetId, writes);
  session.tell({ kind: 'sorted', sheetId, area, sideways });
}

/** Numbers, texts, truth values, errors; blanks last, whichever way it is sorted. */
function rank(value: Key): number {
  if (value === null || value === '') return 9;
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return value.startsWith('#') ? 3 : 1;
}

function compare(left: Key, right: Key, { ascending = true, sortOn }: SortField, matchCase: boolean): number {
  if (sortOn === 'CellColor' || sortOn === 'FontColor') {
    // Cells of the colour come first, or last.
    return (Number(right) - Number(left)) * (ascending ? 1 : -1);
  }
  const [a, b] = [rank(left), rank(right)];
  if (a === 9 || b === 9) return a - b;
  const order =
    a !== b
      ? a - b
      : typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator(matchCase).compare(String(left), String(right));
  return ascending ? order : -order;
}

function collator(matchCase: boolean): Intl.Collator {
  return new Intl.Collator('zh-CN', { sensitivity: matchCase ? 'variant' : 'accent' });
}
