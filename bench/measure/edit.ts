// One edit after another on a live session over a ledger in memory: from the event to the new report.
import { performance } from 'node:perf_hooks';
import { openSession, type Report } from '../../src/engine';
import { MemoryPort } from '../memory-port';
import { random } from '../random';
import { print } from './measured';

const WARM_UP = 300;
const EDITS = 700;
const rows = Number(process.argv[2]);

const port = new MemoryPort(rows);
let arrived: (report: Report) => void = () => undefined;
const session = await openSession(
  port,
  {
    report: (report) => arrived(report),
    error: (error) => {
      throw error;
    },
  },
  { asOf: () => ({ year: 2021, month: 3, day: 1 }) },
);
await session.refresh();

/** Types an amount. @returns milliseconds until the report says what follows from it */
async function edit(index: number, amount: number): Promise<number> {
  const start = performance.now();
  const report = new Promise<Report>((resolve) => (arrived = resolve));
  port.edit(index, amount);
  await report;
  return performance.now() - start;
}

const next = random(rows);
const times: number[] = [];
for (let count = 0; count < WARM_UP + EDITS; count++) {
  const time = await edit(next.below(rows), (1 + next.below(5e6)) / 100);
  if (count >= WARM_UP) times.push(time);
}
times.sort((left, right) => left - right);
const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
const note = `from the change event to the whole report, ${EDITS} edits after ${WARM_UP} to warm up`;
print({ edit: { medianMs: at(0.5), p99Ms: at(0.99), note } });
