import { fold } from '../../../text';
import {
  ALL_FUNDS,
  canMean,
  COLUMN_NUMBERS,
  columnMeaning,
  FORM_NOTE,
  REDUCED_BUDGET,
  type FundHeader,
  type IndicatorHeader,
  type MeaningBlock,
  type Vocabulary,
} from '../../words';
import type { ColumnReading } from '../column-readings';
import { toldColumn } from '../corrections';
import { roleByWords } from '../header-roles';
import { indicatorColumns } from '../indicator-columns';
import { COLUMN_LETTER, headerPaths, isHeaderLike, toldColumns, type HeaderPath } from '../header-paths';
import { filledIn, isWords, ownColumns, type Frame } from './frame';
import { headerAboveIndicators, headerAboveSources } from './header-above-contents';
import { captionedPoints } from './points-column';
import { leadingText } from './total-row';

export interface HeaderRows<Column extends string> {
  readonly first: number;
  readonly last: number;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  readonly paths: readonly HeaderPath[];
  /** How each column was read; none before the block's rows are known. */
  readonly readings: readonly ColumnReading[];
}

const DEEPEST = 3;

/** Whether all cells that begin in the row stand below one header that goes on over blank cells: 符号, 数值 below 年度指标值. */
function partsGroup(frame: Frame, row: number): boolean {
  const own = ownColumns(frame, row);
  const above = filledIn(frame, row - 1);
  return above.some((column, at) => {
    const next = above[at + 1] ?? frame.area.right + 1;
    return own.length >= 2 && own.every((one) => one >= column && one < next);
  });
}

/** Of headers one, two or three rows deep the shallowest that says most. */
function deepest<Column extends string>(
  frame: Frame,
  first: number,
  columnsOf: (paths: readonly HeaderPath[]) => Partial<Record<Column, number>>,
): HeaderRows<Column> | null {
  const { view, area } = frame;
  let best: HeaderRows<Column> | null = null;
  const points = captionedPoints(frame, first);
  const count = (columns: object): number =>
    Object.keys(columns).filter((key) => key !== 'second-reason').length;
  for (let last = first; last < first + DEEPEST && last <= area.bottom; last++) {
    // Points of the whole block may stand in the header, in a column that its caption further up names.
    const right = points && last === first ? points.column - 1 : area.right;
    if (!isHeaderLike(view, last, area.left, right)) break;
    // 说明 below a short table of words is no header of anything.
    if (last > first && FORM_NOTE.test(fold(leadingText(frame, last)))) break;
    const paths = headerPaths(view, first, last, area.left, area.right);
    const named = columnsOf(paths);
    const columns =
      points && !(points.meaning in named) ? { ...named, [points.meaning]: points.column } : named;
    const isBetter = !best || count(columns) > count(best.columns) || partsGroup(frame, last);
    if (isBetter) best = { first, last, columns, paths, readings: [] };
  }
  return best && { ...best, last: lastRowOf(view, best) };
}

/** Header cells merged downwards reach into rows that hold nothing of their own: these are header too. */
function lastRowOf<Column extends string>(
  view: Frame['view'],
  { first, last, columns }: HeaderRows<Column>,
): number {
  const places = Object.values<number | undefined>(columns).filter((column) => column !== undefined);
  const reaches = (row: number): boolean =>
    places.every((column) => {
      const { top } = view.ref(row, column);
      return top >= first && top < row;
    });
  let bottom = last;
  while (places.length > 0 && reaches(bottom + 1)) bottom++;
  return bottom;
}

function isProjectColumn(header: string): boolean {
  return columnMeaning('budget', header) === 'project';
}

/** Whether the clerk says what the column below the cell means in a block of the kind. */
function isTold({ view }: Frame, block: MeaningBlock, row: number, column: number): boolean {
  const meaning = toldColumn(view.told, row, row, column)?.meaning;
  return meaning != null && canMean(block, meaning);
}

/** Columns of an indicator block as far as the words of the form's headers tell. */
function columnsByWords(
  { indicatorHeader: strong, weakIndicatorHeader: weak }: Vocabulary,
  paths: readonly HeaderPath[],
): HeaderRows<IndicatorHeader>['columns'] {
  return indicatorColumns({ strong, weak }, paths);
}

/** Whether the rows below the first are a whole header by themselves: the first is a line of its own, such as the goal. */
function standsBelow({ view, vocabulary, area }: Frame, row: number, last: number): boolean {
  const below = headerPaths(view, row + 1, last, area.left, area.right);
  const own = below.filter(({ column }) => view.ref(row + 1, column).top > row);
  const columns = columnsByWords(vocabulary, own);
  return isWhole(columns) && Object.keys(columns).length >= 4;
}

