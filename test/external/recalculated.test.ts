import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { areaOf, valueAt } from '../../src/workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { publishedCases } from '../cases/published/cases';
import { FORM_IDS_WRITTEN, longCase, workbookOf, writeCopy, type WrittenCopy } from './filled';
import { computedCells, differences } from './computed-cells';
import { calculator, isInstalled, notRun } from './soffice';

/** LibreOffice as an independent calculator of what we write. */

const HAS_SOFFICE = isInstalled('soffice', '--version');
const SEED = join(__dirname, '../../samples/hechi-2020.xlsx');

let folder: string;
let copies: Map<string, WrittenCopy>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-recalculated-'));
  copies = await allCopies();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHARED_PARTS = new Set([
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
]);

/** Parts of the user's that are not there any more byte for byte. */
function changedParts({ source, bytes }: WrittenCopy): string[] {
  const [before, after] = [unzipSync(source), unzipSync(bytes)];
  return Object.keys(before).filter(
    (part) =>
      !SHARED_PARTS.has(part) &&
      !Buffer.from(before[part]!).equals(Buffer.from(after[part] ?? new Uint8Array())),
  );
}

async function allCopies(): Promise<Map<string, WrittenCopy>> {
  const copies = new Map<string, WrittenCopy>();
  const seed = new Uint8Array(readFileSync(SEED));
  for (const formId of ['hechi', 'national'] as const)
    for (const outputMode of ['formulas', 'values'] as const)
      copies.set(`seed-${formId}-${outputMode}`, await writeCopy(seed, { formId, outputMode }));
  const cases = publishedCases();
  const long = longCase(cases.find(({ id }) => id.startsWith('hengshan'))!);
  for (const [index, one] of [...cases, long].entries()) {
    const forms =
      one.indicators.length >= 9 ? FORM_IDS_WRITTEN : [FORM_IDS_WRITTEN[index % FORM_IDS_WRITTEN.length]!];
    for (const formId of forms)
      copies.set(`${one.id}-${formId}`, await writeCopy(workbookOf(one), { formId }));
  }
  return copies;
}

test('what is written leaves every part of the user’s as it was, and values mode writes no formulas', () => {
  const changed = [...copies].flatMap(([name, copy]) => changedParts(copy).map((part) => `${name}: ${part}`));
  expect(changed).toEqual([]);
  expect(copies.get('seed-hechi-values')!.plans.flatMap(computedCells)).toEqual([]);
  expect(copies.get('seed-hechi-formulas')!.plans.flatMap(computedCells).length).toBeGreaterThan(10);
});

test('LibreOffice calculates every computed cell as the engine does, to the last shown digit', async () => {
  if (!HAS_SOFFICE) return notRun('LibreOffice', 'written formulas were not recalculated');
  const paths = [...copies].map(([name, { bytes }]) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const stale = join(folder, 'stale.xlsx');
  writeFileSync(stale, createWorkbook([{ name: '表', rows: [[{ value: 1, formula: '=20+22' }]] }]));
  const out = calculator(folder)([...paths, stale], 'xlsx');
  const reopened = openWorkbook(new Uint8Array(readFileSync(join(out, 'stale.xlsx'))), 'stale.xlsx');
  const [grid] = await reopened.readBlocks([{ sheet: '表', area: areaOf(0, 0) }]);
  // Proof that stored values are not just copied.
  expect(valueAt(grid!, 0, 0)).toBe(42);
  const wrong: string[] = [];
  let count = 0;
  for (const [name, { plans }] of copies) {
    count += plans.flatMap(computedCells).length;
    const file = openWorkbook(new Uint8Array(readFileSync(join(out, `${name}.xlsx`))), name);
    wrong.push(...(await differences(file, plans)).map((text) => `${name} ${text}`));
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(300);
}, 300_000);
