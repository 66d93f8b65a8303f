import { Bench, LEDGER } from './bench';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.fresh();
  await bench.host.user.edit(LEDGER, 'E4', "'80000");
  await bench.settled();
});
afterEach(() => bench.session.close());
afterAll(() => bench.host.stop());

const amounts = () =>
  bench.report.findings
    .filter(({ rule }) => rule === 'amount-not-numeric')
    .flatMap(({ fixes = [] }) => fixes);
const value = () => bench.host.workbook.sheet(LEDGER).value('E4');
/** Whether 审核结果 says that an amount is stored as text. */
const isTold = (): boolean =>
  JSON.stringify(bench.host.workbook.sheet('审核结果').values('A1:L60')).includes('文本格式的数字');

test('a correction in Excel is followed by figures, findings and written sheets, and so is its undo', async () => {
  await bench.session.write();
  await bench.session.setLiveUpdate(true);
  await bench.settled();
  expect([value(), isTold()]).toEqual(['80000', true]);
  const { left } = await bench.session.fixes.write(amounts());
  expect(left).toEqual([]);
  expect([value(), amounts(), isTold()]).toEqual([80_000, [], false]);
  await bench.settled();
  expect(bench.session.handEdits).toEqual([]);
  await bench.session.fixes.undo();
  expect([value(), amounts().length, isTold()]).toEqual(['80000', 1, true]);
  expect(bench.errors).toEqual([]);
});

test('another session can take the correction back', async () => {
  await bench.session.fixes.write(amounts());
  await bench.session.close();
  await bench.open();
  expect(bench.session.fixes.canUndo()).toBe(true);
  await bench.session.fixes.undo();
  expect([value(), amounts().length, bench.session.fixes.canUndo()]).toEqual(['80000', 1, false]);
});

test.each([1, 2, 3])('where round trip %i is never answered, nothing is left half-done', async (silent) => {
  let trip = 0;
  bench.host.faults.onBatch = () => (++trip === silent ? { kind: 'silent', done: true } : null);
  const isDone = await bench.session.fixes.write(amounts()).then(
    () => true,
    () => false,
  );
  bench.host.faults.onBatch = null;
  expect(isDone).toBe(silent === 3);
  expect([value(), amounts().length]).toEqual(isDone ? [80_000, 0] : ['80000', 1]);
});
