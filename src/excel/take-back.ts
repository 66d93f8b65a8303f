import type { SheetInfo } from '../workbook';
import type { RestorePoint } from './journal-parts';
import { TargetSheets, type WriteTarget } from './own-sheet';
import { ownSheet, targetsFor } from './targets';
import { writeSteps, type WriteStep } from './write-plan';

/** What brings our sheets back. */
export interface TakeBack {
  readonly targets: readonly WriteTarget[];
  readonly steps: readonly WriteStep[];
  readonly sheets: TargetSheets;
}

function deletion(id: string, isOurs: boolean): WriteStep {
  return {
    cells: 0,
    target: null,
    ...(isOurs && { deletes: id }),
    queue: ({ workbook }) => workbook.worksheets.getItem(id).delete(),
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
  const deletions = point.sheets.flatMap(({ mark, name, plan }): WriteStep[] => {
    if (plan) return [];
    const own = ownSheet(mark, present);
    if (own) return [deletion(own.id, true)];
    const orphan = stopped && present.find((sheet) => sheet.name === name && !sheet.own && !sheet.used);
    return orphan ? [deletion(orphan.id, false)] : [];
  });
  return { targets, steps: [...writeSteps(targets, sheets), ...deletions], sheets };
}
