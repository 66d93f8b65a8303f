import { ownKey, type SheetInfo, type SheetPlan, type WrittenSheet } from '../workbook';
import type { RestorePoint } from './journal-parts';
import { TargetSheets, type WriteTarget } from './own-sheet';
import { ownSheet, targetsFor } from './targets';
import { writeSteps, type WriteStep } from './write-plan';

/** What brings our sheets back. */
export interface TakeBack {
  readonly targets: readonly WriteTarget[];
  /** Sheets that go. */
  readonly gone: readonly WriteTarget[];
  readonly steps: readonly WriteStep[];
  readonly sheets: TargetSheets;
}

/** @param look queues a look at what stands there: she may have typed there a moment ago */
function deletion(id: string, isOurs: boolean, look?: (sheet: Excel.Worksheet) => void): WriteStep {
  return {
    cells: 0,
    target: null,
    ...(isOurs && { deletes: id }),
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      look?.(sheet);
      sheet.delete();
    },
  };
}

/**
 * Steps that put our sheets back as a restore point has them. What was added is deleted: by its mark, never by its name.
 *
 * @param stopped whether the write stopped somewhere: then a sheet that was added and not yet marked may stand there, empty,
 *   under the name that was to be ours
 */
export function takeBack(point: RestorePoint, present: readonly SheetInfo[], stopped: boolean): TakeBack {
  const before = point.sheets.flatMap(({ mark, name, plan }) => (plan ? [{ ...plan, mark, name }] : []));
  const targets = targetsFor(before, present);
  const sheets = new TargetSheets();
  const gone: WriteTarget[] = [];
  const deletions = point.sheets.flatMap(({ mark, name, plan }): WriteStep[] => {
    if (plan) return [];
    const own = ownSheet(mark, present);
    if (own) {
      const target = { plan: { mark, name: own.name } as SheetPlan, name: own.name, id: own.id };
      gone.push(target);
      return [
        deletion(own.id, true, (sheet) => {
          if (mark.kind === 'findings') sheets.look(sheet, target);
        }),
      ];
    }
    const orphan = stopped && present.find((sheet) => sheet.name === name && !sheet.own && !sheet.used);
    return orphan ? [deletion(orphan.id, false)] : [];
  });
  return { targets, steps: [...writeSteps(targets, sheets), ...deletions], sheets, gone };
}

/** Sheets that were put back just before they were written: what stood in them before that is what she left there. */
export function asTheyStood(
  written: readonly WrittenSheet[],
  takenBack: readonly WrittenSheet[],
): WrittenSheet[] {
  return written.map((sheet) => {
    const stood = takenBack.find(({ mark }) => ownKey(mark) === ownKey(sheet.mark))?.stood;
    return stood ? { ...sheet, stood } : sheet;
  });
}
