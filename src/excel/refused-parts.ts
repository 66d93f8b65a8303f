import type { Trips } from './batch';
import { ExcelError } from './errors';

/** As small as a part can be. */
const PROBE = '<ziping xmlns="urn:ziping:probe"/>';

/** Failures that may be due to parts. */
const MAY_BE_PARTS: ReadonlySet<string> = new Set(['failed', 'refused', 'too-old', 'too-large']);

/** Whether something failed because the workbook takes no custom XML: neither a note nor anything else can be kept in it. */
export async function failedForParts(trips: Trips, error: unknown): Promise<boolean> {
  return error instanceof ExcelError && MAY_BE_PARTS.has(error.code) && (await refusesParts(trips));
}

async function refusesParts(trips: Trips): Promise<boolean> {
  try {
    await trips.command(({ workbook }) => workbook.customXmlParts.add(PROBE).delete());
    return false;
  } catch {
    // Where nothing goes at all, it is not for the parts.
    const answers = await trips
      .command(({ workbook }) => workbook.load('name'))
      .then(
        () => true,
        () => false,
      );
    return answers;
  }
}

/** A write that only fails because the workbook keeps no restore point may go on without, if she says so. */
export async function causeOf(trips: Trips, error: unknown, hasRestorePoint: boolean): Promise<unknown> {
  const isForParts = hasRestorePoint && (await failedForParts(trips, error));
  return isForParts ? new ExcelError('no-restore-point') : error;
}
