import { areaOf, OWN_MARK_NAME, ownMarkFormula, ownSheetName, type Grid, type SheetPlan } from '../workbook';
import type { Trips } from './batch';
import { cellValue, formulasIn } from './read-blocks';
import { queueMarks, markOtherwise, type WatchedText } from './text-marks';

/** Where a plan goes. */
export interface WriteTarget {
  readonly plan: SheetPlan;
  /** Name of the sheet in the workbook; where it is to be added, the name that it gets. */
  readonly name: string;
  /** Where the sheet is there already, as one of ours, and is written anew in place. */
  readonly id: string | null;
}

/** The sheet of a target within one write: by its id, and within the batch that adds it by its proxy. */
export class TargetSheets {
  /** Ids of sheets that this write has added. */
  readonly #ids = new Map<WriteTarget, string>();
  #looked = new Map<WriteTarget, Excel.Range>();
  #marks: (() => WatchedText[])[] = [];
  readonly #keptMarks: WatchedText[] = [];
  readonly #stood = new Map<WriteTarget, Grid>();
  #added = new Map<
    WriteTarget,
    { readonly context: Excel.RequestContext; readonly sheet: Excel.Worksheet }
  >();

  of(context: Excel.RequestContext, target: WriteTarget): Excel.Worksheet {
    const added = this.#added.get(target);
    if (added?.context === context) return added.sheet;
    const id = target.id ?? this.#ids.get(target);
    return context.workbook.worksheets.getItem(id ?? target.name);
  }

  /** Adds the sheet, with its mark and the name of the workbook that refers to it. */
  add(context: Excel.RequestContext, target: WriteTarget): void {
    const sheet = context.workbook.worksheets.add(target.name);
    sheet.load('id');
    this.#added.set(target, { context, sheet });
    const mark = sheet.names.add(OWN_MARK_NAME, `=${ownMarkFormula(target.plan.mark)}`);
    mark.visible = false;
    referTo(context, sheet, target.plan.mark);
  }

  /** Queues a look at what stands in a sheet that is about to be cleared: she may have typed there a moment ago. */
  look(sheet: Excel.Worksheet, target: WriteTarget): void {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values,formulas,rowIndex,columnIndex');
    this.#looked.set(target, used);
  }

  /** Queues a look at texts that have just been written into cells formatted as text. */
  lookAtMarks(context: Excel.RequestContext, marked: readonly WatchedText[]): void {
    this.#marks.push(queueMarks(context, marked));
  }

  /** Once all is written: texts that Excel did not take as they are are written anew, without or with a text mark. */
  async takeMarksAway(trips: Trips): Promise<void> {
    await markOtherwise(trips, this.#keptMarks.splice(0));
  }

  /** What stood in it; null where nobody looked. */
  stood(target: WriteTarget): Grid | null {
    return this.#stood.get(target) ?? null;
  }

  /** After a round trip: what was added goes by its id from now on. */
  sent(): void {
    for (const [target, { sheet }] of this.#added) this.#ids.set(target, sheet.id);
    this.#added = new Map();
    for (const [target, used] of this.#looked) {
      if (!used.isNullObject) this.#stood.set(target, gridOf(target.name, used));
    }
    this.#looked = new Map();
    this.#keptMarks.push(...this.#marks.flatMap((kept) => kept()));
    this.#marks = [];
  }

  /** Ids of the sheets as far as they are known. */
  idOf(target: WriteTarget): string | null {
    return target.id ?? this.#ids.get(target) ?? null;
  }

  /**
   * Queues the mark of each sheet that is there already at the head of a batch: where a sheet is gone, or is none of ours
   * any more, the batch fails before anything is written.
   */
  check(context: Excel.RequestContext, targets: Iterable<WriteTarget>): void {
    for (const target of targets) {
      const id = this.idOf(target);
      if (id !== null) checkMark(context, id);
    }
  }
}

function gridOf(sheet: string, range: Excel.Range): Grid {
  const { values, rowIndex, columnIndex } = range;
  const lines = values.map((line: unknown[]) => line.map(cellValue));
  const area = areaOf(rowIndex, columnIndex, lines.length, lines[0]?.length ?? 0);
  return { sheet, area, values: lines, formulas: formulasIn(range), formats: null, merges: [] };
}

/** Fails where the sheet is not there, or bears no mark of ours. */
export function checkMark({ workbook }: Excel.RequestContext, id: string): void {
  workbook.worksheets.getItem(id).names.getItem(OWN_MARK_NAME).load('name');
}

/** The name of the workbook that refers to one of our sheets, whatever it referred to before. */
export function referTo(
  { workbook }: Excel.RequestContext,
  sheet: Excel.Worksheet,
  mark: SheetPlan['mark'],
): void {
  const name = ownSheetName(mark);
  workbook.names.getItemOrNullObject(name).delete();
  workbook.names.add(name, sheet.getRange()).visible = false;
}
