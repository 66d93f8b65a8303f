import { writeFileSync } from 'node:fs';
import { startExcel, type NodeExcelHost } from '../../src/host/node';
import { COMMANDS, type Command } from './commands';
import { ALL_KINDS, SETTINGS_KINDS, SOME_KINDS, STOPPED_MIDWAY, type Kind } from './kinds';
import { referenceOf, sweepOne, tableOf, type Violation } from './sweep';

/** `all` with `npm run faults`; `some` sorts of faults, or those of `settings`, for all commands; else a few of both. */
const EXTENT = process.env['ZIPING_FAULTS'];
const ONLY = process.env['ZIPING_FAULTS_ONLY']?.split(',');
const FAST = ['write again', 'undo the first write'];

const KINDS_OF: Readonly<Record<string, readonly Kind[]>> = {
  all: ALL_KINDS,
  some: SOME_KINDS,
  settings: [],
};
const KINDS = KINDS_OF[EXTENT ?? ''] ?? [STOPPED_MIDWAY];
const OF_SETTINGS = EXTENT ? SETTINGS_KINDS : SETTINGS_KINDS.slice(0, 1);

function isSwept({ name }: Command): boolean {
  if (ONLY) return ONLY.some((part) => name.includes(part));
  return EXTENT !== undefined || FAST.includes(name);
}

const violations: Violation[] = [];
const runs = new Map<string, { trips: number; runs: number }>();
let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
afterAll(async () => {
  if (EXTENT) process.stdout.write(`${tableOf(violations, runs)}\n`);
  const file = process.env['ZIPING_FAULTS_JSON'];
  if (file) writeFileSync(file, JSON.stringify(violations, null, 1));
  await host.stop();
});

/** A sweep of a command takes as long as it takes. */
const A_DAY = 86_400_000;

test.each(COMMANDS.filter(isSwept))(
  '$name: whatever fails, nothing is lost and nothing half-done is left',
  async (command) => {
    const reference = await referenceOf(command);
    const found: Violation[] = [];
    for (let trip = 0; trip < reference.trips; trip++) {
      for (const kind of KINDS) found.push(...(await sweepOne(command, reference, trip, kind)));
    }
    for (const kind of OF_SETTINGS) found.push(...(await sweepOne(command, reference, 0, kind)));
    violations.push(...found);
    runs.set(command.name, {
      trips: reference.trips,
      runs: reference.trips * KINDS.length + OF_SETTINGS.length,
    });
    expect(found).toEqual([]);
  },
  A_DAY,
);
