import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../test/corpus/corpus-file';

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;

function* workbooksIn(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) yield path;
  else
    for (const name of readdirSync(path).sort()) {
      const inside = join(path, name);
      if (statSync(inside).isDirectory() || WORKBOOK.test(name)) yield* workbooksIn(inside);
    }
}

/**
 * Reads every workbook of the folders with the scanner and with the parser, and writes into a copy of it:
 * `npm run corpus -- folder…`. Whatever is read otherwise, lost or broken is listed; then come the counts.
 */
async function main(paths: readonly string[]): Promise<number> {
  const outcomes = new Map<string, number>();
  const sum = { files: 0, sheets: 0, scanned: 0, cells: 0, evaluated: 0, wrong: 0 };
  const slowest: [seconds: number, path: string][] = [];
  for (const path of paths.flatMap((folder) => [...workbooksIn(folder)])) {
    const start = performance.now();
    const file = await checkFile(new Uint8Array(readFileSync(path))).catch((error: unknown) => ({
      outcome: 'broken',
      sheets: 0,
      scanned: 0,
      cells: 0,
      evaluated: false,
      wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    }));
    slowest.push([(performance.now() - start) / 1000, path]);
    outcomes.set(file.outcome, (outcomes.get(file.outcome) ?? 0) + 1);
    if (file.outcome !== 'read') console.log(`- ${file.outcome} ${path}`);
    sum.files++;
    sum.sheets += file.sheets;
    sum.scanned += file.scanned;
    sum.cells += file.cells;
    sum.evaluated += Number(file.evaluated);
    sum.wrong += Number(file.wrong.length > 0);
    if (file.wrong.length > 0) console.log(`✗ ${path}\n    ${file.wrong.slice(0, 4).join('\n    ')}`);
  }
  slowest.sort(([a], [b]) => b - a);
  console.log(`\n${sum.files} files: ${[...outcomes].map(([name, count]) => `${count} ${name}`).join(', ')}`);
  console.log(
    `${sum.sheets} sheets, ${sum.scanned} by the scanner; ${sum.cells} cells; ${sum.evaluated} evaluated`,
  );
  for (const [seconds, path] of slowest.slice(0, 5)) console.log(`${seconds.toFixed(1)} s ${path}`);
  console.log(`${sum.wrong} files with differences`);
  return sum.wrong === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((status) => (process.exitCode = status));
