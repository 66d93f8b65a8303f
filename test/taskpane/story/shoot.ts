import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildStory } from './build';

/**
 * Pictures of the pane at the widths that Excel gives it, for the eye: npx tsx test/taskpane/story/shoot.ts [folder] [filter]
 * Chromium: $CHROMIUM, else /usr/bin/chromium.
 */
const folder = process.argv[2] ?? `${tmpdir()}/ziping-story`;
const filter = process.argv[3] ?? '';

const STEPS = ['data', 'audit', 'scores', 'output'];
const SHOTS = [
  ...[320, 400].flatMap((width) =>
    ['light', 'dark'].flatMap((theme) =>
      STEPS.map((step) => ({ width, theme, step, story: 'one', lang: 'zh-CN' })),
    ),
  ),
  ...STEPS.map((step) => ({ width: 320, theme: 'light', step, story: 'one', lang: 'en-US' })),
  ...STEPS.map((step) => ({ width: 320, theme: 'contrast', step, story: 'one', lang: 'zh-CN' })),
  ...STEPS.map((step) => ({ width: 320, theme: 'light', step, story: 'many', lang: 'zh-CN' })),
  ...[320, 400].flatMap((width) =>
    ['light', 'dark', 'contrast'].map((theme) => ({
      width,
      theme,
      step: 'data',
      story: 'tables',
      lang: 'zh-CN',
    })),
  ),
  ...[320, 400].flatMap((width) =>
    ['light', 'dark', 'contrast'].map((theme) => ({
      width,
      theme,
      step: 'audit',
      story: 'thousands',
      lang: 'zh-CN',
    })),
  ),
  { width: 320, theme: 'light', step: 'data', story: 'tables', lang: 'en-US' },
  ...['clean', 'empty', 'opening', 'notOffice'].map((story) => ({
    width: 320,
    theme: 'light',
    step: 'data',
    story,
    lang: 'zh-CN',
  })),
];

async function shoot(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await buildStory(folder);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const address = pathToFileURL(`${folder}/story.html`).href;
  for (const { width, theme, step, story, lang } of SHOTS) {
    const name = [story, lang, theme, width, step].join('-');
    if (!name.includes(filter)) continue;
    const page = await browser.newPage({ viewport: { width, height: 720 } });
    page.on('pageerror', (error) => console.error(name, error.message));
    page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
    await page.goto(`${address}?${new URLSearchParams({ theme, lang, story })}`);
    await page.waitForTimeout(250);
    const tab = page.locator(`#tab-${step}`);
    if (await tab.count()) await tab.click();
    if (story === 'tables') {
      const shut = page.locator('#pane section [aria-expanded=false]');
      while ((await shut.count()) > 0) await shut.first().click();
      await page.setViewportSize({ width, height: 1500 });
      await page.locator('h2').first().scrollIntoViewIfNeeded();
    }
    if (step === 'output' && theme === 'light') {
      const write = page.getByRole('button', { name: /写入工作簿|Write to the workbook/ });
      if (await write.count()) await write.click();
    }
    await page.waitForTimeout(350);
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
  await browser.close();
  console.log(folder);
}

void shoot();
