import { FUZZED } from '../test/fuzz/all-parts';
import { Fuzzed, fuzz } from '../test/fuzz/part';

/** Runs of one seed. */
const RUNS = 25;
/** Processor time of one workbook. */
const MOST_SECONDS = 2;

/**
 * Feeds the product with whatever comes: `npm run fuzz [-- part…] [--minutes 60] [--seed 1]`. Every fault is listed with its
 * seed, with which `--seed` shows it again; what takes longer than two seconds of the processor is one.
 */
async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, absent: number): number => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? absent : Number(args[at + 1]);
  };
  const wanted = args.filter((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--'));
  const parts = FUZZED.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const end = Date.now() + option('minutes', 60) * 60_000;
  const counts = new Map(parts.map(({ name }) => [name, new Fuzzed()]));
  let faults = 0;
  const first = option('seed', 1);
  let seed = first;
  for (; Date.now() < end; seed++) {
    for (const part of parts) {
      const fuzzed = counts.get(part.name)!;
      const before = process.cpuUsage();
      const found = await fuzz(part, seed, RUNS, fuzzed);
      const { user, system } = process.cpuUsage(before);
      const slow =
        (user + system) / 1e6 / RUNS > MOST_SECONDS ? `${part.name}, seed ${seed}: too slow` : null;
      for (const fault of [found, slow]) if (fault) console.log(`\n✗ ${fault}`);
      faults += Number(found !== null) + Number(slow !== null);
    }
  }
  console.log(`\nseeds ${first} to ${seed - 1}`);
  for (const [name, { cells, workbooks }] of counts)
    console.log(`${name}: ${workbooks} workbooks, ${cells} cells`);
  console.log(`${faults} faults`);
  return faults === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((status) => (process.exitCode = status));
