import { spawn } from 'node:child_process';

const OPENERS = {
  win32: (url) => ['cmd', ['/c', 'start', '""', url]],
  darwin: (url) => ['open', [url]],
  linux: (url) => ['xdg-open', [url]],
};

/** Whether somebody sits at a screen here. */
export function hasScreen() {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the address in the user's browser; where that fails, the address has been printed. */
export function openBrowser(url) {
  const opener = OPENERS[process.platform];
  if (!opener) return;
  const [command, args] = opener(url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
