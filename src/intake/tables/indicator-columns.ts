import { fold } from '../../text';
import { FINAL_HEADER, INDICATOR_HINTS, MAIN_REASON_HEADER, targetPart } from '../words';
import type { ColumnReading } from './column-readings';
import { toldColumns, type HeaderPath } from './header-paths';

/** What words of headers of an indicator table mean: all by themselves, or where the table has no plainer one. */
export interface IndicatorWords {
  strong(header: string): string | null;
  weak(header: string): string | null;
}

type Columns = Readonly<Record<string, number>>;

const ownOf = ({ texts }: HeaderPath): string => texts[texts.length - 1] ?? '';

/** The meaning of the nearest header above a column's own that has one. */
function groupMeaning({ strong }: IndicatorWords, { texts }: HeaderPath): string | null {
  const above = texts.slice(0, -1).reverse();
  return above.map(strong).find((meaning) => meaning !== null) ?? null;
}

/** What a column's own header says; below 年度指标值 also 符号, 数值 and 单位. */
function ownMeaning(words: IndicatorWords, path: HeaderPath): string | null {
  const group = groupMeaning(words, path);
  if (group === 'target' || group === 'initial-target' || group === 'actual') {
    const part = targetPart(ownOf(path));
    if (part === 'number') return group;
    if (part === 'unit' && group === 'actual') return 'actual-unit';
    if (part !== null) return group === 'target' ? part : null;
  }
  return words.strong(ownOf(path));
}

/** Meanings of headers that, left of the levels, may be no more than the label of the table. */
export const BESIDE_LEVELS: ReadonlySet<string> = new Set(['initial-target', 'target', 'actual']);

/**
 * Columns of an indicator table as far as the words of their headers tell: by their own header first, then by the common
 * one above it where no other column below it is what that says, then by words that say it less plainly.
 */
export function indicatorColumns(words: IndicatorWords, all: readonly HeaderPath[]): Columns {
  const columns = toldColumns('indicators', all);
  const paths = all.filter(({ told }) => told === undefined);
  const meanings = paths.map((path) => ownMeaning(words, path));
  const placeOf = (meaning: string): number | undefined =>
    columns[meaning] ?? paths.find((_, at) => meanings[at] === meaning)?.column;
  const levels = placeOf('level1') ?? placeOf('level2') ?? -1;
  for (const [at, path] of paths.entries()) {
    const meaning = meanings[at] ?? null;
    // 年度绩效指标完成情况 left of the levels is a label beside the table.
    if (meaning === null || (path.column < levels && BESIDE_LEVELS.has(meaning))) continue;
    const text = fold(ownOf(path));
    const earlier = columns[meaning];
    const isLater =
      earlier !== undefined &&
      !FINAL_HEADER.test(text) &&
      !(meaning === 'reason' && MAIN_REASON_HEADER.test(text));
    if (!isLater) columns[meaning] = path.column;
    if (meaning === 'reason' && earlier !== undefined)
      columns['second-reason'] ??= isLater ? path.column : earlier;
  }
  const isFree = (column: number): boolean => !Object.values(columns).includes(column);
  const groups = new Map(paths.map((path) => [path, isFree(path.column) ? groupMeaning(words, path) : null]));
  const below = new Map<string | null, number>();
  for (const group of groups.values()) below.set(group, (below.get(group) ?? 0) + 1);
  for (const path of paths) {
    const group = groups.get(path) ?? null;
    // Of several columns below it nobody knows which one it is: what they hold will tell.
    if (below.get(group)! > 1) continue;
    const isBeside = path.column < levels && group !== null && BESIDE_LEVELS.has(group);
    if (group !== null && !isBeside) columns[group] ??= path.column;
  }
  // Of several such headers the last one names the indicators: 评价指标, 评价内容 and 绩效指标 left of it stand for levels.
  for (const path of [...paths].reverse()) {
    const weak = words.weak(ownOf(path));
    const lastLevel = Math.max(columns['level1'] ?? -1, columns['level2'] ?? -1);
    const isLabel = weak === 'name' && path.column < lastLevel;
    if (weak !== null && !isLabel && isFree(path.column)) columns[weak] ??= path.column;
  }
  return columns;
}

/** 年初指标值 is the target of a table that has no later one. */
export function withTarget(columns: Columns): Columns {
  const { 'initial-target': initial, ...others } = columns;
  return initial === undefined || others['target'] !== undefined ? columns : { ...others, target: initial };
}

/** Whether a header that no column was read by says that reasons stand below it, be it that none do. */
function hasOtherReasons(columns: Columns, paths: readonly HeaderPath[]): boolean {
  const read = new Set(Object.values(columns));
  const ofReasons = INDICATOR_HINTS.filter(({ says }) => (says['reason'] ?? 0) > 0);
  return paths.some(
    (path) => !read.has(path.column) && ofReasons.some(({ part }) => part.test(fold(ownOf(path)))),
  );
}

/** Columns that stand in for others which the table does not have: 年初指标值 is the target, 备注 holds the reasons. */
export function withStandIns(columns: Columns, paths: readonly HeaderPath[]): Columns {
  const { 'initial-target': initial, remark, ...others } = columns;
  const target = others['target'] ?? initial;
  const reason = others['reason'] ?? (hasOtherReasons(columns, paths) ? undefined : remark);
  return {
    ...others,
    ...(target !== undefined && { target }),
    ...(initial !== undefined && target !== initial && { 'initial-target': initial }),
    ...(reason !== undefined && { reason }),
    ...(remark !== undefined && reason !== remark && { remark }),
  };
}

/** Readings of columns that stand in for others say so: 备注 that holds the reasons. */
export function standingIn(readings: readonly ColumnReading[], columns: Columns): readonly ColumnReading[] {
  const reason = columns['reason'];
  return readings.map((one) =>
    one.meaning === 'remark' && one.cells.left === reason ? { ...one, meaning: 'reason' } : one,
  );
}
