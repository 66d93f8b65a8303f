import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const SCRIPT = resolve('scripts/start.mjs');

export interface Server {
  /** Address below which all of it lies. */
  readonly origin: string;
  /** The workbench. */
  readonly url: string;
  /** What it printed. */
  readonly printed: string;
  stop(): Promise<void>;
}

/** Starts the workbench as `npm start` does, on a free port and without a browser. */
export function startServer(...args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [SCRIPT, '--no-open', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  return new Promise((done, failed) => {
    const take = (text: Buffer): void => {
      printed += String(text);
      const address = /https:\/\/localhost:\d+\//.exec(printed);
      if (address && printed.includes('Ctrl+C'))
        done({ origin: address[0], url: address[0], printed, stop: () => stop(child) });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.removeAllListeners('exit');
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
