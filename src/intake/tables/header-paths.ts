import { fold } from '../../text';
import { isErrorValue } from '../../workbook';
import { canMean, type MeaningBlock } from '../words';
import { toldColumn } from './corrections';
import type { GridView } from './grid-view';

/** Header texts of one column, from the group header on top to its own. */
export interface HeaderPath {
  readonly column: number;
  readonly texts: readonly string[];
  /** What the clerk says that the column means; null for nothing that is needed. */
  readonly told?: string | null;
}

/** The header right above the cells of a column. */
export function ownHeader(texts: HeaderPath['texts']): string {
  return texts[texts.length - 1] ?? '';
}

/** What stands above the own header: columns below one common header have the same; "" where nothing does. */
export function commonHeader(texts: HeaderPath['texts']): string {
  return texts.slice(0, -1).join('\n');
}

/** Longer texts are no headers. */
export const LONGEST_HEADER = 30;
/** Amounts typed as text: 302, 20%, ¥20, 20万元, 约20. */
const AMOUNT = /^(?:大?约)?[¥$]?[-+(]?[\d.,]+[%)]?(?:亿|千万|百万|万|千|百)?元?[)]?$/;

function isHeaderText(view: GridView, row: number, column: number): boolean {
  const value = view.value(row, column);
  if (typeof value !== 'string' || isErrorValue(value.trim())) return false;
  return fold(value).length <= LONGEST_HEADER && !AMOUNT.test(fold(value));
}

/** Whether all filled cells of the row may be headers. */
export function isHeaderLike(view: GridView, row: number, left: number, right: number): boolean {
  const filled = view.filled(row, left, right);
  return filled.length > 0 && filled.every((column) => isHeaderText(view, row, column));
}

/** A letter or a ratio of letters in a row of its own below the headers: A, C＝A－B, E/C. It belongs to the header above it. */
export const COLUMN_LETTER = /^([A-Z]|[A-Z][/÷][A-Z])(?:=.*)?$/;

/** The text above a column without one: that of the group header to its left which reaches over it. */
function groupText(view: GridView, row: number, column: number, from: number | undefined): string {
  if (from === undefined) return '';
  const merged = view.lastColumn(row, from);
  // Without merges a group header stands over its first column and leaves the others blank.
  return merged >= column || merged === from ? view.text(row, from) : '';
}

/**
 * Header texts by column for a header of the rows first…last. A group header in an upper row reaches over the columns
 * to its right as far as it is merged, or where merges are unknown as far as cells are blank and filled below.
 */
export function headerPaths(
  view: GridView,
  first: number,
  last: number,
  left: number,
  right: number,
): HeaderPath[] {
  const paths: HeaderPath[] = [];
  /** By row the last column with a text. */
  const filled = new Map<number, number>();
  for (let column = left; column <= right; column++) {
    const texts: string[] = [];
    for (let row = first; row <= last; row++) {
      const isEmpty = view.isEmpty(row, column);
      if (!isEmpty) filled.set(row, column);
      const own = isEmpty ? '' : view.text(row, column);
      const below = row < last && hasTextBelow(view, row, last, column);
      const text = own || (below ? groupText(view, row, column, filled.get(row)) : '');
      const above = texts[texts.length - 1];
      const letter = above === undefined ? undefined : COLUMN_LETTER.exec(fold(text))?.[1];
      if (letter !== undefined) texts[texts.length - 1] = `${above}（${letter}）`;
      else if (text !== '' && fold(text) !== fold(above ?? '')) texts.push(text);
    }
    if (texts.length > 0 || toldColumn(view.told, first, last, column)) paths.push({ column, texts });
  }
  return view.told.columns.length === 0 ? paths : withTold(view, first, last, paths);
}

/** What the clerk says of columns, as far as a block of the kind has such meanings; null that nothing is needed from one. */
export function toldMeanings(
  block: string,
  paths: readonly HeaderPath[],
): ReadonlyMap<number, string | null> {
  const told = paths.filter((path) => path.told !== undefined);
  const said = told.map((path) => [path.column, path.told ?? null] as const);
  return new Map(said.filter(([, meaning]) => meaning === null || canMean(block, meaning)));
}

/** Columns of which the clerk says what they mean in a block of the kind, by meaning. */
export function toldColumns(block: MeaningBlock, paths: readonly HeaderPath[]): Record<string, number> {
  const said = [...toldMeanings(block, paths)];
  return Object.fromEntries(said.flatMap(([column, told]) => (told === null ? [] : [[told, column]])));
}

/** A meaning said of two columns is that of the one of which it was said last. */
function withTold(view: GridView, first: number, last: number, paths: readonly HeaderPath[]): HeaderPath[] {
  const said = new Map(paths.map((path) => [path, toldColumn(view.told, first, last, path.column)]));
  const order = ([, one]: readonly [HeaderPath, ReturnType<typeof toldColumn>]): number =>
    one ? view.told.columns.indexOf(one) : -1;
  const columnOf = new Map(
    [...said]
      .sort((one, other) => order(one) - order(other))
      .flatMap(([{ column }, one]) => (one?.meaning == null ? [] : [[one.meaning, column] as const])),
  );
  return paths.map((path) => {
    const one = said.get(path);
    if (!one || (one.meaning !== null && columnOf.get(one.meaning) !== path.column)) return path;
    return { ...path, told: one.meaning };
  });
}

function hasTextBelow(view: GridView, row: number, last: number, column: number): boolean {
  for (let below = row + 1; below <= last; below++) if (!view.isEmpty(below, column)) return true;
  return false;
}
