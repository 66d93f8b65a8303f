// One edit after another on a live session over a ledger in memory: from the event to the new report.
import { performance } from 'node:perf_hooks';
import { openSession, type Report } from '../../src/engine';
import { MemoryPort } from '../memory-port';
import { random } from '../random';
import { longestStretch, print } from './measured';

const WARM_UP = 300;
const EDITS = 700;
const LIVE_WARM_UP = 50;
const LIVE_EDITS = 100;
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
const reading = await longestStretch(() => session.refresh());

/** Types an amount. @returns milliseconds until the report says what follows from it */
async function edit(index: number, amount: number): Promise<number> {
  const start = performance.now();
  const report = new Promise<Report>((resolve) => (arrived = resolve));
  port.edit(index, amount);
  await report;
  return performance.now() - start;
}

/** The same with all sheets written and live update on. @returns milliseconds until the sheets are up to date */
async function liveEdit(index: number, amount: number): Promise<number> {
  const start = performance.now();
  const updated = new Promise<void>((resolve) => (port.onUpdate = resolve));
  port.edit(index, amount);
  await updated;
  return performance.now() - start;
}

const next = random(rows);

/** Milliseconds of edits anywhere, in ascending order, without those that warm up. */
async function timesOf(one: typeof edit, warmUp: number, edits: number): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < warmUp + edits; count++) {
    const time = await one(next.below(rows), (1 + next.below(5e6)) / 100);
    if (count >= warmUp) times.push(time);
  }
  return times.sort((left, right) => left - right);
}

const at = (times: readonly number[], share: number): number =>
  times[Math.floor(share * (times.length - 1))]!;

const times = await timesOf(edit, WARM_UP, EDITS);
const writing = await longestStretch(() => session.write());
await session.setLiveUpdate(true);
const live = at(await timesOf(liveEdit, LIVE_WARM_UP, LIVE_EDITS), 0.5);
const note =
  `from the change event to the whole report, ${EDITS} edits after ${WARM_UP} to warm up; ` +
  `with all sheets written and live update on ${live.toFixed(1)} ms until they are up to date; ` +
  `no turn for others for at most ${reading.toFixed(0)} ms while all is evaluated, ${writing.toFixed(0)} ms while it is written`;
print({ edit: { medianMs: at(times, 0.5), p99Ms: at(times, 0.99), note } });
