import type { CellValue } from '../../workbook';
import { HostError } from '../errors';
import { rowCount, type SheetRange } from '../ranges';
import type { Session } from '../session';
import type { Criteria } from '../tables';
import { displayText } from '../values';
import { readColor } from './color';

interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

type Passes = (cell: Cell) => boolean;

/** Hides the rows of a body that the criteria of its columns do not let through, and shows the others. */
export function applyFilter(
  { sheetId, area }: SheetRange,
  criteria: Readonly<Record<number, Criteria | null>>,
  session: Session,
): void {
  const { book } = session;
  const passes = Object.entries(criteria).flatMap(([index, one]) => {
    if (!one) return [];
    const column = area.left + Number(index);
    return [{ column, passes: readCriteria(one, { sheetId, area }, column, session) }];
  });
  for (let i = 0; i < rowCount(area); i++) {
    const row = area.top + i;
    const hidden = passes.some((test) => !test.passes(cellAt(sheetId, row, test.column, session)));
    if (book.isHidden(sheetId, 'rows', row) !== hidden)
      book.setLinesHidden(sheetId, 'rows', row, row, hidden);
  }
}

function cellAt(sheetId: string, row: number, column: number, { book, locale }: Session): Cell {
  const value = book.cell(sheetId, row, column)?.value ?? null;
  return { value, text: displayText(value, book.numberFormat(sheetId, row, column), locale), row, column };
}

function word(criteria: Criteria, key: string): string {
  const value = criteria[key];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new HostError('InvalidArgument', 'Filter.apply');
}

/** @throws HostError InvalidArgument for criteria that are none, ApiNotFound for those that the host does not know */
function readCriteria(
  criteria: Criteria,
  { sheetId, area }: SheetRange,
  column: number,
  session: Session,
): Passes {
  const numbers = () =>
    Array.from({ length: rowCount(area) }, (_, i) => cellAt(sheetId, area.top + i, column, session).value)
      .filter((value): value is number => typeof value === 'number')
      .sort((left, right) => left - right);
  switch (criteria['filterOn']) {
    case 'Values': {
      const values = criteria['values'];
      if (!Array.isArray(values) || values.some((value) => typeof value !== 'string'))
        throw new HostError('ApiNotFound', 'FilterCriteria.values');
      const wanted = new Set((values as string[]).map((value) => value.toLowerCase()));
      return ({ text }) => wanted.has(text.toLowerCase());
    }
    case 'Custom': {
      const first = comparison(word(criteria, 'criterion1'));
      if (criteria['criterion2'] == null) return first;
      const second = comparison(word(criteria, 'criterion2'));
      return criteria['operator'] === 'Or'
        ? (cell) => first(cell) || second(cell)
        : (cell) => first(cell) && second(cell);
    }
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return extremes(String(criteria['filterOn']), Number(word(criteria, 'criterion1')), numbers());
    case 'Dynamic': {
      const all = numbers();
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
      const dynamic = criteria['dynamicCriteria'];
      if (dynamic === 'AboveAverage') return ({ value }) => typeof value === 'number' && value > mean;
      if (dynamic === 'BelowAverage') return ({ value }) => typeof value === 'number' && value < mean;
      throw new HostError('ApiNotFound', 'FilterCriteria.dynamicCriteria');
    }
    case 'CellColor': {
      const color = readColor(criteria['color']);
      return ({ row }) => (session.book.format(sheetId, row, column).fill ?? '#FFFFFF') === color;
    }
    case 'FontColor': {
      const color = readColor(criteria['color']);
      return ({ row }) => session.book.format(sheetId, row, column).fontColor === color;
    }
    case 'Icon':
      throw new HostError('ApiNotFound', 'FilterCriteria.icon');
    default:
      throw new HostError('InvalidArgument', 'Filter.apply');
  }
}

function extremes(kind: string, count: number, sorted: readonly number[]): Passes {
  if (!Number.isFinite(count) || count < 1) throw new HostError('InvalidArgument', 'Filter.apply');
  const items = kind.endsWith('Percent') ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  const least = sorted[Math.max(0, sorted.length - items)] ?? Infinity;
  const most = sorted[Math.min(items, sorted.length) - 1] ?? -Infinity;
  return ({ value }) =>
    typeof value === 'number' && (kind.startsWith('Top') ? value >= least : value <= most);
}

/** ">50", "<>done", "=*street*": a comparison with a number, or with a text that may hold * and ?. */
function comparison(text: string): Passes {
  const match = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(text)!;
  const [operator, operand] = [match[1] ?? '=', match[2]!];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '=' || operator === '<>') {
    const pattern = wildcard(operand);
    const isSame: Passes = ({ value, text: shown }) =>
      (typeof value === 'number' && value === number) || pattern.test(shown);
    return operator === '=' ? isSame : (cell) => !isSame(cell);
  }
  return ({ value, text: shown }) => {
    const order = Number.isNaN(number)
      ? typeof value === 'string'
        ? shown.localeCompare(operand)
        : NaN
      : typeof value === 'number'
        ? value - number
        : NaN;
    if (Number.isNaN(order)) return false;
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

/** A pattern of Excel: * any text, ? any sign, ~ takes the next one as it is. */
export function wildcard(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/~?[*?]/g, (sign) => (sign.startsWith('~') ? `\\${sign[1]}` : sign === '*' ? '.*' : '.'));
  return new RegExp(`^${source}$`, 'isu');
}
