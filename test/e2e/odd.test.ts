import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, untilReport, type WorkbenchPage } from './workbench-page';

const SCREENS = 'dist/screenshots/odd';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_CLICKS = 6;

interface Odd {
  /** Names of the buttons, as a clerk reads them, in the order in which she presses them. */
  readonly clicks: readonly string[];
  /** What stands under 项目 when she is through. */
  readonly figures: readonly string[];
}

/** What a careful colleague says of each workbook (test/cases/odd/README.md), and how the clerk gets there. */
const ODD: Readonly<Record<string, Odd>> = {
  'odd-a': {
    clicks: ['元'],
    figures: [
      '信息系统运维：预算 1500千元 · 支出 1200千元 · 执行率 80.00%',
      '宣传培训：预算 180千元 · 支出 150千元 · 执行率 83.33%',
    ],
  },
  'odd-b': { clicks: [], figures: ['信息系统运维：预算 1200千元 · 支出 1200千元 · 执行率 100.00%'] },
  'odd-c': {
    clicks: ['与自评无关', '以“预算（批复）”为准', '元', '是同一个项目'],
    figures: ['信息系统运维：预算 120万元 · 支出 117万元 · 执行率 97.50%'],
  },
  'odd-d': {
    clicks: [],
    figures: [
      '信息系统运维（2022）：预算 80万元 · 支出 75万元 · 执行率 93.75%',
      '信息系统运维（2023）：预算 100万元 · 支出 95万元 · 执行率 95.00%',
    ],
  },
  'odd-e': { clicks: ['万元'], figures: ['信息系统运维：预算 120万元 · 支出 119万元 · 执行率 99.17%'] },
  'odd-f': {
    clicks: ['对，采用', '对，采用'],
    figures: ['信息系统运维：预算 120万元 · 支出 119万元 · 执行率 99.17%'],
  },
};

describe('odd workbooks are brought to their right figures in the pane', () => {
  let bench: WorkbenchPage;

  beforeAll(async () => {
    bench = await openWorkbench({ query: '?pane=320' });
  });
  afterAll(async () => bench?.close());
  afterEach(() => expect(bench.complaints).toEqual([]));

  const section = (name: string) => bench.pane.getByRole('region', { name, exact: true });

  async function open(name: string, bytes: Buffer): Promise<void> {
    const shown = bench.page.waitForEvent('framenavigated');
    await bench.page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer: bytes });
    await bench.page.getByText(`已打开 ${name}`).waitFor();
    await shown;
    await untilReport(bench.pane);
  }

  async function save(): Promise<Buffer> {
    const download = bench.page.waitForEvent('download');
    await bench.page.getByRole('button', { name: /另存为/ }).click();
    return readFileSync((await (await download).path())!);
  }

  const figures = async (): Promise<string[]> => {
    const items = await section('项目').getByRole('listitem').all();
    return Promise.all(
      items.map(async (item) => {
        const name = await item.getByRole('button').first().textContent();
        return `${name}：${/预算 .*%/.exec((await item.textContent()) ?? '')?.[0] ?? ''}`;
      }),
    );
  };

  /** Presses the first button of that name, and waits until its question is gone. @returns how often she clicked */
  async function answer(name: string): Promise<number> {
    const questions = section('请您确认').locator('li:has(> p)');
    const before = await questions.count();
    await section('请您确认').getByRole('button').filter({ hasText: name }).first().click();
    await bench.page.waitForTimeout(50);
    for (let wait = 0; wait < 1_200 && (await questions.count()) >= before; wait++)
      await bench.page.waitForTimeout(50);
    expect(await questions.count()).toBeLessThan(before);
    return 1;
  }

  test.each(Object.entries(ODD))('%s', async (name, { clicks, figures: right }) => {
    await open(`${name}.xlsx`, readFileSync(join('test/cases/odd', `${name}.xlsx`)));
    await bench.page.screenshot({ path: `${SCREENS}/${name}-asked.png` });
    expect(await bench.pane.getByRole('banner').textContent()).not.toContain('审核通过');
    let clicked = 0;
    for (const click of clicks) clicked += await answer(click);
    expect(clicked).toBeLessThanOrEqual(MOST_CLICKS);
    expect(await figures()).toEqual(right);
    await bench.page.screenshot({ path: `${SCREENS}/${name}-answered.png` });
    expect(await section('请您确认').locator('li:has(> p)').count()).toBe(0);
    const said = await section('您的更正').getByRole('listitem').allTextContents();

    await open(`${name}-again.xlsx`, await save());
    expect(await figures()).toEqual(right);
    expect(await section('请您确认').count()).toBe(0);
    expect(await section('您的更正').getByRole('listitem').allTextContents()).toEqual(said);
    expect(said.length > 0).toBe(clicks.length > 0);
  });
});
