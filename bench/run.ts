// Measures every tool in a process of its own and prints the result.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chartSvg } from './chart';
import { growthOf } from './fit';
import { ratiosText } from './ratios';
import { withRun } from './page';
import type { BenchResult } from './result';
import { Bench, PEERS } from './tools';

const USAGE = `--rows 1000,10000,100000  sizes (default)
--peers all|none|${PEERS.join(',')}
--limit 120               seconds for each process of a peer (default)
--rounds 5                whole runs of each tool at one size, in turns; only where one takes below 10 s (default)
--json <file|->           the figures
--chart <file.svg>        a chart of them
--page <file.md>          puts them between the marks <!-- run --> and <!-- /run --> of that page
`;

/** @throws an error whose message tells how to call */
function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      chart: { type: 'string' },
      page: { type: 'string' },
      rows: { type: 'string', default: '1000,10000,100000' },
      peers: { type: 'string', default: 'all' },
      limit: { type: 'string', default: '120' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const { json, chart, page } = values;
  const sizes = values.rows.split(',').map(Number);
  const peers = values.peers === 'none' ? [] : values.peers === 'all' ? PEERS : values.peers.split(',');
  const [limit, rounds] = [Number(values.limit), Number(values.rounds)];
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1)) throw new Error('--rows');
  const unknown = peers.filter((peer) => !PEERS.includes(peer));
  if (unknown.length > 0) throw new Error(`--peers: ${unknown.join(', ')}`);
  if (!(limit > 0)) throw new Error('--limit');
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('--rounds');
  return { json, chart, page, sizes: sizes.sort((left, right) => left - right), peers, limit, rounds };
}

function parsed(): ReturnType<typeof optionsOf> {
  try {
    return optionsOf(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}`);
    process.exit(64);
  }
}

const { json, chart, page, sizes, peers, limit, rounds } = parsed();
const bench = new Bench(limit, rounds);
for (const rows of sizes) await bench.measure(peers, rows);
const { whole, edit } = bench;
const result: BenchResult = {
  schema: 1,
  machine: { cores: cpus().length, node: process.version },
  whole,
  edit,
  growth: growthOf({ whole, edit }),
};
const text = `${JSON.stringify(result, null, 2)}\n`;
if (chart !== undefined) writeFileSync(chart, chartSvg(result));
if (page !== undefined) writeFileSync(page, withRun(readFileSync(page, 'utf8'), result));
if (json !== undefined && json !== '-') writeFileSync(json, text);
process.stdout.write(json === '-' ? text : ratiosText(result));
