import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { LENGTH, stepsOf } from './actions';
import { play } from './run';

/** Thousands more: `npm run faults -- --random 1000`. */
const SEEDS = [1, 2, 3, 4];

let host: NodeExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

test.each(SEEDS)(
  'whatever a clerk, a co-author and two panes do, nothing is lost: seed %i',
  async (seed) => expect(await play(stepsOf(seed, LENGTH))).toEqual([]),
  600_000,
);
