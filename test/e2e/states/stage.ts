import type { Frame } from 'playwright-core';
import { untilReport, type WorkbenchPage } from '../workbench-page';
import type { StateWorkbook } from './workbooks';

export const STEPS = ['数据', '审核', '评分', '生成'] as const;
export const MODES = ['light', 'dark', 'forced'] as const;
export type Mode = (typeof MODES)[number];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The page of the pane, where scripts run. */
export async function paneFrame({ page }: WorkbenchPage): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())!.contentFrame();
  return frame!;
}

/** Opens a workbook in the workbench, and waits until the pane has read it. */
export async function open({ page, pane }: WorkbenchPage, workbook: StateWorkbook): Promise<void> {
  const name = `${workbook.name}.xlsx`;
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(workbook.bytes()) });
  await page.getByText(`已打开 ${name}`).waitFor();
  if (workbook.shows === 'steps') await untilReport(pane);
  else await pane.getByRole('button', { name: '添加空白表' }).waitFor();
}

/** Until nothing moves or changes its colour any more, but for what goes on for ever. */
async function atRest(bench: WorkbenchPage): Promise<void> {
  const frame = await paneFrame(bench);
  await frame.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
}

/** In the page of the pane: whether its ground is dark, or is light. */
function isDark(dark: boolean): boolean {
  const root = document.querySelector('.fui-FluentProvider');
  const [red = 255] = /\d+/.exec(root ? getComputedStyle(root).backgroundColor : '') ?? [];
  return Number(red) < 128 === dark;
}

/** The pane at a width in CSS pixels: a pane of 320 at 200 % zoom is one of 160. */
export async function setWidth(bench: WorkbenchPage, width: number): Promise<void> {
  const { page } = bench;
  await page.locator('.zw').evaluate((root, px) => root.style.setProperty('--zw-pane', `${px}px`), width);
  await page.waitForTimeout(100);
  await atRest(bench);
}

export async function setMode(bench: WorkbenchPage, mode: Mode): Promise<void> {
  const { page } = bench;
  await page.emulateMedia({ forcedColors: mode === 'forced' ? 'active' : 'none' });
  const theme = mode === 'dark' ? 'dark' : 'light';
  if ((await page.locator('.zw').getAttribute('data-theme')) !== theme)
    await page.locator('[data-action="theme"]').click();
  // The theme reaches the pane as a message, and colours change by transitions.
  await page.waitForTimeout(250);
  const frame = await paneFrame(bench);
  if (mode !== 'forced') await frame.waitForFunction(isDark, theme === 'dark');
  await atRest(bench);
}

export async function goTo(bench: WorkbenchPage, step: string): Promise<void> {
  const { page, pane } = bench;
  await pane.getByRole('tab', { name: new RegExp(step) }).click();
  await page.waitForTimeout(150);
  await atRest(bench);
}
