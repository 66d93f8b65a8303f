import type { SealNote, SheetsUpdate, SheetUpdate, WrittenSheet } from '../workbook';
import type { Trips } from './batch';
import { checkMark, TargetSheets, type WriteTarget } from './own-sheet';
import type { OwnWrites } from './own-writes';
import type { Seals } from './seals';
import { queueUpdate, rowsAddress, runsOf } from './update-sheet';
import { writeSteps } from './write-plan';

export const NOTHING_SAID: SealNote = { follows: false, text: '' };

export function writtenSheet(target: WriteTarget, sheets: TargetSheets): WrittenSheet {
  const stood = sheets.stood(target);
  return { name: target.name, mark: target.plan.mark, ...(stood && { stood }) };
}

function expectEvents(own: OwnWrites, update: SheetUpdate, id: string): void {
  for (const { address } of runsOf(update)) own.expect(id, address);
  for (const { row, count } of [...update.insertedRows, ...update.deletedRows]) {
    own.expect(id, rowsAddress(row, count));
  }
}

interface Ours {
  /** @throws ExcelError where there is no such sheet */
  readonly idOf: (name: string) => string;
  readonly seals: Seals;
  readonly own: OwnWrites;
}

/** Brings sheets of ours up to date in one round trip. @returns those that were written anew */
export async function updateOwn(
  trips: Trips,
  { updates, rewritten = [], seal = NOTHING_SAID }: SheetsUpdate,
  { idOf, seals, own }: Ours,
): Promise<WrittenSheet[]> {
  const targets = rewritten.map((plan): WriteTarget => ({ plan, name: plan.name, id: idOf(plan.name) }));
  const sheets = new TargetSheets();
  const touched = new Set([
    ...updates.map(({ sheet }) => idOf(sheet)),
    ...targets.flatMap(({ id }) => id ?? []),
  ]);
  for (const update of updates) expectEvents(own, update, idOf(update.sheet));
  await trips.roundTrip((context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const id of touched) checkMark(context, id);
    seals.queueBreak(context);
    for (const update of updates) {
      queueUpdate(context.workbook.worksheets.getItem(idOf(update.sheet)), update);
    }
    writeSteps(targets, sheets).forEach(({ queue }) => queue(context));
    return seals.queueLeave(context, seal);
  });
  sheets.sent();
  return targets.map((target) => writtenSheet(target, sheets));
}
