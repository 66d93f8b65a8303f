// The bench: sets itself up, fetches the peers where they are asked for, bundles bench/ and runs it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { bundleForNode, keepCompiled } from './bundle.mjs';
import { ensureChromium, ensurePackages, ROOT, runBin } from './setup.mjs';

const PEERS = `${ROOT}node_modules/.cache/bench-peers`;
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Peers are no dependencies of the product: they are installed beside it, and only for the bench. */
function ensurePeers() {
  const wanted = readFileSync(`${ROOT}bench/package.json`, 'utf8');
  const stamp = `${PEERS}/.installed`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(PEERS, { recursive: true });
  copyFileSync(`${ROOT}bench/package.json`, `${PEERS}/package.json`);
  console.error('正在安装对比用的软件，只需一次 / installing the peers, once …');
  const { status } = spawnSync(NPM, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEERS,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  // A peer that is missing is reported as missing.
  if (status === 0) writeFileSync(stamp, wanted);
}

const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg === '--peers' || arg.startsWith('--peers='));
const peers = at < 0 ? 'all' : args[at].includes('=') ? args[at].split('=')[1] : args[at + 1];

ensurePackages();
if (args[0] === 'pane') {
  // In the browser, from the sources: npm run bench -- pane [--page docs/bench.md]
  const env = { ...process.env, ZIPING_CHROMIUM: ensureChromium() };
  process.exit(runBin('tsx', ['bench/pane/run.ts', ...args.slice(1)], { env }));
}
if (peers !== 'none') ensurePeers();
// The product is run as its command line is; everything else as Node.js runs a script.
const PRODUCT = 'ziping.ts';
const others = readdirSync(`${ROOT}bench/measure`).filter((file) => file !== PRODUCT);
const entryPoints = ['bench/run.ts', ...others.map((file) => `bench/measure/${file}`)].map((file) => ({
  in: file,
  out: file.split('/').at(-1).replace('.ts', ''),
}));
await bundleForNode('esm', entryPoints, 'dist/bench');
await bundleForNode('cjs', { ziping: `bench/measure/${PRODUCT}` }, 'dist/bench');
keepCompiled('dist/bench', 'ziping.cjs', [`${ROOT}samples/hechi-2020.xlsx`]);
const { status } = spawnSync(process.execPath, [`${ROOT}dist/bench/run.mjs`, ...args], {
  stdio: 'inherit',
  env: { ...process.env, BENCH_ROOT: ROOT },
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
process.exitCode = status ?? 1;
