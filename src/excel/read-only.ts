import type { Trips } from './batch';
import { ExcelError } from './errors';

function isReadOnly(trips: Trips): Promise<boolean> {
  return trips.roundTrip(({ workbook }) => {
    workbook.load('readOnly');
    return () => workbook.readOnly;
  });
}

/** Without a reason: a part that is refused is what an undo would be kept in. */
const REFUSED: ReadonlySet<string> = new Set(['refused', 'no-restore-point']);

/**
 * Does what writes into the workbook. Excel gives no reason when it refuses; where the workbook is read-only that is told.
 * It is not asked before: what was opened read-only on a desktop may be written to, and saved under another name.
 */
export async function writing<T>(trips: Trips, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isRefused = error instanceof ExcelError && REFUSED.has(error.code);
    if (!isRefused || !(await isReadOnly(trips).catch(() => false))) throw error;
    throw new ExcelError('read-only', error.detail, { cause: error });
  }
}
