import { openSession, type Session } from '../../src/engine';
import { ExcelError } from '../../src/excel';
import { startExcel, type NodeExcelHost } from '../../src/host/node';
import { openPort } from './through-the-client';

const asOf = { year: 2021, month: 10, day: 26 };
const NAMES = ['示例项目信息', '示例预算表', '示例支出明细', '示例评价人员', '示例文字报告'];

describe('the sample in an empty workbook, at ExcelApi 1.9', () => {
  let host: NodeExcelHost;
  let session: Session;

  beforeAll(async () => {
    host = await startExcel({ excelApi: '1.9' });
  });
  beforeEach(async () => {
    await host.reset({});
    session = await openSession(await openPort(), {}, { asOf: () => asOf, quiet: 50 });
  });
  afterEach(() => session.close());
  afterAll(() => host.stop());

  const names = (): string[] => [...host.workbook.sheetNames];
  const protect = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });

  it('is written beside her empty sheets, codes as texts and sums as formulas, and taken away', async () => {
    const hers = names();
    const report = await session.sample.show();
    expect(names()).toEqual([...hers, ...NAMES]);
    expect(host.workbook.sheet('示例项目信息').value('B14')).toBe('07780000000');
    expect(host.workbook.sheet('示例预算表').value('F8')).toBe(20);
    expect(report.findings.map(({ rule }) => rule)).toContain('wages-under-302');
    await session.write();
    await expect(session.sample.takeAway(false)).rejects.toMatchObject({ code: 'nothing-to-evaluate' });
    expect(names()).toEqual(hers);
  });

  it('goes though she has deleted her empty sheets: an empty one is added', async () => {
    const hers = names();
    await session.sample.show();
    for (const name of hers) await host.user.deleteSheet(name);
    await expect(session.sample.takeAway(false)).rejects.toMatchObject({ code: 'nothing-to-evaluate' });
    expect(names()).toHaveLength(1);
    expect(NAMES).not.toContain(names()[0]);
  });

  it('is neither written nor taken away where the structure of the workbook is protected', async () => {
    await session.sample.show();
    const shown = names();
    await protect();
    await expect(session.sample.takeAway(false)).rejects.toBeInstanceOf(ExcelError);
    expect(names()).toEqual(shown);
    await host.reset({});
    const hers = names();
    await protect();
    await expect(session.sample.show()).rejects.toBeInstanceOf(ExcelError);
    expect(names()).toEqual(hers);
  });
});
