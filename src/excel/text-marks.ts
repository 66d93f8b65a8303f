import type { CellRef } from '../workbook';
import type { Trips } from './batch';
import { runsOf } from './cell-runs';

/** A text of which nobody says for certain what Excel makes of it in a cell formatted as text. */
export interface WatchedText {
  /** Its sheet by id or name. */
  readonly cell: CellRef;
  readonly text: string;
  /** Whether it was handed over with Excel's text mark, a quote, in front. */
  readonly marked: boolean;
}

/** Whether an Excel that reads texts as if they were typed would make something else of it. */
export function mayBeRead(value: unknown): value is string {
  return typeof value === 'string' && /\d|^(?:true|false)$/i.test(value);
}

/**
 * Queues a look at such texts once they are written.
 * @returns those that are not what stands in their cells formatted as text: their mark has become a part of them, or they
 * were read as numbers though they bear none
 */
export function queueMarks(
  { workbook }: Excel.RequestContext,
  watched: readonly WatchedText[],
): () => WatchedText[] {
  const queued = runsOf(watched).map(({ sheet, address, items }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values,numberFormat');
    return { range, items };
  });
  return () =>
    queued.flatMap(({ range: { values, numberFormat }, items }) =>
      items.filter(({ text, marked }, at) => {
        const now: unknown = values[at]![0];
        return numberFormat[at]![0] === '@' && (marked ? now === `'${text}` : now !== text);
      }),
    );
}

/** Writes marked texts without a mark, and the others with one. What is written is there all the same if this fails. */
export async function markOtherwise(trips: Trips, watched: readonly WatchedText[]): Promise<void> {
  if (watched.length === 0) return;
  const writing = trips.command(({ workbook }) => {
    for (const { sheet, address, items } of runsOf(watched)) {
      workbook.worksheets.getItem(sheet).getRange(address).values = items.map(({ text, marked }) => [
        marked ? text : `'${text}`,
      ]);
    }
  });
  await writing.catch(() => undefined);
}
