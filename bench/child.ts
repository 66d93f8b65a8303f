import { spawn, type ChildProcess } from 'node:child_process';
import type { EditTimes, EditTraffic, Measured } from './result';

/** What a measured process printed, one JSON line for each result as soon as it was there. */
export interface Printed {
  readonly whole?: Measured;
  readonly edit?: EditTimes;
  readonly traffic?: EditTraffic;
  /** Why there is no more than that; null where the process ended well. */
  readonly failure: string | null;
  /** Whether it was stopped at the limit: it need not be tried with more rows. */
  readonly late: boolean;
}

const IS_WINDOWS = process.platform === 'win32';

/** Ends the process with all that it started: LibreOffice goes on otherwise. */
function end(child: ChildProcess): void {
  try {
    if (IS_WINDOWS || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** How a script is run. */
export interface Aside {
  /** Additional environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Seconds after which it is stopped; what it printed until then counts. */
  readonly limit: number;
  /** Folder to run in. */
  readonly cwd: string;
  /** Whether it is stopped as soon as it has printed its whole run. */
  readonly onlyWhole: boolean;
}

function resultsIn(out: string): Omit<Printed, 'failure' | 'late'> {
  const lines = out.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  return Object.assign({}, ...lines.map((line) => JSON.parse(line) as object)) as object;
}

/**
 * Runs a script in a process of its own.
 * @param args script and arguments
 */
export function runAside(args: readonly string[], { env, limit, cwd, onlyWhole }: Aside): Promise<Printed> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that it can be ended as a whole.
      detached: !IS_WINDOWS,
    });
    const interrupted = (): void => {
      end(child);
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    let [out, errors, late] = ['', '', false];
    const timer = setTimeout(() => {
      late = true;
      end(child);
    }, limit * 1000);
    let enough = false;
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
      if (!onlyWhole || enough || !resultsIn(out).whole) return;
      enough = true;
      end(child);
    });
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      const said = /^\w*Error.*$/m.exec(errors)?.[0] ?? `failed with status ${status ?? signal}`;
      const failure = enough ? null : late ? `no answer after ${limit} s` : status === 0 ? null : said;
      resolve({ ...resultsIn(out), failure, late });
    });
  });
}
