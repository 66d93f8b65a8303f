import { existsSync } from 'node:fs';
import { cachedWorkbook } from './cache';
import { runAside, type Printed } from './child';
import { medianOf } from './median';
import type { EditResult, Measured, WholeResult } from './result';

/** Folder of the checkout, with slash. */
export const ROOT = process.env['BENCH_ROOT'] ?? './';
const PEERS_FOLDER = `${ROOT}node_modules/.cache/bench-peers`;

/** What this project is measured with: the bare scan by two inflaters, and the product. */
const OWN_TOOLS = ['scan', 'scan-native', 'ziping'];
export const PEERS = ['sheetjs', 'exceljs', 'duckdb', 'hyperformula', 'libreoffice'];

/** The host of the Office.js client holds every cell as an object: with more rows than this the edit is not measured through it. */
const MOST_ROWS_OF_HOST = 100_000;

/** What Node.js is called with; the product as by its command line. */
function scriptOf(tool: string): string[] {
  if (tool === 'ziping') return [`${ROOT}scripts/run-bundle.mjs`, `${ROOT}dist/bench/ziping.cjs`];
  return [PEERS.includes(tool) ? `${ROOT}bench/peers/${tool}.mjs` : `${ROOT}dist/bench/${tool}.mjs`];
}

/** Writing 242 sheets through the client takes its time, all of it before the edits that are measured. */
const OWN_LIMIT_FACTOR = 3;

/** Seconds: a whole run that took longer is not repeated. */
const SHORT_RUN = 10;

const NO_WHOLE = { seconds: null, runs: 0, secondsRange: null, peakRssMb: null, exact: null };
const NO_TIMES = { medianMs: null, p99Ms: null };
const NO_TRAFFIC = {
  syncs: null,
  requestBytes: null,
  responseBytes: null,
  cellsWritten: null,
  cellsNeedless: null,
};

function wholesOf({ whole }: Printed): Measured[] {
  return whole ? [whole] : [];
}

/** Runs the tools, each in a process of its own. */
export class Bench {
  readonly whole: WholeResult[] = [];
  readonly edit: EditResult[] = [];
  /** Rows at which a tool had no answer in time: more rows are not tried. */
  readonly #late = new Map<string, number>();

  /** @param limit seconds for each process of a peer @param rounds whole runs of a tool at one size */
  constructor(
    private readonly limit: number,
    private readonly rounds: number,
  ) {}

  /**
   * Everything at one size. Short whole runs are repeated in turns, one of each tool after the other, so that a machine
   * that is slower for a while is so for all of them.
   */
  async measure(peers: readonly string[], rows: number): Promise<void> {
    const tools = [...OWN_TOOLS, ...peers];
    const first = new Map<string, Printed>();
    for (const tool of tools) {
      first.set(tool, await this.#ledgerRun(tool, rows));
      if (tool === 'ziping') await this.#measureEdits(rows);
    }
    const runs = new Map(tools.map((tool) => [tool, wholesOf(first.get(tool)!)]));
    const short = tools.filter((tool) => (runs.get(tool)![0]?.seconds ?? Infinity) < SHORT_RUN);
    for (let round = 1; round < this.rounds; round++) {
      for (const tool of short) {
        runs.get(tool)!.push(...wholesOf(await this.#ledgerRun(tool, rows, true)));
      }
    }
    for (const tool of tools) {
      const failure = first.get(tool)!.failure ?? 'nothing printed';
      const seen = runs.get(tool)!;
      this.whole.push({ tool, rows, ...(seen.length > 0 ? medianOf(seen) : { ...NO_WHOLE, note: failure }) });
      if (!PEERS.includes(tool)) continue;
      const { edit = { ...NO_TIMES, note: failure } } = first.get(tool)!;
      this.edit.push({ tool, rows, ...NO_TRAFFIC, ...edit });
    }
  }

  /** Edits of ziping: the time of the engine over a ledger in memory, and what goes through the Office.js client. */
  async #measureEdits(rows: number): Promise<void> {
    const { edit, failure } = await this.#run('edit', rows, [String(rows)]);
    const { note, ...times } = edit ?? { ...NO_TIMES, note: failure ?? 'nothing printed' };
    const { note: ofClient, ...traffic } = await this.#traffic(rows);
    this.edit.push({
      tool: 'ziping',
      rows,
      ...times,
      ...traffic,
      note: `${note}; Office.js client: ${ofClient}`,
    });
  }

  async #traffic(rows: number) {
    if (rows > MOST_ROWS_OF_HOST) {
      return { ...NO_TRAFFIC, note: `not measured beyond ${MOST_ROWS_OF_HOST} rows (memory of the host)` };
    }
    const { workbook } = await cachedWorkbook(ROOT, rows);
    const { traffic, failure } = await this.#run('client', rows, [workbook, String(rows)]);
    return traffic ?? { ...NO_TRAFFIC, note: failure ?? 'nothing printed' };
  }

  async #ledgerRun(tool: string, rows: number, onlyWhole = false): Promise<Printed> {
    const { workbook, expected } = await cachedWorkbook(ROOT, rows);
    return this.#run(tool, rows, [workbook, expected], onlyWhole);
  }

  async #run(tool: string, rows: number, args: readonly string[], onlyWhole = false): Promise<Printed> {
    const script = scriptOf(tool);
    if (!script.every((file) => existsSync(file))) return { failure: 'no such tool', late: false };
    const lateAt = this.#late.get(tool);
    if (lateAt !== undefined && rows >= lateAt) {
      return { failure: `not tried: no answer after ${this.limit} s with ${lateAt} rows`, late: true };
    }
    process.stderr.write(`${tool}, ${rows} rows …\n`);
    const limit = this.limit * (PEERS.includes(tool) ? 1 : OWN_LIMIT_FACTOR);
    const env = { BENCH_PEERS: PEERS_FOLDER };
    const printed = await runAside([...script, ...args], { env, limit, cwd: ROOT, onlyWhole });
    if (printed.late && !printed.whole) this.#late.set(tool, rows);
    return printed;
  }
}
