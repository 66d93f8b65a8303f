import fc from 'fast-check';
import { EngineError, evaluateWorkbook, type Report } from '../../../src/engine';
import { asOf, Clerk } from './clerk';
import { ownSheets, seen, withReasonsOf } from './seen';
import { step, type Step } from './steps';
import { workbookWith } from './workbooks';

/** All operations together; ZIPING_OPERATIONS asks for more. */
const OPERATIONS = Number(process.env['ZIPING_OPERATIONS'] ?? 480);
/** Each workbook has a seed of its own, counted up from ZIPING_SEED: that of a failing one repeats it alone. */
const SEED = Number(process.env['ZIPING_SEED'] ?? 20_261_124);
/** Operations on one workbook, and between two looks at the whole. */
const OF_A_WORKBOOK = Number(process.env['ZIPING_OF_A_WORKBOOK'] ?? 60);
const BETWEEN_LOOKS = Number(process.env['ZIPING_BETWEEN_LOOKS'] ?? 15);
/** Entries of the ledger: that of the seed, some about as long as those that are streamed, and a longer one. */
const ENTRIES = [null, 994, null, null, 1_500, null] as const;
/** Operations that are shown of a failing run. */
const SHOWN = 12;
/** Characters of what differs, and failing workbooks, that are shown. */
const LONGEST = 4_000;
const MOST = 5;

async function evaluated(clerk: Clerk): Promise<Report | null> {
  try {
    return await evaluateWorkbook(clerk.workbook, { asOf });
  } catch (error) {
    if (error instanceof EngineError) return null;
    throw error;
  }
}

/** Compares all that the session says with a workbook read for the first time. */
async function look(clerk: Clerk): Promise<void> {
  await clerk.settled();
  if (clerk.tookBack) await clerk.session.setLiveUpdate(clerk.session.liveUpdate);
  clerk.tookBack = false;
  const read = await evaluated(clerk);
  // Where there is nothing to evaluate, the session said so.
  if (!read) return void clerk.errors.splice(0);
  const report = clerk.session.report!;
  const fresh = withReasonsOf(read, report);
  expect(seen(report)).toEqual(seen(fresh));
  if (clerk.session.liveUpdate) {
    const { held, due } = ownSheets(clerk.workbook, fresh);
    expect(held).toEqual(due);
  }
  expect(clerk.errors.filter((error) => !(error instanceof EngineError))).toEqual([]);
}

async function work(
  steps: readonly Step[],
  entries: number | null,
  done: (at: number) => void,
): Promise<void> {
  const clerk = new Clerk(workbookWith(entries));
  await clerk.open();
  await clerk.session.write();
  await clerk.session.setLiveUpdate(true);
  for (const [at, one] of steps.entries()) {
    done(at);
    await clerk.do(one);
    if (at % BETWEEN_LOOKS === BETWEEN_LOOKS - 1 || at === steps.length - 1) await look(clerk);
  }
  await clerk.session.close();
}

const repeating = (seed: number, count: number): string =>
  `ZIPING_SEED=${seed} ZIPING_OPERATIONS=${count} ZIPING_OF_A_WORKBOOK=${count} ZIPING_BETWEEN_LOOKS=${BETWEEN_LOOKS}`;

/** @returns what went wrong and how to see it again; null where nothing did */
async function tryOut(seed: number, count: number): Promise<string | null> {
  const steps = fc.sample(step, { seed, numRuns: count });
  let at = 0;
  try {
    await work(steps, ENTRIES[seed % ENTRIES.length]!, (now) => (at = now));
    return null;
  } catch (error) {
    const last = steps.slice(Math.max(0, at + 1 - SHOWN), at + 1).map((one) => JSON.stringify(one));
    return [
      `Seed ${seed}, after operation ${at + 1} of ${count}. ${repeating(seed, count)} repeats it.`,
      ...last,
      String(error instanceof Error ? error.stack : error).slice(0, LONGEST),
    ].join('\n');
  }
}

test(`${OPERATIONS} operations leave what a fresh evaluation gives (seeds from ${SEED})`, async () => {
  const failures: string[] = [];
  for (
    let from = 0, seed = SEED;
    from < OPERATIONS && failures.length < MOST;
    from += OF_A_WORKBOOK, seed++
  ) {
    const failure = await tryOut(seed, Math.min(OF_A_WORKBOOK, OPERATIONS - from));
    if (failure !== null) failures.push(failure);
  }
  expect(failures.join('\n\n')).toBe('');
}, 3_600_000);
