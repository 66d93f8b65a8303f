import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePackage, startNginx, type Package } from './nginx';
import type { Server } from './server';
import { cellValue, openWorkbench, sheetNames, type WorkbenchPage } from './workbench-page';

let made: Package;
let server: Server;
let bench: WorkbenchPage;

const folder = mkdtempSync(join(tmpdir(), 'ziping-package-'));
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => {
  made = await makePackage(folder, '--office', 'local', '--workbench');
  server = await startNginx(made);
  bench = await openWorkbench({ served: server });
}, 600_000);
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

function digestOf(place: string): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()) {
    try {
      digests[name] = createHash('sha256')
        .update(readFileSync(join(place, name)))
        .digest('hex');
    } catch {
      // A folder.
    }
  }
  return digests;
}

test('the workbench does its job from a strict server: read, audited, written, nothing refused, nothing foreign', async () => {
  const { page, pane } = bench;
  await pane.getByRole('tab', { name: '生成' }).click();
  await pane.getByRole('button', { name: '写入工作簿' }).click();
  await pane
    .getByText(/已写入/)
    .first()
    .waitFor();
  expect((await sheetNames(page)).length).toBeGreaterThan(3);
  expect(await cellValue(page, '自评汇总', 'A1')).toContain('绩效自评汇总表');
  expect(bench.foreign).toEqual([]);
  expect(bench.complaints).toEqual([]);
});

test.each(['taskpane.html', 'commands.html', 'message.html?text=好'])(
  '%s loads under the content policy without anything foreign or refused',
  async (name) => {
    const page = await bench.page.context().newPage();
    const [wrong, foreign]: [string[], string[]] = [[], []];
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) foreign.push(request.url());
    });
    const response = (await page.goto(server.origin + name))!;
    expect(response.status()).toBe(200);
    const policy = response.headers()['content-security-policy']!;
    expect(/script-src ([^;]*)/.exec(policy)![1]).toBe("'self'");
    expect(response.headers()['cache-control']).toBe('no-cache');
    await page.waitForLoadState('networkidle');
    const shown = await page.locator('body').innerText();
    if (name.startsWith('taskpane')) expect(shown).toContain('Excel');
    if (name.startsWith('message')) expect(shown).toContain('好');
    expect(wrong).toEqual([]);
    expect(foreign).toEqual([]);
    await page.close();
  },
);

test('a pane that is older than the server is told so', async () => {
  const { page, pane } = bench;
  const file = join(folder, 'www', 'version.json');
  const said = readFileSync(file, 'utf8');
  expect(JSON.parse(said)).toEqual({
    version: expect.any(String),
    script: expect.stringMatching(/^taskpane\./),
  });
  expect(await pane.getByText('有新版本').count()).toBe(0);
  writeFileSync(file, JSON.stringify({ version: '9.9.9', script: 'taskpane.00000000.js' }));
  await page.reload();
  await pane.getByText('有新版本').first().waitFor();
  writeFileSync(file, said);
});

test('a script within a page is refused', async () => {
  const page = await bench.page.context().newPage();
  await page.goto(`${server.origin}message.html`);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  await page.close();
});

test('what has a digest in its name is kept for ever, and no source map is served', async () => {
  const names = readdirSync(join(folder, 'www'));
  const scripts = names.filter((name) => name.endsWith('.js'));
  expect(scripts.filter((name) => !/\.[0-9a-f]{8}\.js$/.test(name))).toEqual([]);
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(readdirSync(join(folder, 'source-maps')).length).toBeGreaterThan(3);
  const answer = await bench.page.request.get(`${server.origin}${scripts[0]}`);
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('the manifest names the server alone, the bill of materials what is in the pages, with its licences', () => {
  const manifest = text('manifest.xml');
  const addresses = [...manifest.matchAll(/"(https:[^"]*)"/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !address.startsWith(server.origin))).toEqual([]);
  const bill = JSON.parse(text('bom.json')) as { components: { name: string; licenses?: unknown[] }[] };
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', '@fluentui/react-components', '@univerjs/core']));
  expect(names).not.toContain('typescript');
  for (const name of names) expect(text('licences.txt')).toContain(`${name}@`);
});

test('the same state gives the same bytes', async () => {
  const before = digestOf(folder);
  const again = mkdtempSync(join(tmpdir(), 'ziping-package-'));
  await makePackageAt(again);
  expect(digestOf(again)).toEqual(before);
  rmSync(again, { recursive: true, force: true });

  async function makePackageAt(place: string): Promise<void> {
    await makePackage(
      place,
      '--office',
      'local',
      '--workbench',
      '--origin',
      `https://localhost:${made.port}/ziping`,
    );
  }
}, 300_000);
