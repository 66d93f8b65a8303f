import type { Area, CellValue, Grid } from '../../../workbook';
import { FORM_ANCHOR, type Vocabulary } from '../../words';
import type { GridView } from '../grid-view';
import { isBlankLine, type Frame } from './frame';
import { indicatorHeader } from './headers';

const LONGEST = 60;

/** 项目决策(20分) is 项目决策. */
function withoutPoints(text: string): string {
  const isInBrackets = text.endsWith(')') || text.endsWith('）');
  return isInBrackets ? text.replace(/[(（]\d+分?[)）]$/, '') : text;
}

function isAnchor(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > LONGEST || value.length < 2) return false;
  const text = /\s/.test(value) ? value.replace(/\s+/g, '') : value;
  return FORM_ANCHOR.test(withoutPoints(text));
}

/**
 * Rows with words of forms: a look at every text, cheap enough for sheets of any length. One such word beside a number
 * is a line of some list: 预算执行培训 in a ledger.
 */
export function anchorRows({ values, area }: Grid): number[] {
  const rows: number[] = [];
  values.forEach((row, index) => {
    const first = row.findIndex(isAnchor);
    if (first < 0) return;
    const several = row.some((value, column) => column > first && isAnchor(value));
    if (several || !row.some((value) => typeof value === 'number')) rows.push(area.top + index);
  });
  return rows;
}

/** Rows that are looked at before the first and after the last anchor: cover and names above, notes below. */
const BEFORE = 20;
const AFTER = 80;

/** The parts of the sheet around its anchors. */
export function windowsOf({ area }: Grid, anchors: readonly number[]): Area[] {
  const windows: { top: number; bottom: number }[] = [];
  for (const row of anchors) {
    const last = windows[windows.length - 1];
    const [top, bottom] = [Math.max(area.top, row - BEFORE), Math.min(area.bottom, row + AFTER)];
    if (last && top <= last.bottom + 1) last.bottom = bottom;
    else windows.push({ top, bottom });
  }
  return windows.map((window) => ({ ...area, ...window }));
}

/** Columns that a blank column divides, where every part has an indicator table of its own: forms side by side. */
export function bandsOf(view: GridView, window: Area, vocabulary: Vocabulary): Area[] {
  const bands: Area[] = [];
  let left: number | null = null;
  const used = usedColumns(view, window);
  for (let column = window.left; column <= window.right + 1; column++) {
    if (column <= window.right && used.has(column)) left ??= column;
    else if (left !== null) {
      bands.push({ ...window, left, right: column - 1 });
      left = null;
    }
  }
  const isForm = (area: Area): boolean => {
    const frame: Frame = { view, area, vocabulary };
    for (let row = area.top; row <= area.bottom; row++) {
      if (!isBlankLine(frame, row) && indicatorHeader(frame, row)) return true;
    }
    return false;
  };
  return bands.length > 1 && bands.every(isForm) ? bands : [window];
}

function usedColumns(view: GridView, { top, bottom, left, right }: Area): Set<number> {
  const used = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    const filled = view.filled(row, left, right);
    for (const column of filled) {
      // A title over all columns divides nothing.
      const last = filled.length === 1 ? column : Math.min(view.lastColumn(row, column), right);
      for (let at = column; at <= last; at++) used.add(at);
    }
  }
  return used;
}
