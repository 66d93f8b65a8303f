import {
  areaOf,
  contains,
  formatCellRef,
  type Area,
  type CellEdit,
  type CellRef,
  type CellValue,
} from '../workbook';
import { hasExcelApi, type Trips } from './batch';
import { runsOf, type CellRun } from './cell-runs';
import { ExcelError, type ExcelErrorCode } from './errors';
import { cellValue, formulasIn, mergesOf } from './read-blocks';

/** What stands in the cells of one range. */
export interface SeenRun {
  readonly sheetId: string;
  readonly isProtected: boolean;
  readonly values: readonly CellValue[];
  readonly formulas: readonly (string | null)[];
  readonly formats: readonly string[];
  /** Whether a formula elsewhere fills cells of it; unknown, and false, below ExcelApi 1.12. */
  readonly isSpilled: boolean;
}

function queueRun(
  { workbook }: Excel.RequestContext,
  { sheet: key, address }: CellRun<CellEdit>,
): () => SeenRun {
  const sheet = workbook.worksheets.getItem(key);
  sheet.load('id');
  sheet.protection.load('protected');
  const range = sheet.getRange(address);
  range.load(`values,formulas,numberFormat${hasExcelApi('1.12') ? ',hasSpill' : ''}`);
  return () => ({
    sheetId: sheet.id,
    isProtected: sheet.protection.protected,
    values: range.values.map(([value]: unknown[]) => cellValue(value)),
    formulas: formulasIn(range).map(([formula = null]) => formula),
    formats: range.numberFormat.map(([format]: unknown[]) => String(format)),
    // null where only some of the cells are filled so.
    isSpilled: hasExcelApi('1.12') && range.hasSpill !== false,
  });
}

/** A range with what stands in it. */
export type Looked = readonly [run: CellRun<CellEdit>, seen: SeenRun];

/** Looks at the cells of all edits, in one round trip. */
export function lookAtCells(trips: Trips, edits: readonly CellEdit[]): Promise<Looked[]> {
  const runs = runsOf(edits);
  return trips.roundTrip((context) => {
    const queued = runs.map((run) => [run, queueRun(context, run)] as const);
    return () => queued.map(([run, seen]) => [run, seen()]);
  });
}

/** Merged areas by sheet. */
type Merges = ReadonlyMap<string, readonly Area[]>;

/**
 * Merged areas that may hide a cell of the edits: only blank ones can be hidden. Excel tells of areas that begin in a
 * range, so everything up to the last of these cells is asked for.
 *
 * @throws ExcelError below ExcelApi 1.13, which tells nothing of merged areas
 */
export async function mergesOver(trips: Trips, edits: readonly CellEdit[]): Promise<Merges> {
  const blocks = new Map<string, Area>();
  for (const { cell, before } of edits) {
    if (before !== null) continue;
    const { bottom = 0, right = 0 } = blocks.get(cell.sheet) ?? {};
    const area = areaOf(0, 0, Math.max(bottom, cell.top) + 1, Math.max(right, cell.left) + 1);
    blocks.set(cell.sheet, area);
  }
  if (blocks.size > 0 && !hasExcelApi('1.13')) throw new ExcelError('too-old', 'ExcelApi 1.13');
  const merges = new Map<string, readonly Area[]>();
  for (const [sheet, area] of blocks) merges.set(sheet, await mergesOf(trips, { sheet, area }));
  return merges;
}

function isHidden({ sheet, top, left }: CellRef, merges: Merges): boolean {
  const over = merges.get(sheet)?.find((merge) => contains(merge, top, left));
  return over !== undefined && !(over.top === top && over.left === left);
}

function refusal(
  { cell, before }: CellEdit,
  seen: SeenRun,
  at: number,
  merges: Merges,
): ExcelErrorCode | null {
  if (seen.isProtected) return 'cell-protected';
  if (isHidden(cell, merges)) return 'cell-merged';
  if (seen.formulas[at] !== null) return 'cell-formula';
  if (seen.isSpilled) return 'cell-spilled';
  return seen.values[at] === before ? null : 'cell-changed';
}

/** @throws ExcelError with the first cell that must not be written */
export function checkCells(looked: readonly Looked[], merges: Merges): void {
  for (const [{ items }, seen] of looked) {
    items.forEach((edit, at) => {
      const code = refusal(edit, seen, at, merges);
      if (code) throw new ExcelError(code, formatCellRef(edit.cell));
    });
  }
}
