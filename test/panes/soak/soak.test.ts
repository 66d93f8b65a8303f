import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { soak } from './soak';

let host: NodeExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

/** All of it: `npm run faults -- --soak 10000`. */
test('after thirty edits our sheets say what is so', async () => {
  const { readings, wrong } = await soak(30, 15);
  expect(readings.map(({ edits }) => edits)).toEqual([15, 30]);
  expect(wrong).toEqual([]);
});
