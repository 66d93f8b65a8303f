import type { Decimal } from '../../../numbers';
import { fold, isBlankMark } from '../../../text';
import { isPercentFormat, parseFigure } from '../../values';
import type { GridView } from '../grid-view';

/** One cell below a header, as far as evidence needs it. */
export interface CellFact {
  readonly row: number;
  /** Folded; "" where the cell is blank, holds a blank mark, or is merged from above. */
  readonly text: string;
  /** The number, where the cell is one, or points with their unit (15分); a percentage is a fraction. */
  readonly figure: Decimal | null;
  readonly isPercent: boolean;
  /** The number of what may be an amount: a figure, or one with its unit in the cell (2.38万元). */
  readonly amount: Decimal | null;
  /** Whether a unit of money stands in the cell: 2.38万元, or 万元 where nothing was filled in before it. */
  readonly isMoney: boolean;
  /** Whether a mark for nothing stands in it: —, /. */
  readonly isMark: boolean;
}

/** What stands in one column: its headers and the cells below them, row by row of the block. */
export interface ColumnFacts {
  readonly column: number;
  /** Header texts from the group header down to its own, as typed. */
  readonly texts: readonly string[];
  readonly cells: readonly CellFact[];
  /** The cells that hold something. */
  readonly filled: readonly CellFact[];
  /** Whether anything at all is typed below the header, be it a dash. */
  readonly isTyped: boolean;
}

/** Rows of a block that are looked at. */
export interface SampleRows {
  readonly rows: readonly number[];
  /** The row of totals, where there is one; it is not among `rows`. */
  readonly total: number | null;
  /** Rows of sums, which say nothing of what columns mean: what stands in them alone is told all the same. */
  readonly sums: readonly number[];
}

const NOTHING = {
  text: '',
  figure: null,
  isPercent: false,
  amount: null,
  isMoney: false,
  isMark: false,
} as const;

/** Points with their unit: 15分. */
const POINTS = /^\(?(\d+(?:\.\d+)?)分\)?$/;
const MONEY = /^[¥$]?(-?[\d,]*(?:\.\d+)?)(?:亿|千万|百万|万|千|百)?元$/;

function factAt(view: GridView, row: number, column: number): CellFact {
  const own = view.ref(row, column).top === row;
  const value = own ? view.value(row, column) : null;
  if (value === null || typeof value === 'boolean') return { row, ...NOTHING };
  const text = fold(view.text(row, column));
  if (text === '' || isBlankMark(text)) return { row, ...NOTHING, isMark: text !== '' };
  const read = parseFigure(text);
  const isPercent =
    read !== null &&
    (read.percent || (typeof value === 'number' && isPercentFormat(view.format(row, column))));
  const points = read === null && text.includes('分') ? POINTS.exec(text)?.[1] : undefined;
  const number = read === null ? null : read.percent ? read.number.div(100) : read.number;
  const figure = points === undefined ? number : (parseFigure(points)?.number ?? null);
  const money = text.endsWith('元') ? MONEY.exec(text) : null;
  const written = money?.[1] ? (parseFigure(money[1])?.number ?? null) : null;
  return {
    row,
    text,
    figure,
    isPercent,
    amount: isPercent ? null : (number ?? written),
    isMoney: money !== null,
    isMark: false,
  };
}

/** The facts of one column. */
export function columnFacts(
  view: GridView,
  column: number,
  texts: readonly string[],
  rows: readonly number[],
): ColumnFacts {
  const cells = rows.map((row) => factAt(view, row, column));
  const isTyped = rows.some((row) => !view.isEmpty(row, column) && view.ref(row, column).top === row);
  return { column, texts, cells, filled: cells.filter(({ text }) => text !== ''), isTyped };
}

/** The fact of a single cell: the total of a column. */
export function cellFact(view: GridView, row: number | null, column: number): CellFact | null {
  return row === null ? null : factAt(view, row, column);
}

/** The share 0…1 of the filled cells of which the test holds; 0 where none is filled. */
export function shareOf({ filled }: ColumnFacts, test: (cell: CellFact) => boolean): number {
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

export function shareOfNumbers(facts: ColumnFacts): number {
  return shareOf(facts, ({ figure }) => figure !== null);
}

export function shareMatching(facts: ColumnFacts, pattern: RegExp): number {
  return shareOf(facts, ({ text }) => pattern.test(text));
}

/** The share of different texts among the filled cells. */
export function shareOfDistinct({ filled }: ColumnFacts): number {
  return filled.length === 0 ? 0 : new Set(filled.map(({ text }) => text)).size / filled.length;
}

/** 1, 2, 3 … from row to row. */
export function isSerial({ filled }: ColumnFacts): boolean {
  if (filled.length < 3) return false;
  const first = filled[0]!.figure;
  return first !== null && filled.every(({ figure }, at) => figure !== null && figure.eq(first.plus(at)));
}

const HEAD = 60;
const TAIL = 40;
const SPREAD = 100;

/** Of a long block its head, its tail and a spread sample; all rows of a short one. */
export function sampledRows(first: number, last: number): number[] {
  const count = last - first + 1;
  const all = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (count <= HEAD + TAIL + SPREAD) return all(first, last);
  const [from, to] = [first + HEAD, last - TAIL];
  const step = (to - from) / SPREAD;
  const spread = Array.from({ length: SPREAD }, (_, at) => Math.floor(from + at * step));
  return [...all(first, from - 1), ...spread, ...all(to + 1, last)];
}
