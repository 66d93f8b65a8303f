import type { Report } from '../../src/engine';
import type { NodeExcelHost } from '../../src/host/node';
import { openSeedSession, startSeed, type Opened } from './through-the-client';

const LEDGER = '支出明细';

let host: NodeExcelHost;
let opened: Opened;
beforeAll(async () => {
  host = await startSeed('1.15');
  opened = await openSeedSession();
});
afterAll(async () => {
  await opened.session.close();
  await host.stop();
});

const application = (work: (application: Excel.Application) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.application);
    await context.sync();
  });

const waits = ({ incomplete }: Pick<Report, 'incomplete'>): boolean =>
  incomplete.some(({ why }) => why === 'formulas-wait');

/** Reports come until one is as wanted. */
async function until(isWanted: (report: Report) => boolean): Promise<Report> {
  for (;;) {
    const report = opened.session.report!;
    if (isWanted(report)) return report;
    await opened.next();
  }
}

describe('where Excel calculates by hand', () => {
  test('formulas that have followed are no news', async () => {
    await application((excel) => (excel.calculationMode = Excel.CalculationMode.manual));
    expect(waits(await opened.session.refresh())).toBe(false);
  });

  test('an edit leads to figures on which no verdict rests', async () => {
    const before = opened.session.report!;
    await host.user.edit(LEDGER, 'E4', 90_000);
    const report = await until((one) => one !== before);
    expect(waits(report)).toBe(true);
    expect(report.projects.map(waits)).not.toContain(false);
    expect(report.projects.map(({ verdict }) => verdict)).not.toContain('pass');
    expect(report.incomplete.find(({ why }) => why === 'formulas-wait')!.message.zh).toContain('F9');
  });

  test('it is said on 审核结果 and 自评汇总, too', async () => {
    await opened.session.write();
    const written = host.workbook.sheet('审核结果').values('A1:A12').flat().join('\n');
    expect(written).toContain('公式还没有重算');
  });

  test('once they are calculated it is as always', async () => {
    await application((excel) => excel.calculate(Excel.CalculationType.recalculate));
    const report = await until((one) => !waits(one));
    expect(report.projects.some(waits)).toBe(false);
  });

  test('a look at all tells it as well', async () => {
    await host.user.edit(LEDGER, 'E4', 80_000);
    await until(waits);
    expect(waits(await opened.session.refresh())).toBe(true);
  });

  test('set to automatic, Excel calculates by itself, and nothing is said', async () => {
    await application((excel) => (excel.calculationMode = Excel.CalculationMode.automatic));
    await until((one) => !waits(one));
    const before = opened.session.report!;
    await host.user.edit(LEDGER, 'E4', 70_000);
    expect(waits(await until((one) => one !== before))).toBe(false);
  });
});
