// What the other scripts need before they can run: the npm packages of package-lock.json. Uses Node's own modules only.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = `${ROOT}node_modules/.ziping-installed`;
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command in the checkout with its output shown. @returns exit status */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

/** Runs a program of node_modules/.bin. */
export function runBin(name, args, options = {}) {
  return run(`${ROOT}node_modules/.bin/${name}`, args, options);
}

function fingerprint() {
  const lock = readFileSync(`${ROOT}package-lock.json`);
  return `${createHash('sha256').update(lock).digest('hex')} ${process.version}`;
}

/** Installs the npm packages where they are missing or older than the lock file. Prints to stderr only. */
export function ensurePackages() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`需要 Node.js 20 或更高版本，现为 ${process.version} / Node.js 20 or later is needed`);
    process.exit(1);
  }
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error('正在安装依赖，只需一次 / installing packages, once …');
  const status = run(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) {
    console.error(
      '依赖安装失败，请检查网络后重试 / could not install packages, check the network and try again',
    );
    process.exit(status);
  }
  writeFileSync(STAMP, wanted);
}

function installs(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function isRoot() {
  return process.getuid?.() === 0;
}

function hasApt() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs that is there; where none is, one is installed through apt as root. */
function ensureProgram(paths, packages, purpose) {
  const installed = () => paths.find((path) => existsSync(path)) ?? null;
  if (installed()) return installed();
  if (process.platform !== 'linux' || !isRoot() || !hasApt()) return null;
  console.error(`正在安装 / installing ${packages.join(' ')} (${purpose}) …`);
  if (!installs('apt-get', ['install', '-y', '-qq', ...packages])) {
    installs('apt-get', ['update', '-qq']);
    installs('apt-get', ['install', '-y', '-qq', ...packages]);
  }
  return installed();
}

/**
 * Path of a Chromium for browser tests: ZIPING_CHROMIUM, an installed one, or one installed through apt as root.
 * @returns null where there is none and none could be installed
 */
export function ensureChromium() {
  const named = process.env.ZIPING_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return ensureProgram(CHROMIUM, ['chromium', 'fonts-noto-cjk'], '浏览器测试 / browser tests');
}

/** Path of an nginx, by which the package is tried. @returns null where there is none and none could be installed */
export function ensureNginx() {
  return ensureProgram(NGINX, ['nginx-light'], '安装包测试 / tests of the package');
}
