import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook } from '../../src/xlsx';
import { openWorkbench, untilReport, type WorkbenchPage } from './workbench-page';

const SHEET = '流水';
const ROWS = [
  ['名目', '谁', '付了'],
  ['买纸', '甲', 200],
  ['买笔', '乙', 100],
];

/** What she says about a workbook, from one in which nothing was found to one with figures, and back. */
describe('corrections in the workbench', () => {
  let folder: string;
  let bench: WorkbenchPage;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ziping-'));
    const file = join(folder, '流水.xlsx');
    writeFileSync(file, createWorkbook([{ name: SHEET, rows: ROWS }]));
    bench = await openWorkbench({ args: [file], isEvaluated: false });
  });
  afterAll(async () => {
    await bench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => expect(bench.complaints).toEqual([]));

  const section = () => bench.pane.getByRole('region', { name: '您的更正' });

  test('a workbook in which nothing was found says so, and asks what its sheets are', async () => {
    await bench.pane.getByRole('heading', { name: '没有找到可以自评的内容' }).waitFor();
    expect(await section().textContent()).toContain('共0条');
    await bench.pane.getByRole('button', { name: '指明未识别的内容' }).click();
    await bench.pane.getByRole('combobox', { name: `${SHEET}：这是` }).selectOption({ label: '支出明细账' });
    await untilReport(bench.pane);
    await bench.pane.getByText(`${SHEET}!A1:C3`).first().waitFor();
  });

  test('lists what was said, with its cells', async () => {
    await section().getByText('共1条').waitFor();
    await section()
      .getByRole('button', { name: `${SHEET}!A1:C3`, exact: true })
      .click();
    await bench.page.waitForFunction(
      () => window.workbench!.workbook()!.host.workbook.selection.address === 'A1:C3',
    );
  });

  test('takes a unit for the table', async () => {
    await bench.pane.getByRole('button', { name: /^各栏和更正/ }).click();
    await bench.pane.getByRole('combobox', { name: '金额单位' }).selectOption('万元');
    await section().getByText('共2条').waitFor();
    expect(await section().textContent()).toContain('万元');
  });

  test('takes one back, and keeps the one without which nothing would be left', async () => {
    await section()
      .getByRole('button', { name: /^撤回：.*万元/ })
      .click();
    await section().getByText('共1条').waitFor();
    await section()
      .getByRole('button', { name: /^撤回：.*支出明细账/ })
      .click();
    await bench.pane.getByText('没有找到可以自评的内容').first().waitFor();
    expect(await section().textContent()).toContain('共1条');
  });
});
