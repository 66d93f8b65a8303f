import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { FOUND_RUNS } from './found-runs';
import { play } from './run';

let host: NodeExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

test.each(Object.entries(FOUND_RUNS))(
  '%s: nothing is lost',
  async (_name, steps) => {
    expect(await play(steps)).toEqual([]);
  },
  60_000,
);
