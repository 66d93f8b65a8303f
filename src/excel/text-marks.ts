import type { CellRef } from '../workbook';
import type { Trips } from './batch';
import { runsOf } from './cell-runs';

/** A text that was handed over with Excel's text mark, a quote, in front. */
export interface MarkedText {
  /** Its sheet by id or name. */
  readonly cell: CellRef;
  readonly text: string;
}

/**
 * Queues a look at such texts once they are written.
 * @returns those whose mark has become a part of them: nobody says that Excel takes it for one in cells formatted as text
 */
export function queueMarks(
  { workbook }: Excel.RequestContext,
  marked: readonly MarkedText[],
): () => MarkedText[] {
  const queued = runsOf(marked).map(({ sheet, address, items }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values,numberFormat');
    return { range, items };
  });
  return () =>
    queued.flatMap(({ range: { values, numberFormat }, items }) =>
      items.filter(({ text }, at) => values[at]![0] === `'${text}` && numberFormat[at]![0] === '@'),
    );
}

/** Writes texts without a mark, into cells that take them as they are. What is written is there all the same if this fails. */
export async function withoutMarks(trips: Trips, marked: readonly MarkedText[]): Promise<void> {
  if (marked.length === 0) return;
  const writing = trips.command(({ workbook }) => {
    for (const { sheet, address, items } of runsOf(marked)) {
      workbook.worksheets.getItem(sheet).getRange(address).values = items.map(({ text }) => [text]);
    }
  });
  await writing.catch(() => undefined);
}
