import { readFileSync } from 'node:fs';
import { openSession, type Report, type Session } from '../../src/engine';
import { openExcelWorkbook } from '../../src/excel';
import { startExcel, type NodeExcelHost } from '../../src/host/node';
import type { WorkbookPort } from '../../src/workbook';
import { pause } from '../pause';

export const SEED = new Uint8Array(readFileSync(`${__dirname}/../../samples/hechi-2020.xlsx`));
const asOf = { year: 2021, month: 10, day: 26 };

/** Excel with the seed's workbook, as old as `excelApi`; members newer than that are refused by the library itself. */
export async function startSeed(excelApi: string): Promise<NodeExcelHost> {
  const host = await startExcel({ workbook: SEED, excelApi });
  const library = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  library.CommonUtility._doApiNotSupportedCheck = true;
  return host;
}

export async function openPort(): Promise<WorkbookPort> {
  return openExcelWorkbook();
}

const QUIET_MS = 50;

/** Until the seal of our sheets says what they were written from. */
export async function noted(host: NodeExcelHost): Promise<void> {
  const says = (xml: string): boolean => /"text":"\{/.test(xml);
  while (!host.workbook.xmlParts('urn:ziping:seal').some(says)) {
    await pause(QUIET_MS);
  }
}

/** Until the session has noted which of our sheets are up to date. */
export const quiet = (): Promise<void> => pause(6 * QUIET_MS);

/**
 * What it took until our sheets were written first. Looks at the list of sheets, which come once it has been quiet for a
 * while, are of something else.
 */
export function untilWritten({ traffic }: NodeExcelHost): { readonly syncs: number; readonly bytes: number } {
  const awaited = traffic.batches.filter(({ cleanUp, members }) => !cleanUp && !members.includes('GetCount'));
  const counted = awaited.slice(0, awaited.findIndex(({ members }) => members.includes('Formulas')) + 1);
  const bytes = counted.reduce((sum, batch) => sum + batch.requestBytes + batch.responseBytes, 0);
  return { syncs: counted.length, bytes };
}

export interface Opened {
  readonly port: WorkbookPort;
  readonly session: Session;
  readonly reports: Report[];
  readonly errors: unknown[];
  /** Resolves with the next report. */
  readonly next: () => Promise<Report>;
}

export async function openSeedSession(): Promise<Opened> {
  const port = await openPort();
  const reports: Report[] = [];
  const errors: unknown[] = [];
  let waiting: ((report: Report) => void)[] = [];
  const session = await openSession(
    port,
    {
      report: (report) => {
        reports.push(report);
        waiting.forEach((resolve) => resolve(report));
        waiting = [];
      },
      error: (error) => errors.push(error),
    },
    { asOf: () => asOf, quiet: QUIET_MS },
  );
  await session.refresh();
  return { port, session, reports, errors, next: () => new Promise((resolve) => waiting.push(resolve)) };
}
