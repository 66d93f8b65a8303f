import type { Area } from '../../workbook';
import { WEAK_FIELDS } from '../words';
import type { GridView } from './grid-view';
import { pairsInArea, pairsInRow, type InfoPair } from './info-pairs';

/** Rows without a label that may stand between labels: section titles, a blank line. */
const LARGEST_GAP = 2;

function isStrong({ meaning }: InfoPair): boolean {
  return meaning.kind === 'field' && !WEAK_FIELDS.has(meaning.field);
}

function namesProject(pairs: readonly InfoPair[]): boolean {
  return pairs.some(({ meaning }) => meaning.kind === 'field' && meaning.field === 'projectName');
}

export interface InfoBlock {
  readonly area: Area;
  readonly labels: number;
  readonly rows: number;
  /** Whether it names a project and says something else about it. */
  readonly named: boolean;
}

/**
 * Blocks of label and value pairs among the free rows of a sheet. A block about another project begins with the next
 * 项目名称.
 */
export function infoBlocks(view: GridView, isFree: (row: number) => boolean): InfoBlock[] {
  const { top, bottom, left, right } = view.area;
  const blocks: InfoBlock[] = [];
  let rows: number[] = [];
  let named = false;
  const close = (): void => {
    const first = rows[0];
    const last = rows[rows.length - 1];
    if (first !== undefined && last !== undefined) blocks.push(blockOf(view, first, last, left, right));
    rows = [];
    named = false;
  };
  for (let row = top; row <= bottom; row++) {
    const pairs = isFree(row) ? pairsInRow(view, row, left, right) : [];
    const last = rows[rows.length - 1];
    if (last !== undefined && (row - last > LARGEST_GAP + 1 || !isFree(row))) close();
    if (pairs.length === 0) continue;
    if (namesProject(pairs) && named) close();
    named ||= namesProject(pairs);
    rows.push(row);
  }
  close();
  return blocks.filter(({ labels, named: says }) => labels >= 2 || says);
}

function blockOf(view: GridView, first: number, last: number, left: number, right: number): InfoBlock {
  // Values may stand one row below the last labels.
  const area = { top: first, bottom: Math.min(last + 1, view.area.bottom), left, right };
  const pairs = pairsInArea(view, area);
  const belowLast = pairs.some(({ cell }) => cell.top > last);
  return {
    area: { ...area, bottom: belowLast ? area.bottom : last },
    labels: pairs.filter(isStrong).length,
    rows: last - first + 1,
    named: namesProject(pairs.filter(({ value }) => value !== null)) && pairs.length >= 2,
  };
}
