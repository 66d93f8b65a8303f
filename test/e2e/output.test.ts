import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook } from '../../src/xlsx';
import { cellValue, openWorkbench, visit, type WorkbenchPage } from './workbench-page';

const PICTURES = 'dist/screenshots';
const PROJECTS = Array.from({ length: 30 }, (_, at) => `信息系统运行维护${at + 1}项`);
const INDICATORS = Array.from({ length: 12 }, (_, at) => `第${at + 1}类设备巡检次数`);
/** Forms, summary and findings. */
const SHEETS = PROJECTS.length + 2;

/** Thirty projects with twelve indicators each. */
function thirtyProjects(): Uint8Array {
  return createWorkbook([
    {
      name: '预算表',
      rows: [
        ['项目名称', '资金来源', '年初预算（万元）', '全年预算（万元）'],
        ...PROJECTS.map((project) => [project, '财政拨款', 20, 20]),
      ],
    },
    {
      name: '支出明细',
      rows: [
        ['项目名称', '经济科目', '摘要', '支出金额（元）'],
        ...PROJECTS.map((project) => [project, '30201 办公费', '付款', 150000]),
      ],
    },
    {
      name: '绩效指标',
      rows: [
        [
          '项目名称',
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因',
        ],
        ...PROJECTS.flatMap((project) => [
          ...INDICATORS.map((name) => [project, '产出指标', '数量指标', name, '≥100次', '90次', 5, 5, '']),
          [project, '效益指标', '社会效益指标', '系统稳定运行', '明显提升', '部分达成', 20, '', ''],
          [project, '满意度指标', '服务对象满意度', '使用人员满意度', '≥95%', '93%', 10, 10, ''],
        ]),
      ],
    },
  ]);
}

let folder: string;
let bench: WorkbenchPage;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'ziping-'));
  const file = join(folder, '三十个项目.xlsx');
  writeFileSync(file, thirtyProjects());
  bench = await openWorkbench({ args: [file], query: '?pane=400&theme=light' });
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(bench.complaints).toEqual([]));

declare global {
  interface Window {
    /** How long each of the tasks took that held up the page for long, in milliseconds. */
    longTasks?: number[];
  }
}

const LOOKS = [
  [320, 'light'],
  [320, 'dark'],
  [400, 'light'],
  [400, 'dark'],
] as const;

test('a sheet is drawn before it is written, as wide as the pane', async () => {
  const { page, pane } = bench;
  for (const [width, theme] of LOOKS) {
    await visit(bench, `?pane=${width}&theme=${theme}`);
    await pane.getByRole('tab', { name: /生成/ }).click();
    await pane.getByRole('button', { name: `预览自评表-${PROJECTS[0]!}` }).click();
    const table = pane.getByRole('table', { name: /^预览：自评表/ });
    await table.waitFor();
    const box = (await table.boundingBox())!;
    expect(box.width).toBeLessThan(width);
    expect(box.width).toBeGreaterThan(width / 2);
    await page.screenshot({ path: join(PICTURES, `preview-${width}-${theme}.png`) });
  }
});

test('a judged score goes into her table, with the way back', async () => {
  const { page, pane } = bench;
  await visit(bench, '?pane=400&theme=light');
  await pane.getByRole('tab', { name: /评分/ }).click();
  await pane.getByRole('button', { name: '填得分' }).click();
  await pane.getByRole('group', { name: '得分' }).getByRole('textbox').fill('14');
  await page.screenshot({ path: join(PICTURES, 'scores-entry.png') });
  await pane.getByRole('button', { name: '写进表里' }).click();
  await pane.getByText('已更正1处，并重新审核。').waitFor();
  expect(await cellValue(page, '绩效指标', 'H14')).toBe(14);
  await pane.getByRole('button', { name: '撤销这次更正' }).click();
  await pane.getByText(/已撤销更正/).waitFor();
  expect(await cellValue(page, '绩效指标', 'H14')).toBeNull();
});

test('charts are drawn as wide as the pane, and formulas beside the scores', async () => {
  const { page, pane } = bench;
  for (const [width, theme] of LOOKS) {
    await visit(bench, `?pane=${width}&theme=${theme}`);
    await pane.getByRole('tab', { name: /评分/ }).click();
    await pane
      .getByText(/15\s*÷\s*20/)
      .first()
      .waitFor();
    await page.screenshot({ path: join(PICTURES, `scores-${width}-${theme}.png`) });
    await pane.getByRole('button', { name: '图表' }).click();
    const bar = pane.locator('figure svg rect').first();
    await bar.waitFor();
    expect((await bar.boundingBox())!.width).toBeLessThan(width);
    // Nothing lies over the pane.
    await pane.getByRole('tab', { name: /数据/ }).click();
    await pane.getByRole('tab', { name: /评分/ }).click();
    await page.screenshot({ path: join(PICTURES, `charts-${width}-${theme}.png`) });
  }
});

test('writing 32 sheets says at which it is, and never holds up the pane for long', async () => {
  const { page, pane } = bench;
  await pane.getByRole('tab', { name: /生成/ }).click();
  await page.evaluate(() => {
    const tasks: number[] = [];
    window.longTasks = tasks;
    const noted = (list: PerformanceObserverEntryList): number =>
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    new PerformanceObserver(noted).observe({ entryTypes: ['longtask'] });
  });
  await pane.getByRole('button', { name: '写入工作簿' }).click();
  await pane.getByText(/正在写入第5–8张（共32张）/).waitFor();
  await pane.getByText(`已写入${SHEETS}张工作表`).waitFor();
  const tasks = await page.evaluate(() => window.longTasks!);
  writeFileSync(join(PICTURES, 'long-tasks.json'), JSON.stringify(tasks));
  await page.screenshot({ path: join(PICTURES, 'written.png') });
  // Before it gave way, two tasks of several seconds each were all there was. How long one takes is the machine's matter.
  expect(tasks.length).toBeGreaterThan(3);
});
