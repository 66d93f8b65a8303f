import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thousandsOfFindings } from './states/workbooks';
import { openWorkbench, selection, visit, type WorkbenchPage } from './workbench-page';

const PICTURES = 'dist/screenshots';
let folder: string;
let bench: WorkbenchPage;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'ziping-'));
  const file = join(folder, '三千处.xlsx');
  writeFileSync(file, thousandsOfFindings());
  bench = await openWorkbench({ args: [file], query: '?pane=400&theme=light' });
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(bench.complaints).toEqual([]));

const focused = () =>
  bench.pane.locator('body').evaluate(() => {
    const { activeElement: element } = document;
    const box = element?.getBoundingClientRect();
    const panel = element?.closest('[role="tabpanel"]')?.getBoundingClientRect();
    return {
      text: element?.textContent ?? '',
      isBody: element === document.body,
      isInSight: !!box && !!panel && box.top >= panel.top && box.bottom <= panel.bottom,
    };
  });
const selected = (cell: string) =>
  bench.page.waitForFunction((wanted) => {
    const { sheet, address } = window.workbench!.workbook()!.host.workbook.selection;
    return `${sheet}!${address}` === wanted;
  }, cell);
const drawn = () => bench.pane.locator('li[data-index]').count();

test('thousands of findings are groups, of which those in sight are drawn', async () => {
  await bench.pane.getByRole('tab', { name: /审核/ }).click();
  await bench.pane.getByText(/同类3300处/).waitFor();
  await bench.pane.getByRole('button', { name: /定量指标得分/, expanded: false }).click();
  await bench.pane.getByRole('button', { name: /定量指标得分/, expanded: true }).waitFor();
  expect(await drawn()).toBeLessThan(40);
  await bench.page.screenshot({ path: join(PICTURES, 'audit-thousands.png') });
});

test('F8 and Shift+F8 go from finding to finding, the grid follows, and the focus stays', async () => {
  const at = (number: number) => bench.pane.getByText(new RegExp(`^第${number}处，共\\d+处$`)).waitFor();
  await bench.pane.getByRole('searchbox').focus();
  await bench.page.keyboard.press('F8');
  const position = bench.pane.getByText(/^第\d+处，共\d+处$/);
  const start = Number(/\d+/.exec((await position.textContent()) ?? '')![0]);
  await bench.page.waitForFunction(
    () => window.workbench!.workbook()!.host.workbook.selection.address !== 'A1',
  );
  const first = await selection(bench.page);
  const seen: string[] = [];
  for (let times = 0; times < 12; times++) {
    await bench.page.keyboard.press('F8');
    await at(start + times + 1);
    const { text, isBody, isInSight } = await focused();
    expect({ isBody, isInSight }).toEqual({ isBody: false, isInSight: true });
    seen.push(text);
  }
  expect(new Set(seen).size).toBe(12);
  for (let times = 0; times < 12; times++) await bench.page.keyboard.press('Shift+F8');
  await at(start);
  await selected(first);
  await bench.page.screenshot({ path: join(PICTURES, 'audit-stepped.png') });
});

test('what is typed into the search is found by cell, and gone through', async () => {
  const search = bench.pane.getByRole('searchbox');
  await search.fill('第39类 绩效指标!H40');
  await bench.pane
    .getByText(/筛选出1处/)
    .first()
    .waitFor();
  await bench.page.keyboard.press('F8');
  await bench.page.waitForFunction(
    () => window.workbench!.workbook()!.host.workbook.selection.address === 'H40',
  );
  await search.fill('');
});

test('from the first to the last line by the wheel, a part is drawn at a time', async () => {
  await bench.pane.getByRole('searchbox').hover();
  for (let times = 0; times < 20; times++) {
    await bench.page.mouse.wheel(0, 40_000);
    await bench.page.waitForTimeout(20);
    expect(await drawn()).toBeLessThan(60);
  }
  await bench.pane.locator('li[data-index]').last().waitFor();
  await bench.page.screenshot({ path: join(PICTURES, 'audit-end.png') });
});

test('one reason is kept for three thousand findings at once, and taken back at once', async () => {
  await bench.pane.getByRole('tab', { name: /审核/ }).focus();
  await bench.pane.getByRole('searchbox').fill('得分');
  await bench.pane.getByRole('button', { name: /^一起说明：定量指标得分/ }).click();
  await bench.page.keyboard.type('按批复调整');
  await bench.pane.getByRole('button', { name: '保存说明（3300处）' }).click();
  await bench.pane.getByText('已为3300处保存说明。').waitFor();
  await bench.pane.getByText(/同类3300处 · 已说明3300处/).waitFor();
  expect((await focused()).isBody).toBe(false);
  await bench.page.screenshot({ path: join(PICTURES, 'audit-explained.png') });
  await bench.pane.getByRole('button', { name: '撤销', exact: true }).click();
  await bench.pane.getByText(/同类3300处$/).waitFor();
  expect((await focused()).isBody).toBe(false);
});

test.each([320, 400])('nothing of the step is cut off sideways in %i pixels', async (width) => {
  await visit(bench, `?pane=${width}&theme=dark`);
  await bench.pane.getByRole('tab', { name: /审核/ }).click();
  await bench.pane.getByText(/同类3300处/).waitFor();
  const [content, shown] = await bench.pane
    .locator('#pane')
    .evaluate((pane) => [
      Math.max(...[pane, ...pane.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)),
      pane.clientWidth,
    ]);
  expect(content).toBeLessThanOrEqual(shown! + 1);
  await bench.page.screenshot({ path: join(PICTURES, `audit-${width}-dark.png`) });
});
