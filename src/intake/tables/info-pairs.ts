import { fold, inlineLabels, isEmptyCell } from '../../text';
import type { Area, CellRef, CellValue } from '../../workbook';
import {
  executionPointsOf,
  fundColumnOf,
  fundRowKindOf,
  infoFieldOf,
  isRateHeader,
  rememberedWords,
  type FundColumn,
  type FundRowKind,
  type InfoField,
} from '../words';
import type { GridView } from './grid-view';

/** What a label stands for: a field of the project, an amount of its funds or their rate. */
export type InfoMeaning =
  | { readonly kind: 'field'; readonly field: InfoField }
  | { readonly kind: 'fund'; readonly fund: FundColumn }
  | { readonly kind: 'source'; readonly row: FundRowKind }
  /** 预算执行率, of the funds beside it. */
  | { readonly kind: 'rate' }
  /** 预算执行率得分, of the same funds. */
  | { readonly kind: 'points'; readonly points: 'weight' | 'score' };

/** A label and the value that stands beside, below or behind it. */
export interface InfoPair {
  readonly meaning: InfoMeaning;
  readonly label: string;
  readonly labelCell: CellRef;
  readonly value: CellValue;
  readonly format: string;
  readonly cell: CellRef;
}

/** One of several projects side by side: its labels stand in the first columns, its values in one column of its own. */
export interface Lane {
  readonly left: number;
  readonly labels: number;
  readonly value: number;
}

/** How far to the right a value may stand from its label, over blank cells. */
const REACH = 4;

function labelMeaning(text: string): InfoMeaning | null {
  const field = infoFieldOf(text);
  if (field) return { kind: 'field', field };
  const label = fold(text).replace(/:$/, '');
  // A colon inside parts a label from its value in the same cell.
  if (label.length > 24 || label.replace(/^其中:/, '').includes(':')) return null;
  const row = fundRowKindOf(label);
  if (row && row !== 'total') return { kind: 'source', row };
  const fund = fundColumnOf(label);
  if (fund) return { kind: 'fund', fund };
  const points = executionPointsOf(label);
  if (points) return { kind: 'points', points };
  return isRateHeader(label) ? { kind: 'rate' } : null;
}

/** 项目名称：网络维护费  项目单位：… in one cell: several labels with their values. */
function inlinePairs(text: string): { label: string; value: string; meaning: InfoMeaning }[] {
  // Looking for a sign is faster than a pattern, and texts may be very long.
  if (!text.includes(':') && !text.includes('：')) return [];
  return inlineLabels(text).flatMap(({ label, value }) => {
    const meaning = labelMeaning(label);
    return meaning ? [{ label, value, meaning }] : [];
  });
}

/** (一)自评得分 alone in its row: a heading of a text, whose words are no label. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|\(\d{1,2}\))/;

/** A short value behind a colon: 1.项目名称:网络维护费. Sentences go on behind theirs. */
const VALUE_BEHIND = /:.{1,30}$/;

function isHeading(view: GridView, row: number, left: number, right: number): boolean {
  const only = view.onlyFilled(row, left, right);
  if (only === null) return false;
  const text = view.folded(row, only);
  return NUMBERED.test(text) && !VALUE_BEHIND.test(text);
}

/** Words side by side from which on a row of nothing else heads columns. */
const HEADERS = 4;

/** 预算执行情况 | 预算数 | 执行数 | 执行率: names of amounts among nothing but words head columns, whatever is known of them. */
function isHeaderRow(view: GridView, row: number, left: number, right: number): boolean {
  const filled = view.filled(row, left, right);
  return (
    filled.length >= HEADERS &&
    filled.every(
      (column) => typeof view.value(row, column) === 'string' && !/[\d:]/.test(view.folded(row, column)),
    ) &&
    filled.filter((column) => fundColumnOf(view.text(row, column)) !== null).length >= 2
  );
}

/** Labels with their values behind them in the row. */
export function pairsInRow(view: GridView, row: number, left: number, right: number): InfoPair[] {
  const pairs: InfoPair[] = [];
  if (isHeading(view, row, left, right)) return pairs;
  for (let column = left; column <= right; column++) {
    const value = view.value(row, column);
    if (typeof value !== 'string') continue;
    const meaning = labelMeaning(value);
    if (meaning?.kind === 'fund') {
      if (isHeaderRow(view, row, left, right)) return [];
      // A label that reaches down to this row has its amount in its first one.
      if (view.ref(row, column).top < row) continue;
    }
    if (meaning) {
      pairs.push(beside(view, row, column, right, meaning));
      continue;
    }
    const cell = view.ref(row, column);
    for (const pair of inlinePairs(value)) {
      pairs.push({
        ...pair,
        value: pair.value === '' ? null : pair.value,
        labelCell: cell,
        cell,
        format: 'General',
      });
    }
  }
  return pairs;
}

