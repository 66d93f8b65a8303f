import {
  areaOf,
  cellRef,
  formatArea,
  greatestOf,
  type Area,
  type PlanCell,
  type SheetContent,
  type WriteOptions,
} from '../workbook';
import type { Trips } from './batch';
import { cellContent, isMarked } from './cell-content';
import { mayBeRead } from './text-marks';
import { once } from './once';
import { referTo, type TargetSheets, type WriteTarget } from './own-sheet';
import { setUpPage } from './page-setup';
import { layOut } from './sheet-layout';
import { lookCommands } from './sheet-looks';

/** A part of the writing of one sheet; parts of one sheet go in order. */
export interface WriteStep {
  /** Cells concerned, as a measure of the size of the request. */
  readonly cells: number;
  readonly queue: (context: Excel.RequestContext) => void;
  /** The sheet that it writes to; null where it writes to none. */
  readonly target: WriteTarget | null;
  /** Id of the sheet of ours that it deletes. */
  readonly deletes?: string;
  /** Print set-up: the sheet is what it is to be without it, too. */
  readonly isPage?: boolean;
}

/** The steps that this Excel does. */
export function possible<S extends WriteStep>(trips: Trips, steps: readonly S[]): readonly S[] {
  return steps.filter(({ isPage = false }) => !isPage || trips.setsUpPages);
}

/** The print set-up among steps, each with the mark of its sheet before it. */
export function pagesOf(
  steps: readonly WriteStep[],
  sheets: TargetSheets,
): ((context: Excel.RequestContext) => void)[] {
  return steps.flatMap(({ isPage, target, queue }) => {
    if (!isPage || !target) return [];
    return (context: Excel.RequestContext): void => {
      sheets.check(context, [target]);
      queue(context);
    };
  });
}

/** Cells of one values command; formats are set before and count beside. */
const CELLS_AT_ONCE = 20_000;

function prepare(target: WriteTarget, sheets: TargetSheets): WriteStep {
  return {
    cells: 0,
    target,
    queue: (context) => {
      if (target.id === null) return sheets.add(context, target);
      const sheet = sheets.of(context, target);
      referTo(context, sheet, target.plan.mark);
      sheets.look(sheet, target);
      // Not the sheet as a whole: Excel has a limit of 33,554,000 cells for one operation.
      const all = sheet.getUsedRange().getBoundingRect(formatArea(extentOf(target.plan)));
      all.unmerge();
      // Comments of hers stay where they are.
      all.clear('Contents');
      all.clear('Formats');
    },
  };
}

function format(target: WriteTarget, sheets: TargetSheets): WriteStep {
  const { plan } = target;
  return {
    // Looks are as long as some five times the contents.
    cells: plan.cells.length * 5,
    target,
    queue: (context) => {
      const sheet = sheets.of(context, target);
      for (const command of lookCommands(plan)) command(sheet);
    },
  };
}

/** From the first cell of the sheet to the last row and column that a plan speaks of. */
function extentOf({ cells, merges }: SheetContent): Area {
  const rows = [...cells.map(({ row }) => row), ...merges.map(({ bottom }) => bottom)];
  const columns = [...cells.map(({ column }) => column), ...merges.map(({ right }) => right)];
  return areaOf(0, 0, greatestOf(rows, 0) + 1, greatestOf(columns, 0) + 1);
}

function contentOf(plan: SheetContent): { rows: (string | number | boolean)[][]; width: number } {
  const height = greatestOf(
    plan.cells.map(({ row }) => row + 1),
    0,
  );
  const width = greatestOf(
    plan.cells.map(({ column }) => column + 1),
    1,
  );
  const rows = Array.from({ length: height }, () => new Array<string | number | boolean>(width).fill(''));
  for (const { row, column, value, formula } of plan.cells satisfies readonly PlanCell[]) {
    rows[row]![column] = cellContent(value, formula);
  }
  return { rows, width };
}

interface ContentBlock {
  readonly cells: number;
  readonly write: (sheet: Excel.Worksheet) => void;
}

/** What stands in all cells, in blocks of which each is one command. */
export function contentBlocks(plan: SheetContent): ContentBlock[] {
  const { rows, width } = contentOf(plan);
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  const blocks: ContentBlock[] = [];
  for (let top = 0; top < rows.length; top += atOnce) {
    const block = rows.slice(top, top + atOnce);
    const address = formatArea(areaOf(top, 0, block.length, width));
    const write = (sheet: Excel.Worksheet): void => {
      once(sheet.getRange(address), (range) => (range.formulas = block));
    };
    blocks.push({ cells: block.length * width, write });
  }
  return blocks;
}