/** Whether a lower row of the header is one by itself, right above what only indicators have. */
function beginsBelow(frame: Frame, { first, last }: HeaderRows<IndicatorHeader>): boolean {
  for (let row = first + 1; row <= last; row++) if (headerAboveIndicators(frame, row) === last) return true;
  return false;
}

function isWhole(columns: HeaderRows<IndicatorHeader>['columns']): boolean {
  const { name, level1, level2, actual, weight, score } = columns;
  const target = columns.target ?? columns['initial-target'];
  // Tables without levels, of which the name's own word is unknown.
  if (target !== undefined && actual !== undefined && (weight ?? score) !== undefined) return true;
  if ((name ?? level2 ?? level1) === undefined) return false;
  if ((target ?? actual) !== undefined) return true;
  // Tables of points without targets, and headers of which only the levels are known: contents tell the rest.
  return level1 !== undefined && level2 !== undefined && (name ?? weight ?? score) !== undefined;
}

/** The header of an indicator block that begins in the row. @returns null where none does. */
export function indicatorHeader(frame: Frame, row: number): HeaderRows<IndicatorHeader> | null {
  const { view, vocabulary } = frame;
  const filled = filledIn(frame, row);
  if (filled.length < 3 || ownColumns(frame, row).length === 0) return null;
  const known = filled.filter((column) => {
    const text = view.text(row, column);
    const known = vocabulary.indicatorHeader(text) ?? vocabulary.weakIndicatorHeader(text);
    return known !== null || isTold(frame, 'indicators', row, column);
  });
  const header = known.length < 2 ? null : indicatorHeaderByWords(frame, row);
  return header ?? indicatorHeaderByContents(frame, row);
}

function indicatorHeaderByWords(frame: Frame, row: number): HeaderRows<IndicatorHeader> | null {
  // What is merged farther down than any header is a label beside the table.
  const isBeside = (column: number): boolean => frame.view.ref(row + DEEPEST, column).top <= row;
  const header = deepest(frame, row, (paths) => {
    const columns = paths.filter(({ column }) => !isBeside(column));
    return columnsByWords(frame.vocabulary, columns);
  });
  if (!header || header.paths.some(({ texts }) => texts.some(isProjectColumn))) return null;
  if (header.last > row && (standsBelow(frame, row, header.last) || beginsBelow(frame, header))) return null;
  return isWhole(header.columns) && Object.keys(header.columns).length >= 3 ? header : null;
}

/** A header of which too few words are known, of a table of indicators: what stands below it tells the rest. */
function indicatorHeaderByContents(frame: Frame, first: number): HeaderRows<IndicatorHeader> | null {
  const last = headerAboveIndicators(frame, first);
  const header = last === null ? null : headerOf(frame, first, last, columnsByWords);
  return header?.paths.some(({ texts }) => texts.some(isProjectColumn)) ? null : header;
}

/** A header whose rows are known, with what its words say. */
function headerOf<Column extends string>(
  { view, area, vocabulary }: Frame,
  first: number,
  last: number,
  columnsOf: (vocabulary: Vocabulary, paths: readonly HeaderPath[]) => Partial<Record<Column, number>>,
): HeaderRows<Column> {
  const paths = headerPaths(view, first, last, area.left, area.right);
  return { first, last, columns: columnsOf(vocabulary, paths), paths, readings: [] };
}

const AMOUNTS: ReadonlySet<string> = new Set<FundHeader>([
  'initial',
  'budget',
  'executed',
  'planned',
  'received',
]);

function fundColumns(
  vocabulary: Vocabulary,
  paths: readonly HeaderPath[],
): Partial<Record<FundHeader, number>> {
  const columns: Partial<Record<FundHeader, number>> = toldColumns('funds', paths);
  for (const { column, texts, told } of paths) {
    if (told !== undefined) continue;
    const own = texts[texts.length - 1] ?? '';
    const readings = [own, texts.join(''), ...texts.slice(0, -1).reverse()];
    const meaning = readings.map((text) => vocabulary.fundHeader(text)).find((found) => found !== null);
    if (meaning === 'budget' && REDUCED_BUDGET.test(fold(own))) columns.budget = column;
    else if (meaning) columns[meaning] ??= column;
  }
  return columns;
}

