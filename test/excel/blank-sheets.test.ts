import { blankSheets } from '../../src/engine';
import { ExcelError } from '../../src/excel';
import type { NodeExcelHost } from '../../src/host/node';
import type { WorkbookPort } from '../../src/workbook';
import { snapshot } from '../faults/snapshot';
import { openPort, openSeedSession, SEED, startSeed } from './through-the-client';

const blank = { form: 'national', what: 'entry-sheets', project: '渠道清淤', year: 2023 } as const;
const plans = blankSheets(blank, { year: 2024, month: 2, day: 1 });
const NAMES = ['项目信息 (2)', '预算表 (2)', '支出明细账', '绩效指标表'];

describe('blank sheets at ExcelApi 1.9', () => {
  let host: NodeExcelHost;
  let port: WorkbookPort;

  beforeAll(async () => {
    host = await startSeed('1.9');
  });
  beforeEach(async () => {
    await host.reset({ workbook: SEED });
    port = await openPort();
  });
  afterAll(() => host.stop());

  it('are added under free names, without a mark, and nothing of hers changes', async () => {
    const hers = [...host.workbook.sheetNames];
    const before = snapshot(host, hers);
    await expect(port.addSheets(plans)).resolves.toEqual(NAMES);
    expect(snapshot(host, hers).hers).toEqual(before.hers);
    const listed = await port.listSheets();
    expect(listed.map(({ name }) => name)).toEqual([...hers, ...NAMES]);
    expect(listed.every(({ own }) => own === null)).toBe(true);
    expect(host.workbook.sheet('预算表 (2)').values('A3:D3')).toEqual([
      ['项目名称', '资金来源', '年初预算数（万元）', '全年预算数（万元）'],
    ]);
    expect(port.canRestore()).toBe(false);
  });

  it('say what each cell takes', async () => {
    await port.addSheets(plans);
    const read = await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('预算表 (2)');
      const [project, source, amount, above] = ['A4:A18', 'B4', 'C10', 'A3'].map((address) => {
        const validation = sheet.getRange(address).dataValidation;
        validation.load('rule,prompt,errorAlert,type');
        return validation;
      });
      await workbook.context.sync();
      return [project!, source!, amount!, above!].map(({ rule, prompt, errorAlert, type }) => ({
        rule,
        title: prompt.title,
        style: errorAlert.style,
        type,
      }));
    });
    expect(read).toMatchObject([
      { type: 'TextLength', title: '项目名称', style: 'Warning' },
      { type: 'List', rule: { list: { source: '当年财政拨款,上年结转资金,其他资金' } }, title: '资金来源' },
      { type: 'Decimal', rule: { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } } },
      { type: 'None' },
    ]);
  });

  it('are not added where the structure of the workbook is protected, none of them', async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = host.workbook.sheetNames.length;
    await expect(port.addSheets(plans)).rejects.toBeInstanceOf(ExcelError);
    expect(host.workbook.sheetNames).toHaveLength(before);
  });

  it('are hers to a session: it reads what she types, and its own write and undo leave them alone', async () => {
    const { session } = await openSeedSession();
    await session.refresh();
    const report = await session.begin(blank);
    expect(report.projects.map(({ submission }) => submission.projectName)).toContain('渠道清淤');
    await session.write();
    await session.undoWrite();
    expect([...host.workbook.sheetNames]).toEqual(expect.arrayContaining(NAMES));
    await session.close();
  });
});
