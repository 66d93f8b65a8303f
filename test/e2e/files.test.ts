import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { openWorkbench, sheetNames, untilReport, visit, type WorkbenchPage } from './workbench-page';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Workbooks of all sorts, given on the command line, chosen, and dropped. */
describe('files in the workbench', () => {
  let folder: string;
  let bench: WorkbenchPage;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ziping-'));
    const file = join(folder, '绩效 自评.xlsx');
    copyFileSync('samples/hechi-2020.xlsx', file);
    bench = await openWorkbench({ args: [file] });
  });
  afterAll(async () => {
    await bench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const status = () => bench.page.locator('.zw-message').textContent();

  test('opens the file named on the command line', async () => {
    expect(await bench.page.locator('.zw-file').textContent()).toBe('绩效 自评.xlsx');
  });

  test('what cannot change is kept by the browser, and the rest is asked for, and sent only where it has', async () => {
    const { page, server } = bench;
    const pane = new URL('taskpane.html', server.url).href;
    const first = (await page.request.get(pane)).headers();
    expect(first['cache-control']).toBe('no-cache');
    const headers = { 'If-None-Match': first['etag']! };
    expect((await page.request.get(pane, { headers })).status()).toBe(304);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const digest = loaded.find((name) => /\.[0-9a-f]{8}\.js$/.test(name));
    const kept = await page.request.get(digest!);
    expect(kept.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('says why a file cannot be opened and keeps what is open', async () => {
    const before = await sheetNames(bench.page);
    await bench.page
      .locator('input[type=file]')
      .setInputFiles({ name: '旧.xls', mimeType: XLSX, buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    await bench.page.getByText('没有打开 旧.xls').waitFor();
    expect(await status()).toContain('.xls');
    expect(await sheetNames(bench.page)).toEqual(before);
  });

  test('opens a dropped file, and a workbook without anything to evaluate is said to be one', async () => {
    const bytes = createWorkbook([{ name: '空表', rows: [] }]);
    await bench.page.evaluate(
      ([content, type]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], '拖入.xlsx', { type }));
        const target = document.querySelector('.zw')!;
        for (const kind of ['dragenter', 'dragover', 'drop'])
          target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [[...bytes], XLSX] as const,
    );
    await bench.page.getByText('已打开 拖入.xlsx').waitFor();
    expect(await sheetNames(bench.page)).toEqual(['空表']);
    await bench.pane.getByText('工作簿还是空的').waitFor();
    expect(await bench.page.locator('.zw-drop').isHidden()).toBe(true);
  });

  test('begins from nothing: entry sheets are added, saved, and read again', async () => {
    await bench.pane.getByRole('textbox', { name: /项目名称/ }).fill('网络维护费');
    await bench.page.screenshot({ path: 'dist/screenshots/blank-start.png' });
    await bench.pane.getByRole('button', { name: '添加空白表' }).click();
    await untilReport(bench.pane);
    const names = await sheetNames(bench.page);
    expect(names).toEqual(expect.arrayContaining(['空表', '项目信息', '预算表', '支出明细账']));
    await bench.page.screenshot({ path: 'dist/screenshots/blank-sheets.png' });
    const download = bench.page.waitForEvent('download');
    await bench.page.getByRole('button', { name: /另存为/ }).click();
    const bytes = readFileSync((await (await download).path())!);
    const saved = await openWorkbook(bytes, 'saved.xlsx').listSheets();
    expect(saved.map(({ name }) => name)).toEqual(names);
  });

  test('saves an unchanged workbook as the same bytes', async () => {
    await visit(bench, '');
    const download = bench.page.waitForEvent('download');
    await bench.page.getByRole('button', { name: /另存为/ }).click();
    await download;
    expect(await status()).toContain('与原文件完全一致');
  });

  test('says what it cannot save', async () => {
    await bench.page.evaluate(async () => {
      const { user } = window.workbench!.workbook()!.host;
      await user.renameSheet('评价人员', '评价组');
      await user.addSheet('草稿');
    });
    const download = bench.page.waitForEvent('download');
    await bench.page.getByRole('button', { name: /另存为/ }).click();
    await download;
    expect(await status()).toContain('工作表“评价组”的新名称');
    expect(await status()).not.toContain('草稿');
  });

  test('nothing was complained of', () => {
    expect(bench.foreign).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});
