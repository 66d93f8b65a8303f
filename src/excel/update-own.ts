import {
  formatArea,
  type SealNote,
  type SheetsUpdate,
  type SheetUpdate,
  type WrittenSheet,
} from '../workbook';
import type { Trips } from './batch';
import { checkMark, TargetSheets, type WriteTarget } from './own-sheet';
import type { OwnWrites } from './own-writes';
import { setPrintArea, setUpPagesLater } from './page-setup';
import { cellValue } from './read-blocks';
import type { Seals } from './seals';
import { queueUpdate, rowsAddress, runsOf } from './update-sheet';
import { pagesOf, possible, writeSteps } from './write-plan';

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

/** Queues the look that an update wants. @returns what is to be called when it has been sent */
function queueLook(worksheet: Excel.Worksheet, { sheet, look }: SheetUpdate): () => WrittenSheet[] {
  if (!look) return () => [];
  const range = worksheet.getRange(formatArea(look.area));
  range.load('values');
  return () => {
    const values = range.values.map((line: unknown[]) => line.map(cellValue));
    const stood = { sheet, area: look.area, values, formats: null, merges: [] };
    return [{ name: sheet, mark: look.mark, stood }];
  };
}

/** What is printed of sheets that were updated. */
function areasOf(
  updates: readonly SheetUpdate[],
  idOf: Ours['idOf'],
): ((context: Excel.RequestContext) => void)[] {
  return updates.flatMap(({ sheet, printArea }) => {
    if (!printArea) return [];
    const id = idOf(sheet);
    return (context: Excel.RequestContext): void => {
      checkMark(context, id);
      setPrintArea(context.workbook.worksheets.getItem(id), printArea);
    };
  });
}

/** Brings sheets of ours up to date in one round trip. @returns those that were written anew or looked at */
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
  const steps = writeSteps(targets, sheets);
  const looked = await trips.roundTrip((context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const id of touched) checkMark(context, id);
    seals.queueBreak(context);
    const queueOne = (update: SheetUpdate): ReturnType<typeof queueLook> => {
      const worksheet = context.workbook.worksheets.getItem(idOf(update.sheet));
      const look = queueLook(worksheet, update);
      queueUpdate(worksheet, update, trips.setsUpPages);
      return look;
    };
    for (const update of updates) if (!update.look) queueOne(update);
    possible(trips, steps).forEach(({ queue }) => queue(context));
    // Last: where another sheet is protected the batch fails there, and what was looked at would be lost with its row.
    const looks = updates.flatMap((update) => (update.look ? [queueOne(update)] : []));
    const left = seals.queueLeave(context, seal);
    return () => {
      left();
      return looks.flatMap((look) => look());
    };
  });
  sheets.sent();
  await sheets.takeMarksAway(trips);
  await setUpPagesLater(trips, [...areasOf(updates, idOf), ...pagesOf(steps, sheets)]);
  return [...looked, ...targets.map((target) => writtenSheet(target, sheets))];
}
