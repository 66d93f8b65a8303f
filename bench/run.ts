// Measures every tool in a process of its own and prints the result.
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { cachedWorkbook } from './cache';
import { growthExponent } from './fit';
import { ratiosText, type BenchResult, type EditResult, type WholeResult } from './result';

const ROOT = process.env['BENCH_ROOT'] ?? './';
const PEERS_FOLDER = `${ROOT}node_modules/.cache/bench-peers`;
const PEERS = ['sheetjs', 'exceljs', 'duckdb'];
const LIMIT_MS = 300_000;

/** What a child process printed as JSON, or why it printed nothing. */
function measure<T>(args: readonly string[]): Promise<T | string> {
  return new Promise((resolve) => {
    const env = { ...process.env, BENCH_PEERS: PEERS_FOLDER };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, errors, late] = ['', '', false];
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, LIMIT_MS);
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.on('close', (status) => {
      clearTimeout(timer);
      if (late) resolve(`no answer after ${LIMIT_MS / 1000} s`);
      else if (status === 0) resolve(JSON.parse(out) as T);
      else resolve(/^\w*Error.*$/m.exec(errors)?.[0] ?? `failed with status ${status}`);
    });
  });
}

function peersOf(wanted: string): string[] {
  if (wanted === 'none') return [];
  return wanted === 'all' ? PEERS : wanted.split(',');
}

async function whole(tool: string, rows: number): Promise<WholeResult> {
  const { workbook, expected } = await cachedWorkbook(ROOT, rows);
  const own = tool === 'ziping' || tool === 'scan';
  const script = own ? `${ROOT}dist/bench/${tool}.mjs` : `${ROOT}bench/peers/${tool}.mjs`;
  const missing = { tool, rows, seconds: null, peakRssMb: null, exact: null };
  if (!existsSync(script)) return { ...missing, note: 'no such peer' };
  const measured = await measure<Omit<WholeResult, 'tool' | 'rows'>>([script, workbook, expected]);
  return typeof measured === 'string' ? { ...missing, note: measured } : { tool, rows, ...measured };
}

async function edit(rows: number): Promise<EditResult> {
  const measured = await measure<Pick<EditResult, 'medianMs' | 'p99Ms'>>([
    `${ROOT}dist/bench/edit.mjs`,
    String(rows),
  ]);
  const nothing = {
    tool: 'ziping',
    rows,
    syncs: null,
    requestBytes: null,
    responseBytes: null,
    cellsWritten: null,
  };
  return typeof measured === 'string'
    ? { ...nothing, medianMs: null, p99Ms: null, note: measured }
    : { ...nothing, ...measured };
}

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rows: { type: 'string', default: '1000,10000,100000' },
    peers: { type: 'string', default: 'all' },
  },
});
const sizes = values.rows.split(',').map(Number);
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1)) {
  process.stderr.write('--rows: 1000,10000,100000\n');
  process.exit(64);
}
const results: { whole: WholeResult[]; edit: EditResult[] } = { whole: [], edit: [] };
for (const rows of sizes) {
  for (const tool of ['scan', 'ziping', ...peersOf(values.peers)]) {
    process.stderr.write(`${tool}, ${rows} rows …\n`);
    results.whole.push(await whole(tool, rows));
  }
  process.stderr.write(`edits, ${rows} rows …\n`);
  results.edit.push(await edit(rows));
}
const points = <T extends { rows: number }>(
  list: readonly T[],
  cost: (one: T) => number | null,
): [number, number][] =>
  list.flatMap((one): [number, number][] => {
    const value = cost(one);
    return value === null ? [] : [[one.rows, value]];
  });
const result: BenchResult = {
  schema: 1,
  machine: { cores: cpus().length, node: process.version },
  ...results,
  growth: {
    edit: growthExponent(points(results.edit, ({ medianMs }) => medianMs)),
    whole: growthExponent(
      points(
        results.whole.filter(({ tool }) => tool === 'ziping'),
        ({ seconds }) => seconds,
      ),
    ),
  },
};
const json = `${JSON.stringify(result, null, 2)}\n`;
if (values.json === '-') process.stdout.write(json);
else {
  if (values.json !== undefined) writeFileSync(values.json, json);
  process.stdout.write(ratiosText(result));
}
