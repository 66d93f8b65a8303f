import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetPlan } from '../../src/workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { publishedCases } from '../cases/published/cases';
import { FORM_IDS_WRITTEN, longCase, workbookOf, writeCopy } from './filled';
import { calculator, isInstalled, notRun } from './soffice';

/** Our sheets as they leave the printer. The pages were looked at by eye; this keeps them from falling apart. */

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ziping-printed-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file with one of our sheets behind a page that is not ours. */
async function alone(name: string, plan: SheetPlan): Promise<string> {
  const workbook = openWorkbook(createWorkbook([{ name: '前页', rows: [['前页']] }]), name);
  await workbook.writeSheets([plan]);
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, workbook.toBytes());
  return path;
}

/** Text of each page after the first, without blanks. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-f', '2', '-layout', pdf, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/g, ''));
}

const withoutFooter = (page: string): string => page.replace(/第\d+页共\d+页$/, '');

/** Texts of the plan that no page shows. The order of wrapped lines differs, so characters are compared, not phrases. */
function missingCharacters({ cells, columnWidths }: SheetPlan, pages: readonly string[]): string[] {
  const printed = new Set(pages.join(''));
  const texts = cells.filter(({ column, value }) => columnWidths[column] !== 0 && typeof value === 'string');
  return [...new Set(texts.flatMap(({ value }) => [...String(value).replaceAll(/\s/g, '')]))].filter(
    (character) => !printed.has(character),
  );
}

test('PDF pages of every form, short and long: none blank, nothing missing, headers repeated', async () => {
  if (!isInstalled('soffice', '--version')) return notRun('LibreOffice', 'no page was printed');
  if (!isInstalled('pdftotext', '-v')) return notRun('poppler (pdftotext)', 'printed pages were not read');
  const case16 = publishedCases().find(({ id }) => id.startsWith('hengshan'))!;
  const seed = new Uint8Array(readFileSync(join(__dirname, '../../samples/hechi-2020.xlsx')));
  const plans = new Map<string, SheetPlan>();
  for (const plan of (await writeCopy(seed, {})).plans) plans.set(`seed-${plan.mark.kind}`, plan);
  for (const formId of FORM_IDS_WRITTEN) {
    for (const [length, one] of [
      ['short', case16],
      ['long', longCase(case16)],
    ] as const) {
      const { plans: written } = await writeCopy(workbookOf(one), { formId });
      plans.set(
        `${length}-${formId}`,
        written.find(({ mark }) => mark.kind === 'form')!,
      );
    }
  }
  const paths = await Promise.all([...plans].map(([name, plan]) => alone(name, plan)));
  const out = calculator(folder)(paths, 'pdf');
  const pageCounts: Record<string, number> = {};
  for (const [name, plan] of plans) {
    const pages = pagesOf(join(out, `${name}.pdf`)).map(withoutFooter);
    pageCounts[name] = pages.length;
    expect([name, pages.filter((page) => page.length < 10)]).toEqual([name, []]);
    expect([name, missingCharacters(plan, pages)]).toEqual([name, []]);
    const repeated = plan.print.titleRows && pages.length > 1;
    const header = name === 'seed-findings' ? '情况说明' : '三级指标';
    if (repeated) expect([name, pages.slice(1).every((page) => page.includes(header))]).toEqual([name, true]);
  }
  // A table of 16 indicators stays on one portrait page; cover and tables of the older report on two.
  expect(pageCounts).toMatchObject({
    'short-national': 1,
    'short-department': 1,
    'short-hechi': 2,
    'seed-form': 2,
    'seed-summary': 1,
  });
  expect(Math.max(...Object.values(pageCounts))).toBeLessThanOrEqual(6);
}, 300_000);

test('the seed’s report leaves the printer with the parts and paragraphs of its text, in order, none cut', async () => {
  if (!isInstalled('soffice', '--version')) return notRun('LibreOffice', 'no report was printed');
  if (!isInstalled('pdftotext', '-v')) return notRun('poppler (pdftotext)', 'a printed report was not read');
  const seed = new Uint8Array(readFileSync(join(__dirname, '../../samples/hechi-2020.xlsx')));
  const { plans } = await writeCopy(seed, {});
  const path = await alone(
    'report',
    plans.find(({ mark }) => mark.kind === 'report')!,
  );
  const pages = pagesOf(join(calculator(folder)([path], 'pdf'), 'report.pdf'));
  expect(pages.every((page) => /第\d+页共\d+页$/.test(page))).toBe(true);
  const typed = readFileSync(join(__dirname, '../cases/seed-report.txt'), 'utf8').replaceAll(/\s/g, '');
  expect(pages.map(withoutFooter).join('')).toBe(typed);
  // No page ends with a heading by itself.
  const ends = pages.map((page) => withoutFooter(page).slice(-12));
  expect(ends.filter((end) => /[（(][一二三四五1-9][）)][^。]{0,9}$/.test(end))).toEqual([]);
  expect(pages).toHaveLength(5);
}, 300_000);