/** The column in which the rows below a fund header name their sources, left of their amounts: 年度资金总额, 总额. */
function sourceColumn({ view, area, vocabulary }: Frame, below: number): number | null {
  if (below > area.bottom) return null;
  const filled = view.filled(below, area.left, area.right);
  const label = filled.find((column) => {
    const text = view.text(below, column);
    return typeof view.value(below, column) === 'string' && vocabulary.fundRow(text) !== null;
  });
  if (label !== undefined) return label;
  const figures = filled.filter((column) => view.isNumber(below, column));
  const [left = 0] = figures;
  return figures.length < 2 ? null : (filled.findLast((column) => column < left) ?? null);
}

/** Texts side by side above the first row of sources: a header, whatever its words. */
function mayHeadSources(frame: Frame, row: number, columns: readonly number[]): boolean {
  const { view, vocabulary } = frame;
  if (!isHeaderLike(view, row, frame.area.left, frame.area.right) || columns.length < 3) return false;
  return columns.every((column) => {
    const text = view.text(row, column);
    return vocabulary.field(text) === null && vocabulary.fundRow(text) === null;
  });
}

/** 列次 | A | B | C＝A－B: a row that only gives the columns letters, below their headers. */
function numbersColumns(frame: Frame, row: number): boolean {
  return ownColumns(frame, row).every((column) => {
    const text = frame.view.folded(row, column);
    return COLUMN_LETTER.test(text) || COLUMN_NUMBERS.test(text);
  });
}

/** The header of a fund block that begins in the row: amounts side by side, one row for each source below. */
export function fundHeader(frame: Frame, row: number): HeaderRows<FundHeader> | null {
  if (row === frame.area.bottom || ownColumns(frame, row).length === 0) return null;
  if (numbersColumns(frame, row)) return null;
  return fundHeaderByWords(frame, row) ?? fundHeaderByContents(frame, row);
}

function isAboutProjects({ paths }: HeaderRows<FundHeader>): boolean {
  return paths.some(({ texts }) => texts.some(isProjectColumn));
}

function isLedger({ view }: Frame, { paths }: HeaderRows<FundHeader>): boolean {
  return roleByWords(paths, view.grid.sheet)?.role === 'ledger';
}

/** Above the sources stands what the block is about: 年度预算数（万元） is no column of amounts there. */
function withoutLabels(frame: Frame, header: HeaderRows<FundHeader>): HeaderRows<FundHeader> {
  const below = header.last + 1;
  const sources = sourceColumn(frame, below);
  // Nor is what stands beside it, with words below it or nothing at all: 预算执行情况.
  const isNoAmount = (column: number): boolean =>
    frame.view.isEmpty(below, column) || isWords(frame, below, column);
  const isLabel = (column: number): boolean =>
    sources !== null && (column === sources || (column < sources && isNoAmount(column)));
  const beside = header.paths.filter(({ column }) => !isLabel(column));
  return { ...header, columns: fundColumns(frame.vocabulary, beside) };
}

function fundHeaderByWords(frame: Frame, row: number): HeaderRows<FundHeader> | null {
  const { view, vocabulary } = frame;
  const filled = filledIn(frame, row);
  const known = filled.filter(
    (column) => vocabulary.fundHeader(view.text(row, column)) !== null || isTold(frame, 'funds', row, column),
  );
  const below = sourceColumn(frame, row + 1);
  const first = below === null ? null : vocabulary.fundRow(view.text(row + 1, below));
  const total = below !== null && first?.kind === 'total' && ALL_FUNDS.test(view.folded(row + 1, below));
  const beyond = filled.filter((column) => column > (below ?? -1));
  const headsSources = total && mayHeadSources(frame, row, beyond);
  if (known.length < 2 && !headsSources) return null;
  const named = deepest(frame, row, (paths) => fundColumns(vocabulary, paths));
  if (!named || isAboutProjects(named)) return null;
  const header = withoutLabels(frame, named);
  const amounts = Object.entries(header.columns).filter(([meaning]) => AMOUNTS.has(meaning));
  const enough =
    amounts.length >= 2 || (amounts.length === 1 && Object.keys(header.columns).length >= 3) || headsSources;
  // Labels of sources below an amount's label mean that amounts stand beside their labels, not below them.
  const beside = amounts.some(([, column]) => {
    const text = view.text(header.last + 1, column);
    return text !== '' && vocabulary.fundRow(text) !== null;
  });
  return enough && !beside ? header : null;
}

/** A header of which too few words are known, right above amounts: what stands below it tells the rest. */
function fundHeaderByContents(frame: Frame, first: number): HeaderRows<FundHeader> | null {
  const last = headerAboveSources(frame, first);
  const header = last === null ? null : headerOf(frame, first, last, fundColumns);
  if (header === null || isAboutProjects(header) || isLedger(frame, header)) return null;
  return withoutLabels(frame, header);
}
