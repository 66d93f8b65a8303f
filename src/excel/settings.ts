import type { Trips } from './batch';
import { ExcelError } from './errors';

/** Settings are kept in the workbook, under a prefix of our own. */
const PREFIX = 'ziping.';

type Asked = (done: (result: Office.AsyncResult<unknown>) => void) => void;

/** Asks Office for something. @throws ExcelError where it fails, or does not answer */
function asked(trips: Trips, ask: Asked): Promise<void> {
  const answer = new Promise<void>((resolve, reject) => {
    ask(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new ExcelError('not-saved', error?.message ?? ''));
    });
  });
  return trips.within(answer);
}

/** Each page has a copy of its own of all settings: what another page has saved since is fetched first. */
function fetched(trips: Trips): Promise<void> {
  return asked(trips, (done) => Office.context.document.settings.refreshAsync(done));
}

/** @returns null where it was never saved in this workbook */
export async function readSetting(trips: Trips, key: string): Promise<string | null> {
  await fetched(trips);
  const value: unknown = Office.context.document.settings.get(PREFIX + key);
  return typeof value === 'string' ? value : null;
}

/** Saves at once: the pane may be closed at any time. Where that fails, this page does not go on as if it were saved. */
export async function saveSetting(trips: Trips, key: string, value: string): Promise<void> {
  const { settings } = Office.context.document;
  await fetched(trips);
  const before: unknown = settings.get(PREFIX + key);
  settings.set(PREFIX + key, value);
  try {
    await asked(trips, (done) => settings.saveAsync(done));
  } catch (error) {
    if (before === null || before === undefined) settings.remove(PREFIX + key);
    else settings.set(PREFIX + key, before);
    throw error;
  }
}
