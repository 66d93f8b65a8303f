import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/xlsx';
import { unpackedParts } from './parts';
import { PACKAGE } from './served';
import {
  cellValue,
  valueBeside,
  openWorkbench,
  selection,
  sheetNames,
  typeInCell,
  type WorkbenchPage,
} from './workbench-page';

const FORM = '自评表-网络维护费';
const SPENT = '实际支出（万元）';
const OVERSPENT = /实际支出21.*实际到位资金20.*多支出1/;
const SAMPLE = 'samples/hechi-2020.xlsx';

/** One visit from opening to saving, in the order in which a clerk works. */
describe('the four steps in the workbench', () => {
  let bench: WorkbenchPage;
  let saved: Uint8Array;

  beforeAll(async () => {
    bench = await openWorkbench();
  });
  afterAll(() => bench?.close());

  /**
   * Round trips until our sheets are first written, and errors of the host. Looks at the list of sheets and at the seal of ours,
   * which come once it has been quiet for a while, are of something else.
   */
  const traffic = () =>
    bench.page.evaluate(() => {
      const { batches } = window.workbench!.workbook()!.host.traffic;
      const isWrite = (members: readonly string[]) => members.includes('Formulas');
      const isLook = (members: readonly string[]) =>
        members.includes('GetCount') || members.includes('GetXml');
      const awaited = batches.filter(
        ({ cleanUp, members }) => !cleanUp && (isWrite(members) || !isLook(members)),
      );
      const first = awaited.findIndex(({ members }) => isWrite(members));
      return {
        /** Each with what it took until it was answered, so that a failure tells more than their number. */
        untilWritten: awaited
          .slice(0, first + 1)
          .map(({ actions, milliseconds }) => `${actions} actions, ${milliseconds} ms`),
        errors: batches.flatMap(({ error }) => error ?? []),
      };
    });
  const tripDone = () =>
    bench.page.waitForFunction(() => window.workbench!.workbook()!.host.traffic.syncs > 0);
  const resetTraffic = () => bench.page.evaluate(() => window.workbench!.workbook()!.host.traffic.reset());

  test('shows the sample workbook and the tables found in it', async () => {
    expect(await sheetNames(bench.page)).toEqual(['项目信息', '预算表', '支出明细', '评价人员', '文字报告']);
    await bench.pane.getByText('预算表!A3:F8').waitFor();
    await bench.pane.getByText('支出明细!A3:E7').waitFor();
    expect(await bench.page.locator('.zw-file').textContent()).toBe('hechi-2020.xlsx');
    // Where nginx serves it there is nobody to print anything.
    if (!process.env[PACKAGE]) expect(bench.server.printed).toContain('localhost');
  });

  test('a click on a finding selects its cell in the grid and reads it out', async () => {
    await bench.pane.getByRole('button', { name: '下一步：审核' }).click();
    await bench.pane.getByRole('button', { name: '项目信息!B2', exact: true }).first().click();
    await bench.page.waitForFunction(
      () => window.workbench!.workbook()!.host.workbook.selection.address === 'B2',
    );
    expect(await selection(bench.page)).toBe('项目信息!B2');
    expect(await bench.page.locator('.zw-cell').textContent()).toBe(
      '项目信息!B2：河池市社会保险事业管理中心',
    );
  });

  test('shows the figures of the report', async () => {
    await bench.pane.getByRole('button', { name: '下一步：评分' }).click();
    expect(await executed()).toBe('20');
  });

  test('writes the form, the summary and the findings beside the sheets of the workbook', async () => {
    await bench.pane.getByRole('button', { name: '下一步：生成' }).click();
    await bench.pane.getByRole('button', { name: '写入工作簿' }).click();
    await bench.pane.getByText('已写入4张工作表').waitFor();
    expect(await sheetNames(bench.page)).toEqual([
      '项目信息',
      '预算表',
      '支出明细',
      '评价人员',
      '文字报告',
      FORM,
      '自评报告-网络维护费',
      '自评汇总',
      '审核结果',
    ]);
    expect(await valueBeside(bench.page, FORM, SPENT)).toBe(20);
  });

  test('an edit in the grid changes figures, findings and the written sheet within two round trips', async () => {
    await resetTraffic();
    await bench.pane.getByRole('switch', { name: '实时更新' }).click();
    // The choice is kept in the workbook.
    await tripDone();
    await bench.pane.getByRole('tab', { name: /评分/ }).click();
    await resetTraffic();
    await typeInCell(bench.page, '支出明细', 'E4', '90000');
    await bench.pane
      .getByRole('row', { name: /执行数/ })
      .getByText('21', { exact: true })
      .waitFor();
    expect(await executed()).toBe('21');
    expect(await valueBeside(bench.page, FORM, SPENT)).toBe(21);
    await bench.pane.getByRole('tab', { name: /审核/ }).click();
    await bench.pane.getByText(OVERSPENT).first().waitFor();
    // Excel has calculated the total of the table; the row is never held against the old one.
    expect(await bench.pane.getByText('实际支出合计与各行之和').count()).toBe(0);
    const { untilWritten, errors } = await traffic();
    expect(errors).toEqual([]);
    expect(untilWritten).toHaveLength(2);
  });

  test('saves the file with nothing changed but the edited cell, its total and our sheets', async () => {
    const download = bench.page.waitForEvent('download');
    await bench.page.getByRole('button', { name: /另存为/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('hechi-2020.xlsx');
    saved = readFileSync(await file.path());
    const [before, after] = [unpackedParts(readFileSync(SAMPLE)), unpackedParts(saved)];
    const changed = [...before]
      .filter(([name, bytes]) => !after.get(name)?.equals(bytes))
      .map(([name]) => name);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ]);
    const sheet = openWorkbook(saved, 'saved.xlsx');
    const [cells] = await sheet.readBlocks([
      { sheet: '支出明细', area: { top: 3, left: 4, bottom: 6, right: 4 } },
    ]);
    expect(cells!.values.flat()).toEqual([90000, 20000, 100000, 210000]);
  });

  test('undoes the write', async () => {
    await bench.pane.getByRole('tab', { name: /生成/ }).click();
    await bench.pane.getByRole('button', { name: '撤销本次写入' }).click();
    await bench.pane.getByText('已撤销').waitFor();
    expect(await sheetNames(bench.page)).not.toContain(FORM);
    expect(await cellValue(bench.page, '支出明细', 'E4')).toBe(90000);
  });

  test('opens the saved file again and knows its own sheets', async () => {
    await bench.page.locator('input[type=file]').setInputFiles({
      name: '再次打开.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(saved),
    });
    await bench.page.getByText('已打开 再次打开.xlsx').waitFor();
    await bench.pane.getByText('本工具生成').first().waitFor();
    expect(await sheetNames(bench.page)).toContain(FORM);
    // Live update was on when it was saved: what was not noted as up to date by then is written anew.
    const spent = (): ReturnType<typeof valueBeside> => valueBeside(bench.page, FORM, SPENT);
    let now = await spent();
    for (let wait = 0; wait < 600 && now !== 21; wait++) {
      await bench.page.waitForTimeout(100);
      now = await spent();
    }
    expect(now).toBe(21);
    await bench.page.screenshot({ path: 'dist/screenshots/reopened.png' });
  });

  test('asked no other host for anything, and nothing was complained of', () => {
    expect(bench.foreign).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });

  async function executed(): Promise<string | null> {
    const row = bench.pane.getByRole('row', { name: /执行数/ });
    return row.getByRole('cell').last().textContent();
  }

  test('the guide is shown outside of Excel, where the manifest sends her who wants to know more', async () => {
    const page = await bench.page.context().newPage();
    await page.goto(new URL('taskpane.html?help', bench.server.url).href);
    await page.getByRole('searchbox').fill('受保护');
    await page.getByText(/在“审阅”里撤销保护/).waitFor();
    await page.close();
  });

  /** Bytes of JavaScript, packed, that the pane needs before it shows anything: the client of Office comes from elsewhere. */
  test('the first view of the pane weighs no more than 250 KB', async () => {
    const { request } = bench.page;
    const address = (name: string): string => new URL(name, bench.server.url).href;
    const html = await (await request.get(address('taskpane.html'))).text();
    const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, name]) => name!);
    const ours = scripts.filter((name) => !name.includes('office'));
    expect(ours.length).toBeGreaterThan(0);
    const bodies = await Promise.all(ours.map(async (name) => (await request.get(address(name))).body()));
    expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(250 * 1024);
  });
});
