import { Bench, LEDGER } from '../faults/bench';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.fresh();
  await bench.session.write();
  await bench.session.setLiveUpdate(true);
});
afterEach(() => bench.session.close());
afterAll(() => bench.host.stop());

const FINDINGS = '审核结果';

/** The last row that is printed, and the last one that holds anything. */
function lastRows(): readonly [printed: number | undefined, used: number | undefined] {
  const { page, used } = bench.host.workbook.sheet(FINDINGS);
  return [page.printArea[0]?.bottom, used?.bottom];
}

it('the print area follows the rows that come and go while our sheets follow', async () => {
  const seen = new Set<number | undefined>();
  for (const amount of [320_000, 80_000, 200_000, 100]) {
    await bench.host.user.edit(LEDGER, 'E4', amount);
    await bench.settled();
    const [printed, used] = lastRows();
    expect(printed).toBe(used);
    seen.add(used);
  }
  expect(seen.size).toBeGreaterThan(1);
});
