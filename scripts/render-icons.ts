import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Draws the icons of the ribbon from their SVG sources: npx tsx scripts/render-icons.ts
 * Chromium: $CHROMIUM, else /usr/bin/chromium.
 */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = ['icon', 'refresh', 'write'];

const inAssets = (name: string): string => fileURLToPath(new URL(`../assets/${name}`, import.meta.url));

async function render(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  for (const icon of ICONS) {
    const svg = await readFile(inAssets(`${icon}.svg`), 'utf8');
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: inAssets(`${icon}-${size}.png`), omitBackground: true });
      await page.close();
    }
  }
  await browser.close();
}

void render();
