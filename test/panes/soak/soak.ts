import type { NodeExcelHost } from '../../../src/host/node';
import { LEDGER } from '../../faults/bench';
import type { Pane } from '../../faults/pane';
import { first, freshExcel, settled, wrongCells } from '../beside';

/** Heap in use after so many edits. */
export interface Reading {
  readonly edits: number;
  readonly heapBytes: number;
}

export interface Soaked {
  readonly readings: readonly Reading[];
  /** What was wrong at the end. */
  readonly wrong: readonly string[];
}

/** Node.js offers it with --expose-gc; without it the heap holds what nobody needs any more, too. */
const collect = (globalThis as { readonly gc?: () => void }).gc;

/** Amounts in 元, so that findings come and go. */
const AMOUNTS = [20_000, 80_000, 90_000, 150_000, 320_000, 0];
const ENTRIES = ['E4', 'E5', 'E6'];

/** One edit of hers, always another one than the last. */
async function edit({ user }: NodeExcelHost, pane: Pane, at: number): Promise<void> {
  if (at % 50 === 10) return user.insertRows(LEDGER, 5);
  if (at % 50 === 12) return user.deleteRows(LEDGER, 5);
  if (at % 10 === 4) return user.edit('预算表', 'F4', 10 + (at % 3) * 10);
  if (at % 25 === 7) {
    const [finding] = pane.report.findings;
    if (finding) await pane.session.explain([finding.key], `第${at}次说明`);
    return;
  }
  await user.edit(LEDGER, ENTRIES[at % ENTRIES.length]!, AMOUNTS[at % AMOUNTS.length]!);
}

/**
 * Edits a workbook time and again, with our sheets following each time.
 *
 * @param edits how many
 * @param every after how many the heap is read
 */
export async function soak(edits: number, every: number, tell?: (reading: Reading) => void): Promise<Soaked> {
  const host = await freshExcel();
  const pane = await first({ quiet: 0 });
  await pane.session.write();
  await pane.session.setLiveUpdate(true);
  const readings: Reading[] = [];
  for (let at = 1; at <= edits; at++) {
    await edit(host, pane, at);
    // Refused when it is its turn, and changes nothing: what came before has been followed by then.
    await pane.session.choose({ formId: 'unknown' }).catch(() => null);
    if (at % every !== 0) continue;
    await settled(pane);
    // What went over the wire is noted by the host for tests, and is none of the product's.
    host.traffic.reset();
    collect?.();
    const reading = { edits: at, heapBytes: process.memoryUsage().heapUsed };
    readings.push(reading);
    tell?.(reading);
  }
  await settled(pane);
  const wrong = [...wrongCells(pane), ...pane.errors.map(String)];
  await pane.close();
  return { readings, wrong };
}
