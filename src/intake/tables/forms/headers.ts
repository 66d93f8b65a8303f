import { fold } from '../../../text';
import {
  canMean,
  columnMeaning,
  FINAL_HEADER,
  MAIN_REASON_HEADER,
  targetPart,
  type FundHeader,
  type IndicatorHeader,
  type MeaningBlock,
  type Vocabulary,
} from '../../words';
import type { ColumnReading } from '../column-readings';
import { toldColumn } from '../corrections';
import { headerPaths, isHeaderLike, type HeaderPath } from '../header-paths';
import { filledIn, ownColumns, type Frame } from './frame';

export interface HeaderRows<Column extends string> {
  readonly first: number;
  readonly last: number;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  readonly paths: readonly HeaderPath[];
  /** How each column was read; none before the block's rows are known. */
  readonly readings: readonly ColumnReading[];
}

const DEEPEST = 3;

/** Of headers one, two or three rows deep the shallowest that says most. */
function deepest<Column extends string>(
  { view, area }: Frame,
  first: number,
  columnsOf: (paths: readonly HeaderPath[]) => Partial<Record<Column, number>>,
): HeaderRows<Column> | null {
  let best: HeaderRows<Column> | null = null;
  const count = (columns: object): number =>
    Object.keys(columns).filter((key) => key !== 'second-reason').length;
  for (let last = first; last < first + DEEPEST && last <= area.bottom; last++) {
    if (!isHeaderLike(view, last, area.left, area.right)) break;
    const paths = headerPaths(view, first, last, area.left, area.right);
    const columns = columnsOf(paths);
    if (!best || count(columns) > count(best.columns)) best = { first, last, columns, paths, readings: [] };
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

/** Columns of which the clerk says what they mean, by meaning. */
function toldColumns(block: MeaningBlock, paths: readonly HeaderPath[]): Record<string, number> {
  const said = paths.flatMap(({ column, told }) =>
    told != null && canMean(block, told) ? [[told, column] as const] : [],
  );
  return Object.fromEntries(said);
}

/** Whether the clerk says what the column below the cell means in a block of the kind. */
function isTold({ view }: Frame, block: MeaningBlock, row: number, column: number): boolean {
  const meaning = toldColumn(view.told, row, row, column)?.meaning;
  return meaning != null && canMean(block, meaning);
}

/** What a column of the indicator block is, by its own header, else by the common one above it. */
function indicatorMeaning(vocabulary: Vocabulary, { texts }: HeaderPath): IndicatorHeader | null {
  const own = texts[texts.length - 1] ?? '';
  const parents = texts.slice(0, -1).reverse();
  const group =
    parents.map((text) => vocabulary.indicatorHeader(text)).find((meaning) => meaning !== null) ?? null;
  if (group === 'target' || group === 'initial-target' || group === 'actual') {
    const part = targetPart(own);
    if (part === 'number') return group;
    if (part === 'unit' && group === 'actual') return 'actual-unit';
    if (part !== null) return group === 'target' ? part : null;
  }
  return vocabulary.indicatorHeader(own) ?? group;
}

function indicatorColumns(
  vocabulary: Vocabulary,
  all: readonly HeaderPath[],
): Partial<Record<IndicatorHeader, number>> {
  const columns: Partial<Record<IndicatorHeader, number>> = toldColumns('indicators', all);
  const paths = all.filter(({ told }) => told === undefined);
  for (const path of paths) {
    const meaning = indicatorMeaning(vocabulary, path);
    if (!meaning) continue;
    const text = fold(path.texts[path.texts.length - 1] ?? '');
    const earlier = columns[meaning];
    const later =
      earlier !== undefined &&
      !FINAL_HEADER.test(text) &&
      !(meaning === 'reason' && MAIN_REASON_HEADER.test(text));
    if (!later) columns[meaning] = path.column;
    if (meaning === 'reason' && earlier !== undefined)
      columns['second-reason'] ??= later ? path.column : earlier;
  }
  for (const { texts, column } of paths) {
    const weak = vocabulary.weakIndicatorHeader(texts[texts.length - 1] ?? '');
    const misplaced = weak === 'name' && column < Math.max(columns.level1 ?? -1, columns.level2 ?? -1);
    if (weak && !misplaced && !Object.values(columns).includes(column)) columns[weak] ??= column;
  }
  return settled(columns);
}

/** Columns that stand in for others which the table does not have. */
function settled(
  columns: Partial<Record<IndicatorHeader, number>>,
): Partial<Record<IndicatorHeader, number>> {
  const { 'initial-target': initial, remark, ...others } = columns;
  const target = others.target ?? initial;
  const reason = others.reason ?? remark;
  return {
    ...others,
    ...(target !== undefined && { target }),
    ...(initial !== undefined && target !== initial && { 'initial-target': initial }),
    ...(reason !== undefined && { reason }),
    ...(remark !== undefined && reason !== remark && { remark }),
  };
}

/** Whether the rows below the first are a whole header by themselves: the first is a line of its own, such as the goal. */
function standsBelow({ view, vocabulary, area }: Frame, row: number, last: number): boolean {
  const below = headerPaths(view, row + 1, last, area.left, area.right);
  const own = below.filter(({ column }) => view.ref(row + 1, column).top > row);
  const columns = indicatorColumns(vocabulary, own);
  return isWhole(columns) && Object.keys(columns).length >= 4;
}

function isWhole(columns: HeaderRows<IndicatorHeader>['columns']): boolean {
  const { name, level1, level2, target, actual, weight, score } = columns;
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
  if (known.length < 2) return null;
  const header = deepest(frame, row, (paths) => indicatorColumns(vocabulary, paths));
  if (!header || header.paths.some(({ texts }) => texts.some(isProjectColumn))) return null;
  if (header.last > row && standsBelow(frame, row, header.last)) return null;
  return isWhole(header.columns) && Object.keys(header.columns).length >= 3 ? header : null;
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
    if (meaning) columns[meaning] ??= column;
  }
  return columns;
}

/** 年度资金总额: the first row of sources. 小计 and 合计 stand in other tables, too. */
const FUNDS_IN_ALL = /资金|总额|总金额/;

/** The column in which the rows below a fund header name their sources: 年度资金总额, 其中：财政拨款. */
function sourceColumn({ view, area, vocabulary }: Frame, below: number): number | null {
  if (below > area.bottom) return null;
  const filled = view.filled(below, area.left, area.right);
  const label = filled.find((column) => {
    const text = view.text(below, column);
    return typeof view.value(below, column) === 'string' && vocabulary.fundRow(text) !== null;
  });
  return label ?? null;
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

/** The header of a fund block that begins in the row: amounts side by side, one row for each source below. */
export function fundHeader(frame: Frame, row: number): HeaderRows<FundHeader> | null {
  const { view, vocabulary, area } = frame;
  const filled = filledIn(frame, row);
  const known = filled.filter(
    (column) => vocabulary.fundHeader(view.text(row, column)) !== null || isTold(frame, 'funds', row, column),
  );
  if (row === area.bottom || ownColumns(frame, row).length === 0) return null;
  const below = sourceColumn(frame, row + 1);
  const first = below === null ? null : vocabulary.fundRow(view.text(row + 1, below));
  const total = below !== null && first?.kind === 'total' && FUNDS_IN_ALL.test(view.folded(row + 1, below));
  const beyond = filled.filter((column) => column > (below ?? -1));
  const headsSources = total && mayHeadSources(frame, row, beyond);
  if (known.length < 2 && !headsSources) return null;
  const header = deepest(frame, row, (paths) => fundColumns(vocabulary, paths));
  if (!header || header.paths.some(({ texts }) => texts.some(isProjectColumn))) return null;
  // Above the sources stands what the block is about: 年度预算数（万元） is no column of amounts there.
  const sources = sourceColumn(frame, header.last + 1) ?? -1;
  const columns = fundColumns(
    vocabulary,
    header.paths.filter(({ column }) => column > sources),
  );
  const amounts = Object.entries(columns).filter(([meaning]) => AMOUNTS.has(meaning));
  const enough =
    amounts.length >= 2 || (amounts.length === 1 && Object.keys(columns).length >= 3) || headsSources;
  // Labels of sources below an amount's label mean that amounts stand beside their labels, not below them.
  const beside = amounts.some(([, column]) => {
    const text = view.text(header.last + 1, column);
    return text !== '' && vocabulary.fundRow(text) !== null;
  });
  return enough && !beside ? { ...header, columns } : null;
}
