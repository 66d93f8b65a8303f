import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** Writes what the process took when it ends, beside its results. */
const MEASURE = `
const { readFileSync, writeFileSync } = require('node:fs');
// On Linux the most that is reported of a process begins with what its parent had.
const most = (maxRSS) => {
  try {
    return Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return maxRSS;
  }
};
process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const took = { megabytes: most(maxRSS) / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.ZIPING_TOOK, JSON.stringify(took));
});
`;

/** Heap of the process: what takes more ends with it. MB. */
const HEAP = 450;
/** However busy the machine is. Milliseconds. */
const PATIENCE = 100_000;

export interface Run {
  /** null where it was ended: out of memory, or out of patience. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** null where it could not say. */
  readonly took: { readonly megabytes: number; readonly seconds: number } | null;
}

/** The command line, bundled, in processes of its own whose time and memory are measured. */
export class ZipingProcess {
  readonly folder: string;

  /** @param name of a folder below dist, its own */
  constructor(name: string) {
    this.folder = join(ROOT, 'dist', name);
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    const entries = { ziping: 'src/cli/index.ts', 'review-worker': 'src/cli/review/worker.ts' };
    const script = `import(${JSON.stringify(`file://${ROOT}/scripts/bundle.mjs`)}).then((b) => b.bundleForNode('cjs', ${JSON.stringify(entries)}, ${JSON.stringify(`dist/${name}`)}))`;
    execFileSync(process.execPath, ['-e', script], { cwd: ROOT });
    writeFileSync(join(this.folder, 'measure.cjs'), MEASURE);
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  run(...args: string[]): Promise<Run> {
    const took = this.file('took.json');
    rmSync(took, { force: true });
    return new Promise((done) => {
      execFile(
        process.execPath,
        [`--max-old-space-size=${HEAP}`, '-r', this.file('measure.cjs'), this.file('ziping.cjs'), ...args],
        { env: { ...process.env, ZIPING_TOOK: took }, maxBuffer: 1e9, timeout: PATIENCE },
        (error, out, err) => {
          const { code = null } = error ?? { code: 0 };
          done({ status: typeof code === 'number' ? code : null, out, err, took: tookFrom(took) });
        },
      );
    });
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function tookFrom(file: string): Run['took'] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run['took'];
  } catch {
    return null;
  }
}
