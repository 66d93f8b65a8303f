import { startExcel, type NodeExcelHost } from '../../src/host/node';
import { COMMANDS } from './commands';
import { SETTINGS_KINDS, STOPPED_MIDWAY } from './kinds';
import { referenceOf, sweepOne, type Violation } from './sweep';

/** All commands and all kinds of faults: `npm run faults`. */
const FAST = ['write again', 'undo the first write'];

let host: NodeExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

test.each(COMMANDS.filter(({ name }) => FAST.includes(name)))(
  '$name: whatever fails, nothing is lost and nothing half-done is left',
  async (command) => {
    const reference = await referenceOf(command);
    const found: Violation[] = [];
    for (const trip of reference.actions.keys()) {
      found.push(...(await sweepOne(command, reference, trip, STOPPED_MIDWAY)));
    }
    found.push(...(await sweepOne(command, reference, 0, SETTINGS_KINDS[0]!)));
    expect(found).toEqual([]);
  },
  600_000,
);