function beside(view: GridView, row: number, column: number, right: number, meaning: InfoMeaning): InfoPair {
  const first = view.lastColumn(row, column) + 1;
  // 主管部门： in a cell over the whole width has its place behind the colon.
  if (first > right && first > column + 1) return pairAt(view, row, column, row, column, meaning, null);
  let at = first;
  for (let candidate = first; candidate <= Math.min(right, first + REACH); candidate++) {
    if (view.isEmpty(row, candidate)) continue;
    if (isValueOf(meaning, view.value(row, candidate), candidate === first)) at = candidate;
    break;
  }
  const value = isValueOf(meaning, view.value(row, at), at === first) ? view.value(row, at) : null;
  return pairAt(view, row, column, row, at, meaning, value);
}

/** Labels are no values; but right beside 项目类别 or 资金来源 the word 其他 or 市县财政 is one. */
function isValueOf(meaning: InfoMeaning, value: CellValue, adjacent: boolean): boolean {
  if (!isLabel(value)) return true;
  const own = typeof value === 'string' ? labelMeaning(value) : null;
  return adjacent && meaning.kind === 'field' && own?.kind === 'source' && !/[:：]/.test(String(value));
}

function pairAt(
  view: GridView,
  row: number,
  column: number,
  valueRow: number,
  valueColumn: number,
  meaning: InfoMeaning,
  value: CellValue,
): InfoPair {
  return {
    meaning,
    label: view.text(row, column),
    labelCell: view.ref(row, column),
    value: isEmptyCell(value) ? null : value,
    format: view.format(valueRow, valueColumn),
    cell: view.ref(valueRow, valueColumn),
  };
}

const isLabelText = rememberedWords((text) => labelMeaning(text) !== null || inlinePairs(text).length > 0);

export function isLabel(value: CellValue): boolean {
  return typeof value === 'string' && isLabelText(value);
}

/** Labels side by side with their values in the row below. */
function pairsBelow(view: GridView, row: number, left: number, right: number): InfoPair[] | null {
  const filled = view.filled(row, left, right);
  const meanings = filled.map((column) => {
    const value = view.value(row, column);
    return typeof value === 'string' ? labelMeaning(value) : null;
  });
  const below = view.filled(row + 1, left, right);
  const adjacent = filled.some((column) => filled.includes(view.lastColumn(row, column) + 1));
  const labelsOnly = filled.length >= 2 && meanings.every((meaning) => meaning !== null);
  const valuesBelow =
    below.length > 0 &&
    below.every((column) => filled.includes(column) && !isLabel(view.value(row + 1, column)));
  if (!labelsOnly || !adjacent || !valuesBelow) return null;
  return filled.map((column, at) =>
    pairAt(view, row, column, row + 1, column, meanings[at]!, view.value(row + 1, column)),
  );
}

/** The column that holds the value of one of several projects: its own, or one that is merged over it. */
export function valueColumnIn(view: GridView, row: number, { labels, value }: Lane): number {
  for (let column = value; column > labels; column--)
    if (!view.isEmpty(row, column)) return view.lastColumn(row, column) >= value ? column : value;
  return value;
}

/** Labels of the row with the values of one of the projects side by side. */
function pairsInLane(view: GridView, row: number, lane: Lane): InfoPair[] {
  const at = valueColumnIn(view, row, lane);
  return view.filled(row, lane.left, lane.labels).flatMap((column): InfoPair[] => {
    const text = view.value(row, column);
    const meaning = typeof text === 'string' ? labelMeaning(text) : null;
    if (!meaning) return [];
    const next = view.filled(row, column + 1, lane.labels).some((other) => isLabel(view.value(row, other)));
    const value = next || !isValueOf(meaning, view.value(row, at), true) ? null : view.value(row, at);
    return [pairAt(view, row, column, row, at, meaning, value)];
  });
}

/**
 * All labels of an area with their values, row by row.
 * @param lane of one project, where several stand side by side
 */
export function pairsInArea(
  view: GridView,
  { top, bottom, left, right }: Area,
  lane: Lane | null = null,
): InfoPair[] {
  const pairs: InfoPair[] = [];
  if (lane) {
    for (let row = top; row <= bottom; row++) pairs.push(...pairsInLane(view, row, lane));
    return pairs;
  }
  for (let row = top; row <= bottom; row++) {
    const below = row < bottom ? pairsBelow(view, row, left, right) : null;
    pairs.push(...(below ?? pairsInRow(view, row, left, right)));
    if (below) row++;
  }
  return pairs;
}

/** Whether the row has labels of project information. */
export function countLabels(view: GridView, row: number, left: number, right: number): number {
  return view.filled(row, left, right).filter((column) => isLabel(view.value(row, column))).length;
}
