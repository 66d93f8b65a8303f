import { Bench } from '../faults/bench';
import { pause } from '../pause';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.fresh();
  await bench.session.write();
  await bench.settled();
});
afterEach(() => bench.session.close());
afterAll(() => bench.host.stop());

const isWrite = (members: readonly string[]): boolean => members.includes('Formulas');

it('a reason that she types while a write is under way stays where the pane is closed at that moment', async () => {
  let typed: Promise<void> | null = null;
  bench.host.faults.onBatch = ({ members }) => {
    // Before the batch, and after what stood there was read for the restore point.
    if (isWrite(members)) typed ??= bench.reasonOnSheet(1, '刚刚填写');
    return null;
  };
  const written = bench.session.write().catch(() => null);
  while (!typed) await pause(1);
  await bench.session.close();
  await written;
  await typed;
  bench.host.faults.onBatch = null;
  await bench.open();
  await bench.settled();
  expect(bench.lostReasons()).toEqual([]);
});

it.each([
  ['was not done', false, 'AbortError'],
  ['was done', true, 'written'],
])(
  'a write that Excel does not answer ends when she cancels it, and what %s is told as that',
  async (...row) => {
    const [, done, told] = row;
    bench.host.faults.onBatch = ({ members }) => (isWrite(members) ? { kind: 'silent', done } : null);
    const written = bench.session.write();
    const outcome = written.then(
      () => 'written',
      (error: unknown) => (error as Error).name,
    );
    await pause(100);
    bench.session.cancel();
    expect(await outcome).toBe(told);
  },
);
