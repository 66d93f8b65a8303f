import { writeFileSync } from 'node:fs';
import { PARTS } from '../test/metamorphic/all-parts';
import type { Measured } from '../test/metamorphic/measured';
import { stillToDo } from '../test/metamorphic/ratchet';

/**
 * Measures how tables are read: `npm run measure [-- part…] [--json file] [--all] [--sample]`. `--all` lists
 * everything that is not as it should be, not only its beginning; `--sample` measures what the tests measure.
 */
async function main(args: readonly string[]): Promise<void> {
  const jsonAt = args.indexOf('--json');
  const file = jsonAt >= 0 ? args[jsonAt + 1] : undefined;
  const wanted = args.filter((arg, at) => !arg.startsWith('--') && (jsonAt < 0 || at !== jsonAt + 1));
  const unknown = wanted.filter((name) => !(name in PARTS));
  if (unknown.length > 0 || (jsonAt >= 0 && !file)) {
    console.error(
      `usage: npm run measure [-- ${Object.keys(PARTS).join(' | ')}] [--json file] [--all] [--sample]`,
    );
    process.exitCode = 64;
    return;
  }
  const sampled = args.includes('--sample');
  const most = args.includes('--all') ? Infinity : 40;
  const measured: Record<string, Measured & { seconds: number }> = {};
  for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
    const start = performance.now();
    const result = await PARTS[name]!(sampled);
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    measured[name] = { ...result, seconds };
    console.log(`\n${name} (${seconds} s)`);
    for (const line of result.summary) console.log(`  ${line}`);
    console.log(`  figures: ${JSON.stringify(result.figures)}`);
    for (const line of result.faults.slice(0, most)) console.log(`    - ${line}`);
    if (result.faults.length > most) console.log(`    … ${result.faults.length - most} more (--all)`);
  }
  if (sampled) console.log(['\nthresholds still to be tightened:', ...stillToDo()].join('\n  '));
  if (file) writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
}

void main(process.argv.slice(2));
