// Measures the pane in Chromium: what is loaded, how soon it is ready, and how long it keeps a frame waiting.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { paneFrame } from '../../test/e2e/states/stage';
import { severalProjects, thousandsOfFindings } from '../../test/e2e/states/workbooks';
import { openWorkbench, visit, type WorkbenchPage } from '../../test/e2e/workbench-page';
import { noteTimes, watchFrames, type PaneTimes } from './probe';

const RUNS = 7;
const PROJECTS = 30;
const WRITES = 3;
const MARKS = /(<!-- pane -->)[\s\S]*?(<!-- \/pane -->)/;

async function bytesBeforeFirstView({ server, page }: WorkbenchPage): Promise<number> {
  const address = (name: string): string => new URL(name, server.url).href;
  const html = await (await page.request.get(address('taskpane.html'))).text();
  const names = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].flatMap(([, name]) => name ?? []);
  const ours = names.filter((name) => !name.includes('office'));
  const bodies = await Promise.all(ours.map(async (name) => (await page.request.get(address(name))).body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

async function timesOf(bench: WorkbenchPage): Promise<Required<PaneTimes>> {
  await visit(bench, '?pane=400&theme=light');
  const frame = await paneFrame(bench);
  return (await frame.evaluate(() => window.paneTimes)) as Required<PaneTimes>;
}

interface Frames {
  readonly frame: number;
  readonly work: number;
}

async function framesOf(bench: WorkbenchPage, act: () => Promise<void>): Promise<Frames> {
  const frame = await paneFrame(bench);
  await frame.evaluate(watchFrames);
  await act();
  return frame.evaluate(() => window.longestFrame!.stop());
}

/** All sheets of a workbook, written for the first time; the grid shares the thread. */
async function writeAll(bench: WorkbenchPage): Promise<Frames> {
  const { pane } = bench;
  await visit(bench, '?pane=400&theme=light');
  await pane.getByRole('tab', { name: /生成/ }).click();
  const write = pane.getByRole('button', { name: '写入工作簿' });
  await write.waitFor();
  return framesOf(bench, async () => {
    await write.click();
    await pane.getByText(`已写入${PROJECTS + 2}张工作表`).waitFor();
  });
}

/** Several visits of one workbook. */
async function visited(
  args: readonly string[],
  measure: (bench: WorkbenchPage) => Promise<void>,
): Promise<void> {
  const bench = await openWorkbench({ args });
  try {
    // Names of functions, as the runner of this script keeps them, mean nothing in a page.
    await bench.page.context().addInitScript({ content: 'globalThis.__name = (one) => one;' });
    await bench.page.context().addInitScript(noteTimes);
    await measure(bench);
  } finally {
    await bench.close();
  }
}

const medianOf = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]!;

const lines: string[] = [];
const say = (what: string, figure: string): number => lines.push(`${what.padEnd(58)} ${figure}`);
const ms = (value: number): string => `${Math.round(value)} ms`;
const spread = (all: readonly number[]): string =>
  `${ms(medianOf(all))} (${Math.round(Math.min(...all))}–${Math.round(Math.max(...all))}, ${all.length} runs)`;
const frameText = ({ frame, work }: Frames): string =>
  `${ms(frame)}; longest task ${work === 0 ? 'below 50 ms' : ms(work)}`;

async function repeated(bench: WorkbenchPage): Promise<Required<PaneTimes>[]> {
  const all: Required<PaneTimes>[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await timesOf(bench));
  return all;
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-'));
  const fileWith = (name: string, bytes: Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const before = loadavg()[0] ?? 0;

  await visited([], async (bench) => {
    say(
      'JavaScript before the first view, gzip (at most 250 KB)',
      `${Math.round((await bytesBeforeFirstView(bench)) / 1024)} KB`,
    );
    const times = await repeated(bench);
    say(
      'Office.onReady to the four steps, reading begun (300 ms)',
      spread(times.map(({ ready, steps, begun }) => Math.max(steps, begun) - ready)),
    );
    say(
      'Office.onReady to the report of the sample workbook',
      spread(times.map(({ ready, report }) => report - ready)),
    );
  });

  await visited([fileWith('thousands.xlsx', thousandsOfFindings())], async (bench) => {
    const { page, pane } = bench;
    const times = await repeated(bench);
    await pane.getByRole('tab', { name: /审核/ }).click();
    const total = /\d+/.exec(
      (await pane
        .getByText(/^共\d+处$/)
        .first()
        .textContent()) ?? '',
    )?.[0];
    say(
      `${total} findings: from the data to the report (1 s)`,
      spread(times.map(({ data, report }) => report - data)),
    );
    await pane.getByText(/同类3300处/).click();
    say(
      'longest frame while scrolling through them (50 ms)',
      frameText(
        await framesOf(bench, async () => {
          await pane.getByRole('searchbox').hover();
          for (let times = 0; times < 40; times++) {
            await page.mouse.wheel(0, 1500);
            await page.waitForTimeout(30);
          }
        }),
      ),
    );
    say(
      'longest frame while filtering (50 ms)',
      frameText(
        await framesOf(bench, async () => {
          for (const kind of [/^警告/, /^错误/, /^全部/, /^错误/, /^全部/]) {
            await pane.getByRole('button', { name: kind }).first().click();
            await page.waitForTimeout(150);
          }
        }),
      ),
    );
    say(
      'longest frame while typing into the search (50 ms)',
      frameText(
        await framesOf(bench, async () => {
          await pane.getByRole('searchbox').click();
          await page.keyboard.type('H40 outlay', { delay: 80 });
          for (let times = 0; times < 10; times++) await page.keyboard.press('Backspace', { delay: 40 });
        }),
      ),
    );
  });

  const writes: Frames[] = [];
  await visited([fileWith('thirty.xlsx', severalProjects(PROJECTS))], async (bench) => {
    for (let run = 0; run < WRITES; run++) writes.push(await writeAll(bench));
  });
  say(
    `longest task while ${PROJECTS + 2} sheets are written (100 ms)`,
    spread(writes.map(({ work }) => work)),
  );
  rmSync(folder, { recursive: true, force: true });

  const text = `${lines.join('\n')}\n(load average ${before.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after)\n`;
  const at = process.argv.indexOf('--page');
  const path = at < 0 ? undefined : process.argv[at + 1];
  if (path !== undefined) {
    const fenced = `\n\n\`\`\`text\n${text}\`\`\`\n\n`;
    const page = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      page.replace(MARKS, (_, start: string, end: string) => `${start}${fenced}${end}`),
    );
  }
  process.stdout.write(text);
}

void run().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
