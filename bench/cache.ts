import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { writeWorkbook } from './workbook-file';

/** A generated workbook, and the sums that it must come to. */
export interface CachedWorkbook {
  readonly rows: number;
  readonly workbook: string;
  readonly expected: string;
}

const GENERATOR = ['random', 'workload', 'side-tables', 'workbook-file', 'zip-stream'];

/** The generator's own sources name the folder: another generator makes other files. */
function folder(root: string): string {
  const hash = createHash('sha256');
  for (const file of GENERATOR) hash.update(readFileSync(`${root}bench/${file}.ts`));
  return `${root}node_modules/.cache/bench/${hash.digest('hex').slice(0, 12)}`;
}

/** The workbook with that many rows, made where it is not there yet. @param root folder of the checkout, with slash */
export async function cachedWorkbook(root: string, rows: number): Promise<CachedWorkbook> {
  const base = `${folder(root)}/ledger-${rows}`;
  const cached = { rows, workbook: `${base}.xlsx`, expected: `${base}.expected.json` };
  if (existsSync(cached.expected)) return cached;
  mkdirSync(folder(root), { recursive: true });
  const expected = await writeWorkbook(`${base}.part`, rows);
  renameSync(`${base}.part`, cached.workbook);
  writeFileSync(cached.expected, JSON.stringify(expected));
  return cached;
}
