import type { Trips } from './batch';
import { ExcelError } from './errors';

/** Settings are kept in the workbook, under a prefix of our own. */
const PREFIX = 'ziping.';

/** @returns null where it was never saved in this workbook */
export function readSetting(key: string): string | null {
  const value: unknown = Office.context.document.settings.get(PREFIX + key);
  return typeof value === 'string' ? value : null;
}

/** Saves at once: the pane may be closed at any time. */
export function saveSetting(trips: Trips, key: string, value: string): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(PREFIX + key, value);
  const saved = new Promise<void>((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new ExcelError('not-saved', result.error?.message ?? ''));
    });
  });
  return trips.within(saved);
}