function fill(target: WriteTarget, sheets: TargetSheets): WriteStep[] {
  return contentBlocks(target.plan).map(({ cells, write }) => ({
    cells,
    target,
    queue: (context) => write(sheets.of(context, target)),
  }));
}

/** Texts that are handed over with Excel's text mark, or stand in cells formatted as text, are looked at once they are written. */
function marks(target: WriteTarget, sheets: TargetSheets): WriteStep[] {
  const { id, name, plan } = target;
  const watched = plan.cells.flatMap(({ row, column, value, formula, style }) => {
    const marked = isMarked(value);
    const isRead = plan.styles[style ?? '']?.format === '@' && mayBeRead(value);
    if (formula !== undefined || typeof value !== 'string' || !(marked || isRead)) return [];
    return [{ cell: cellRef(id ?? name, row, column), text: value, marked }];
  });
  if (watched.length === 0) return [];
  return [{ target, cells: watched.length, queue: (context) => sheets.lookAtMarks(context, watched) }];
}

function finish(target: WriteTarget, sheets: TargetSheets): WriteStep {
  const { plan } = target;
  return {
    target,
    cells: plan.merges.length * 10 + plan.rowHeights.size * 5,
    queue: (context) => {
      const sheet = sheets.of(context, target);
      layOut(sheet, plan, target.id !== null);
    },
  };
}

function page(target: WriteTarget, sheets: TargetSheets): WriteStep {
  return {
    target,
    cells: 0,
    isPage: true,
    queue: (context) => setUpPage(sheets.of(context, target), target.plan),
  };
}

/**
 * All steps that write plans: sheets, then the look, contents, layout and print set-up of each. Sheets are added before
 * anything of another is cleared: where the workbook's structure is protected, that fails.
 */
export function writeSteps(targets: readonly WriteTarget[], sheets: TargetSheets): WriteStep[] {
  const added = targets.filter(({ id }) => id === null);
  return [
    ...added.map((target) => prepare(target, sheets)),
    ...targets.flatMap((target) => [
      ...(target.id === null ? [] : [prepare(target, sheets)]),
      format(target, sheets),
      ...fill(target, sheets),
      ...marks(target, sheets),
      finish(target, sheets),
      page(target, sheets),
    ]),
  ];
}

/** Sheets that are written in one round trip: between two of them she is told how far it is, and can stop it. */
const SHEETS_AT_ONCE = 4;

/** The sheets that steps fill. */
export const filledBy = (steps: readonly WriteStep[]): Set<WriteTarget> =>
  new Set(steps.flatMap(({ cells, target }) => (target && cells > 0 ? [target] : [])));

/** Steps that go in one round trip, in order. */
export function inBatches<S extends WriteStep>(steps: readonly S[], cellsAtOnce = 40_000): S[][] {
  const batches: S[][] = [];
  let cells = 0;
  let filled = new Set<WriteTarget>();
  const isFull = (step: S): boolean =>
    cells + step.cells > cellsAtOnce ||
    (filled.size >= SHEETS_AT_ONCE && step.target !== null && !filled.has(step.target));
  for (const step of steps) {
    const batch = batches.at(-1);
    if (batch && !isFull(step)) batch.push(step);
    else {
      batches.push([step]);
      cells = 0;
      filled = new Set();
    }
    cells += step.cells;
    if (step.target && step.cells > 0) filled.add(step.target);
  }
  return batches;
}

/** Tells, batch by batch, at which sheets a write is. @returns what is to be called before a batch is sent */
export function tellingSheets<S extends WriteStep>(
  batches: readonly (readonly S[])[],
  onSheets: WriteOptions['onSheets'],
): (batch: readonly S[]) => void {
  const all = [...filledBy(batches.flat())];
  return (batch) => {
    const [first, ...more] = [...filledBy(batch)];
    if (!first) return;
    onSheets?.({
      name: first.name,
      first: all.indexOf(first) + 1,
      last: all.indexOf(more.at(-1) ?? first) + 1,
      count: all.length,
    });
  };
}
