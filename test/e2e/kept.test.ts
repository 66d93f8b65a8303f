import { readFileSync } from 'node:fs';
import { createWorkbook } from '../../src/xlsx';
import { openWorkbench, selection, sheetNames, untilReport, type WorkbenchPage } from './workbench-page';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const REASON = '按批复调整，已说明';

/** What she says in the pane is in the file that the workbench saves; what the file could not keep is not done. */
describe('what is kept by the workbench', () => {
  let bench: WorkbenchPage;

  beforeAll(async () => {
    bench = await openWorkbench({ query: '?pane=400' });
  });
  afterAll(async () => bench?.close());
  afterEach(() => expect(bench.complaints).toEqual([]));

  const status = () => bench.page.locator('.zw-message').textContent();
  const reason = () => bench.pane.getByText(REASON).first();

  async function open(name: string, bytes: Uint8Array): Promise<void> {
    const shown = bench.page.waitForEvent('framenavigated');
    const buffer = Buffer.from(bytes);
    await bench.page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer });
    await bench.page.getByText(`已打开 ${name}`).waitFor();
    await shown;
  }

  async function save(): Promise<Buffer> {
    const download = bench.page.waitForEvent('download');
    await bench.page.getByRole('button', { name: /另存为/ }).click();
    return readFileSync((await (await download).path())!);
  }

  test('a reason typed in the pane is unsaved, saved with the file, and there when it is opened again', async () => {
    await bench.pane.getByRole('tab', { name: /审核/ }).click();
    await bench.pane.getByRole('button', { name: '填写说明' }).first().click();
    await bench.page.keyboard.type(REASON);
    await bench.pane.getByRole('button', { name: /^保存说明/ }).click();
    await reason().waitFor();
    await bench.page.getByText('· 未保存').waitFor();
    const bytes = await save();
    expect(await status()).toContain('更正、说明和选择已一并保存');
    expect(await bench.page.getByText('· 未保存').count()).toBe(0);
    await open('again.xlsx', bytes);
    await bench.pane.getByRole('tab', { name: /审核/ }).click();
    await reason().waitFor();
  });

  test('a write is taken back in the file that was saved after it', async () => {
    const before = await sheetNames(bench.page);
    await bench.pane.getByRole('tab', { name: /生成/ }).click();
    await bench.pane.getByRole('button', { name: '写入工作簿' }).click();
    await bench.pane.getByText('已写入4张工作表').waitFor();
    const written = await sheetNames(bench.page);
    await open('written.xlsx', await save());
    expect(await sheetNames(bench.page)).toEqual(written);
    await bench.pane.getByRole('tab', { name: /生成/ }).click();
    await bench.pane.getByRole('button', { name: '撤销本次写入' }).click();
    await bench.pane.getByText('已撤销').waitFor();
    expect(await sheetNames(bench.page)).toEqual(before);
    expect(await bench.pane.getByRole('alert').count()).toBe(0);
  });

  test('a sheet of the file is not renamed, and why is said at once', async () => {
    const before = await sheetNames(bench.page);
    await bench.page.getByText(before[0]!, { exact: true }).first().dblclick();
    await bench.page.keyboard.type('改名');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByText(/^没有执行：工作台不能保存工作表“.*”的新名称/).waitFor();
    expect(await sheetNames(bench.page)).toEqual(before);
  });

  test('cells of the file get no format that would be lost', async () => {
    const canvas = bench.page.locator('canvas[id^="univer-sheet-main-canvas"]');
    const box = (await canvas.boundingBox())!;
    await bench.page.mouse.click(box.x + 120, box.y + 120);
    await bench.page.keyboard.press('Control+b');
    await bench.page.getByText(/^没有执行：工作台不能保存“.*”的格式/).waitFor();
  });

  test('what inserted rows lose is said at once', async () => {
    const [name] = await sheetNames(bench.page);
    await bench.page.evaluate(
      (sheet) => window.workbench!.workbook()!.host.user.insertRows(sheet!, 30),
      name,
    );
    await bench.page.getByText(/^请注意，工作台不能保存“.*”插入或删除行列后的行高/).waitFor();
  });

  test('a table that was not recognised is pointed at in the grid, and its columns are taken as proposed', async () => {
    const rows = [
      ['名目', '谁', '付了', null, '备忘'],
      ['买纸', '甲', 200, null, '无'],
      ['买笔', '乙', 100, null, null],
    ];
    await open('流水.xlsx', createWorkbook([{ name: '流水', rows }]));
    await bench.pane.getByRole('heading', { name: '没有找到可以自评的内容' }).waitFor();
    await bench.page.evaluate(() => window.workbench!.workbook()!.host.user.select('流水', 'B2'));
    await bench.pane.getByRole('button', { name: '在表格里选中一块，指明它是什么' }).click();
    await bench.pane.getByRole('combobox', { name: '选中的区域是' }).selectOption({ label: '支出明细账' });
    await untilReport(bench.pane);
    await bench.pane.getByText('流水!A1:C3').first().waitFor();
    await bench.page.screenshot({ path: 'dist/screenshots/odd/pointed.png' });
    await bench.pane.getByRole('button', { name: /^各栏和更正/ }).click();
    await bench.pane.getByRole('combobox', { name: '“付了”栏的含义' }).focus();
    await bench.page.waitForFunction(
      () => window.workbench!.workbook()!.host.workbook.selection.address === 'C1:C3',
    );
    expect(await selection(bench.page)).toBe('流水!C1:C3');
  });
});
