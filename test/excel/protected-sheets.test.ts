import { Bench, LEDGER } from '../faults/bench';
import { pause } from '../pause';

const SUMMARY = '自评汇总';
const FORM = '自评表-网络维护费';
const FINDINGS = '审核结果';

let bench: Bench;

const shown = (sheet: string): string => JSON.stringify(bench.host.workbook.sheet(sheet).values('A1:L60'));
const told = (): string[] => bench.errors.splice(0).map((error) => (error as Error).message);

beforeEach(async () => {
  bench = await Bench.fresh();
  await bench.session.choose({ outputMode: 'values' });
  await bench.session.write();
  await bench.session.setLiveUpdate(true);
});
afterEach(() => bench.session.close());
afterAll(() => bench.host.stop());

/** Her edit, until all that follows from it is done. */
async function edited(amount: number): Promise<void> {
  await bench.host.user.edit(LEDGER, 'E4', amount);
  await bench.host.recalculate();
  await pause(100);
  // Refused when it is its turn.
  await bench.session.choose({ formId: 'unknown' }).catch(() => undefined);
}

it('are named and stay as they are, while the others follow and keep their seal', async () => {
  await bench.host.user.protectSheet(SUMMARY);
  for (const amount of [70_000, 60_000]) {
    const [summary, form] = [shown(SUMMARY), shown(FORM)];
    await edited(amount);
    expect(told()).toEqual([expect.stringContaining(`“${SUMMARY}”: protected`)]);
    expect(shown(SUMMARY)).toBe(summary);
    expect(shown(FORM)).not.toBe(form);
    expect(bench.port.seal()).toMatchObject({ isOurs: true, follows: true });
  }
  const failed = bench.host.traffic.batches.filter(({ error }) => error !== null);
  expect(failed).toHaveLength(1);
});

it('follow again as soon as they are not protected any more', async () => {
  await bench.host.user.protectSheet(SUMMARY);
  await edited(70_000);
  const summary = shown(SUMMARY);
  await bench.host.user.unprotectSheet(SUMMARY);
  told();
  await edited(60_000);
  expect(told()).toEqual([]);
  expect(shown(SUMMARY)).not.toBe(summary);
});

it('are no reason to complain where they are to say nothing else', async () => {
  await bench.host.user.protectSheet(FORM);
  await bench.session.explain([bench.report.findings[0]!.key], '有原因').catch(() => undefined);
  expect(told()).toEqual([]);
  expect(shown(FINDINGS)).toContain('有原因');
});

it('are told to her where she asks for something', async () => {
  await bench.host.user.protectSheet(FINDINGS);
  const explained = bench.session.explain([bench.report.findings[0]!.key], '有原因');
  await expect(explained).rejects.toMatchObject({ code: 'sheets-protected' });
  // The reason is kept, and put there later.
  await bench.host.user.unprotectSheet(FINDINGS);
  await bench.session.refresh();
  expect(shown(FINDINGS)).toContain('有原因');
});
