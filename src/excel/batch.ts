import { asExcelError } from './errors';

/**
 * Queues work and sends it in one round trip. Waits while the user is typing into a cell.
 * @param work queues commands and loads; what it returns is called after the round trip to pick the results up
 * @throws ExcelError
 */
export async function roundTrip<T>(work: (context: Excel.RequestContext) => () => T): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const pickUp = work(context);
      await context.sync();
      return pickUp();
    });
  } catch (error) {
    throw asExcelError(error);
  }
}

/** Whether the host offers a requirement set of Excel. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

const nothing = (): void => undefined;

/** Work that gives nothing back. */
export function command(work: (context: Excel.RequestContext) => void): Promise<void> {
  return roundTrip((context) => {
    work(context);
    return nothing;
  });
}
