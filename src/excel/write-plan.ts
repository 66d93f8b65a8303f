import {
  greatestOf,
  OWN_MARK_NAME,
  areaOf,
  formatArea,
  ownMarkFormula,
  type PlanCell,
  type SheetPlan,
} from '../workbook';
import { cellContent } from './cell-content';
import { applyStyle } from './cell-style';
import { setUpPage } from './page-setup';
import { layOut } from './sheet-layout';
import { styleRegions } from './style-regions';

/** A part of the writing of one sheet; parts of one sheet go in order. */
export interface WriteStep {
  /** Cells concerned, as a measure of the size of the request. */
  readonly cells: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Where a plan goes. */
export interface WriteTarget {
  readonly plan: SheetPlan;
  /** Name of the sheet in the workbook. */
  readonly name: string;
  /** Whether the sheet is there already, as one of ours, and is written anew in place. */
  readonly exists: boolean;
}

/** Cells of one values command; formats are set before and count beside. */
const CELLS_AT_ONCE = 20_000;

function prepare({ plan, name, exists }: WriteTarget): WriteStep {
  return {
    cells: 0,
    queue: ({ workbook }) => {
      if (exists) {
        const all = workbook.worksheets.getItem(name).getRange();
        all.unmerge();
        all.clear('All');
        return;
      }
      const sheet = workbook.worksheets.add(name);
      const mark = sheet.names.add(OWN_MARK_NAME, `=${ownMarkFormula(plan.mark)}`);
      mark.visible = false;
    },
  };
}

function format({ plan, name }: WriteTarget): WriteStep {
  const regions = styleRegions(plan);
  return {
    // A formatting command is as long as some forty values.
    cells: regions.length * 40,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      for (const { area, style } of regions) {
        const size = { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
        applyStyle(sheet.getRange(formatArea(area)), plan.styles[style] ?? {}, size);
      }
    },
  };
}

function contentOf(plan: SheetPlan): { rows: (string | number | boolean)[][]; width: number } {
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

function fill({ plan, name }: WriteTarget): WriteStep[] {
  const { rows, width } = contentOf(plan);
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  const steps: WriteStep[] = [];
  for (let top = 0; top < rows.length; top += atOnce) {
    const block = rows.slice(top, top + atOnce);
    const address = formatArea(areaOf(top, 0, block.length, width));
    steps.push({
      cells: block.length * width,
      queue: ({ workbook }) => {
        workbook.worksheets.getItem(name).getRange(address).formulas = block;
      },
    });
  }
  return steps;
}

function finish({ plan, name, exists }: WriteTarget): WriteStep {
  return {
    cells: plan.merges.length * 10 + plan.rowHeights.size * 5,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      layOut(sheet, plan, exists);
      setUpPage(sheet, plan);
    },
  };
}

/** All steps that write a plan: sheet, look, contents, layout and print set-up. */
export function writeSteps(target: WriteTarget): WriteStep[] {
  return [prepare(target), format(target), ...fill(target), finish(target)];
}

/** Steps that go in one round trip, in order. */
export function inBatches(steps: readonly WriteStep[], cellsAtOnce = 40_000): WriteStep[][] {
  const batches: WriteStep[][] = [];
  let cells = 0;
  for (const step of steps) {
    const batch = batches.at(-1);
    if (batch && cells + step.cells <= cellsAtOnce) {
      batch.push(step);
      cells += step.cells;
    } else {
      batches.push([step]);
      cells = step.cells;
    }
  }
  return batches;
}
