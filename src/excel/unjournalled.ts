import type { WriteOptions } from '../workbook';
import { onceAnswered, type Trips } from './batch';
import { queueRemoval } from './journal-parts';
import { queueChecks, type Journalled } from './journalled';
import { setUpPagesLater } from './page-setup';
import { inBatches, pagesOf, possible, tellingSheets } from './write-plan';

/** Writes without anything by which it could be taken back, where she said so. */
export async function writeUnjournalled(
  trips: Trips,
  { steps, sheets, obsolete }: Pick<Journalled, 'steps' | 'sheets' | 'obsolete'>,
  { signal, onProgress, onSheets }: WriteOptions = {},
): Promise<void> {
  const batches = inBatches(possible(trips, steps));
  const tell = tellingSheets(batches, onSheets);
  const answered = onceAnswered(signal);
  for (const [index, batch] of batches.entries()) {
    signal?.throwIfAborted();
    tell(batch);
    await trips.command((context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      queueChecks(context, batch, sheets);
      batch.forEach(({ queue }) => queue(context));
    }, answered);
    sheets.sent();
    onProgress?.((index + 1) / batches.length);
  }
  await sheets.takeMarksAway(trips);
  await setUpPagesLater(trips, pagesOf(steps, sheets));
  // An older restore point would bring back what stood before an earlier write.
  if (obsolete.length > 0) {
    await trips.command((context) => queueRemoval(context, obsolete)).catch(() => undefined);
  }
}
