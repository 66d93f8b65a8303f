import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, typeInCell, visit, type WorkbenchPage } from './workbench-page';

/** Not part of the project: for looking at. */
const PICTURES = 'dist/screenshots';
const STEPS = ['数据', '审核', '评分', '生成'];

let bench: WorkbenchPage;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  bench = await openWorkbench({ width: 1280, height: 860 });
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.complaints).toEqual([]));

/** Every step at the narrowest and at the usual width, in both themes: nothing is cut off sideways. */
describe.each([
  { width: 320, theme: 'light' },
  { width: 320, theme: 'dark' },
  { width: 400, theme: 'light' },
  { width: 400, theme: 'dark' },
])('the workbench with a pane of $width pixels, $theme', ({ width, theme }) => {
  beforeAll(() => visit(bench, `?pane=${width}&theme=${theme}`));

  const picture = (name: string) =>
    bench.page.screenshot({ path: join(PICTURES, `${width}-${theme}-${name}.png`) });

  test('shows every step within its width', async () => {
    expect((await bench.page.locator('.zw-pane').boundingBox())!.width).toBe(width);
    for (const [index, step] of STEPS.entries()) {
      await bench.pane.getByRole('tab', { name: new RegExp(step) }).click();
      await bench.page.waitForTimeout(400);
      await picture(`${index + 1}`);
      const [content, shown] = await bench.pane
        .locator('#pane')
        .evaluate((pane) => [
          Math.max(...[pane, ...pane.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)),
          pane.clientWidth,
        ]);
      expect(content).toBeLessThanOrEqual(shown! + 1);
    }
  });

  test('shows the written sheets', async () => {
    await bench.pane.getByRole('button', { name: '写入工作簿' }).click();
    await bench.pane.getByText('已写入4张工作表').waitFor();
    for (const [index, sheet] of [
      '自评表-网络维护费',
      '自评报告-网络维护费',
      '自评汇总',
      '审核结果',
    ].entries()) {
      await bench.pane.getByRole('button', { name: sheet, exact: true }).click();
      await bench.page.waitForTimeout(600);
      await picture(`${STEPS.length + index + 1}`);
    }
  });

  test('tells of what the clerk changed in a written sheet', async () => {
    await bench.pane.getByRole('button', { name: '自评汇总', exact: true }).click();
    await bench.page.waitForTimeout(600);
    await typeInCell(bench.page, '自评汇总', 'D4', '19');
    await bench.pane.getByText('您改过的自评表内容').waitFor();
    await picture('9');
    await bench.pane.getByRole('tab', { name: /审核/ }).click();
    await bench.pane.getByText(/1处您改过的内容/).waitFor();
    await picture('10');
    const sideways = await bench.pane
      .locator('#pane')
      .evaluate((pane) => pane.scrollWidth - pane.clientWidth);
    expect(sideways).toBeLessThanOrEqual(1);
  });
});

test('language, theme and width of the pane are changed from the page, and remembered', async () => {
  await visit(bench, '?theme=light');
  await bench.page.getByRole('button', { name: /English/ }).click();
  await bench.pane
    .getByText('Sheets found')
    .or(bench.pane.getByRole('tab', { name: /Audit|Check/ }))
    .first()
    .waitFor();
  await bench.page.getByRole('button', { name: /Dark/ }).click();
  expect(await bench.page.locator('.zw').getAttribute('data-theme')).toBe('dark');
  const divider = bench.page.getByRole('separator');
  await divider.focus();
  await bench.page.keyboard.press('Home');
  expect((await bench.page.locator('.zw-pane').boundingBox())!.width).toBe(600);
  await bench.page.keyboard.press('End');
  expect((await bench.page.locator('.zw-pane').boundingBox())!.width).toBe(320);
  const box = (await divider.boundingBox())!;
  await bench.page.mouse.move(box.x + 2, box.y + 200);
  await bench.page.mouse.down();
  await bench.page.mouse.move(box.x - 98, box.y + 200, { steps: 4 });
  await bench.page.mouse.up();
  expect((await bench.page.locator('.zw-pane').boundingBox())!.width).toBe(420);
  await bench.page.screenshot({ path: join(PICTURES, 'english-dark.png') });
  const remembered = await bench.page.evaluate(() => localStorage.getItem('ziping.workbench'));
  expect(JSON.parse(remembered!)).toEqual({ language: 'en-US', theme: 'dark', paneWidth: 420 });
});
