import { Bench, LEDGER } from '../faults/bench';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.fresh();
  await bench.session.write();
  await bench.settled();
});
afterEach(() => bench.session.close());
afterAll(() => bench.host.stop());

const onSheet = (): unknown[] =>
  bench.host.workbook.sheet('审核结果').values('K7:K20').flat().filter(Boolean);

test.each([
  ['says what is', null],
  ['is older than the figures', 320_000],
])(
  'a reason typed on 审核结果 and taken back in the pane is gone where the sheet %s',
  async (_what, amount) => {
    if (amount !== null) await bench.host.user.edit(LEDGER, 'E4', amount);
    await bench.settled();
    await bench.reasonOnSheet(1, '已核对');
    await bench.settled();
    const [key] = [...bench.reasons.keys()];
    const explained = (): unknown => bench.report.findings.find((finding) => finding.key === key)!.explained;
    expect([explained(), onSheet()]).toEqual(['已核对', ['已核对']]);
    await bench.session.explain([key!], '');
    expect([explained(), onSheet()]).toEqual([null, []]);
    await bench.session.refresh();
    expect([explained(), onSheet()]).toEqual([null, []]);
  },
);
