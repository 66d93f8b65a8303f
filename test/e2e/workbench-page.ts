import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { OpenWorkbook } from '../../src/workbench/grid';
import type { Server } from './server';
import { serve } from './served';

const CHROMIUM = process.env.ZIPING_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** As long as a machine may take on which everything else is tested at the same time. */
const LONGEST_MS = 90_000;

declare global {
  interface Window {
    workbench?: { readonly workbook: () => OpenWorkbook | null };
  }
}

export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly server: Server;
  /** Addresses on other hosts that the page asked for, and what went wrong in it. */
  readonly foreign: readonly string[];
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

interface Options {
  /** Address after the host, such as "?pane=320". */
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  /** The workbook, where it is not the sample. */
  readonly args?: readonly string[];
  /** What serves the pages, where that is the same for all tests. */
  readonly served?: Server;
  /** False where there is nothing to evaluate, and so no step to wait for. */
  readonly isEvaluated?: boolean;
}

/** The workbench in Chromium, with its workbook open and evaluated. */
export async function openWorkbench(options: Options = {}): Promise<WorkbenchPage> {
  const { query = '', width = 1440, height = 900, args = [], isEvaluated = true } = options;
  const server = options.served ?? (await serve(...args));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const page = await newPage(browser, width, height);
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.origin) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  page.on('console', (message) => {
    // The grid's row of tabs says so where it is to show the tab of a sheet that another workbook has just taken the place of.
    if (message.text() === 'Index out of bounds') return;
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  // A page with unsaved changes asks before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  const pane = page.frameLocator('iframe');
  const bench: WorkbenchPage = {
    page,
    pane,
    server,
    foreign,
    complaints,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
  try {
    await visit(bench, query, isEvaluated);
  } catch (error) {
    // Else the server would keep the suite from ending.
    await bench.close();
    throw error;
  }
  return bench;
}

/** Goes to the workbench (again) and waits until its workbook is open and evaluated. */
export async function visit(
  { page, pane, server }: WorkbenchPage,
  query: string,
  isEvaluated = true,
): Promise<void> {
  await page.goto(server.url + query);
  await page.waitForFunction(() => window.workbench?.workbook());
  if (isEvaluated) await untilReport(pane);
}

/** The steps are there from the beginning; what leads from one to the next comes with the report. */
export function untilReport(pane: FrameLocator): Promise<void> {
  return pane.getByRole('contentinfo').waitFor();
}

async function newPage(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    locale: 'zh-CN',
    viewport: { width, height },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  return page;
}

/** Value of a cell as the grid holds it. */
export function cellValue(page: Page, sheet: string, address: string) {
  return page.evaluate(
    ([name, cell]) => window.workbench!.workbook()!.host.workbook.sheet(name!).value(cell!),
    [sheet, address],
  );
}

export function sheetNames(page: Page) {
  return page.evaluate(() => [...window.workbench!.workbook()!.host.workbook.sheetNames]);
}

export function selection(page: Page) {
  return page.evaluate(() => {
    const { sheet, address } = window.workbench!.workbook()!.host.workbook.selection;
    return `${sheet}!${address}`;
  });
}

/** Types into a cell with the keyboard, as the user does. */
export async function typeInCell(page: Page, sheet: string, address: string, text: string): Promise<void> {
  const canvas = page.locator('canvas[id^="univer-sheet-main-canvas"]');
  const box = (await canvas.boundingBox())!;
  // Gives the grid the keyboard.
  await page.mouse.click(box.x + box.width - 120, box.y + box.height - 120);
  await page.evaluate(
    ([name, cell]) => window.workbench!.workbook()!.host.user.select(name!, cell!),
    [sheet, address],
  );
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The first value to the right of a cell that begins with the label, in one of our sheets. */
export function valueBeside(page: Page, sheet: string, label: string) {
  return page.evaluate(
    ([name, words]) => {
      const view = window.workbench!.workbook()!.host.workbook.sheet(name!);
      const rows = view.values('A1:Z200');
      for (const row of rows) {
        const at = row.findIndex((value) => String(value).startsWith(words!));
        if (at >= 0) return row.slice(at + 1).find((value) => value !== '') ?? null;
      }
      return null;
    },
    [sheet, label],
  );
}
