import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ledgerSum } from '../../src/forms/formulas/ledger-sum';
import { toText } from '../../src/numbers';
import { areaOf } from '../../src/workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { anyRow } from '../intake/ledger/edits';
import { LAYOUT, load, entry, type Row } from '../intake/ledger/ledgers';
import { calculator, isInstalled, notRun } from './soffice';

/** LibreOffice as an independent calculator of live sums over ledgers with codes that it may take for others. */

const HAS_SOFFICE = isInstalled('soffice', '--version');
const SUMS = '合计';

/** Rows of several projects, each in several places. */
const of = (...names: (string | number)[]): Row[] =>
  [...names, ...names.toReversed()].map((name, index) => entry(name, 2 ** index + 0.01));

const NASTY: readonly (readonly [string, readonly Row[]])[] = [
  ['codes that differ behind the 15th digit', of('450300202400000101', '450300202400000102')],
  ['codes of digits', of('30201', '30202', '3020101')],
  ['digits as a number and with zeros before', of('1', '001', '0001')],
  ['numbers and texts', of(1, 2, '03')],
  ['letters of either case', of('abc', 'ABC', 'Abc')],
  ['signs that stand for texts', of('渠道*', '渠道清淤', '渠道')],
  ['one sign that stands for any', of('渠道?', '渠道一', '渠道~?')],
  ['the sign that takes their meaning away', of('a~*', 'a*', 'a~b', 'a~~')],
  ['numbers written otherwise', of('1e3', '1000', '1.0e3', '1,000')],
  ['full width', of('Ａ项', 'b项', 'a项')],
  ['signs in front', of('=1', '<5', '>', '<>', '-1', '+1', '@a', "'a", '="a"')],
  ['dates and parts', of('2024-1-1', '1/2', '5%', '￥5', '12:00', '2024年')],
  ['words of formulas', of('TRUE', 'FALSE', '#N/A甲', 'SUM(A1)', 'A1', 'R1C1')],
  [
    'quotes and lines',
    of('甲"乙', '甲""乙', '甲\n乙', '甲 乙二', '(甲)', '[甲]', '甲|乙', '^甲', '甲$', '甲.乙', '甲x乙'),
  ],
  ['a name of 250 characters', of('甲'.repeat(250), '甲'.repeat(249))],
  ['subtotals and balances', [...of('甲', '乙'), entry('甲', 101, '小计'), entry('乙', 50, '上年结转')]],
  ['a ledger of one project', [entry('甲', 1), entry(null, 1, '小计'), entry('甲', 2)]],
];

/** Ledgers made at random, of rows and names that are used elsewhere. */
function random(): (readonly [string, readonly Row[]])[] {
  const name = fc.constantFrom(
    ...['1', '01', '1.0', 'abc', 'ABC', 'a*', 'a?c', 'a~b', '450300202400000101', '450300202400000102'],
    ...['TRUE', '2024-1-1', '1/2', '5%', '=1', '<5', '>', '甲', '甲.*', '[甲]', '甲乙', '甲?', '甲*乙'],
  );
  const named = fc.array(fc.tuple(name, fc.nat(500)), { minLength: 2, maxLength: 12 });
  const seed = 20_261_129;
  return [
    ...fc
      .sample(named, { seed, numRuns: 40 })
      .map((rows) => rows.map(([project, amount]) => entry(project, amount))),
    ...fc.sample(fc.array(anyRow, { minLength: 3, maxLength: 40 }), { seed, numRuns: 25 }),
  ].map((rows, at) => [`random ${at}`, rows]);
}

interface Sum {
  readonly place: string;
  readonly formula: string;
  readonly total: number;
}

function sumsOf(name: string, rows: readonly Row[]): Sum[] {
  const store = load(rows);
  return store.projects().flatMap((project) => {
    const slice = store.slice(project)!;
    const formula = ledgerSum(slice, '元', slice.total);
    return formula === null
      ? []
      : [{ place: `${name}: ${project}`, formula, total: Number(toText(slice.total)) }];
  });
}

/** The ledger with its live sums on a sheet of their own, which say something else until they are calculated. */
function workbookOf(rows: readonly Row[], sums: readonly Sum[]): Uint8Array {
  const above = Array.from({ length: LAYOUT.firstRow }, () => []);
  return createWorkbook([
    { name: LAYOUT.sheet, rows: [...above, ...rows] },
    { name: SUMS, rows: sums.map(({ formula }) => [{ value: -1, formula }]) },
  ]);
}

test('LibreOffice calculates every live sum as the entries add up, whatever the codes', async () => {
  if (!HAS_SOFFICE) return notRun('LibreOffice', 'live sums were not recalculated');
  const folder = mkdtempSync(join(tmpdir(), 'ziping-live-sums-'));
  try {
    const books = [...NASTY, ...random()]
      .map(([name, rows]) => ({ rows, sums: sumsOf(name, rows) }))
      .filter(({ sums }) => sums.length > 0);
    const paths = books.map(({ rows, sums }, at) => {
      const path = join(folder, `${at}.xlsx`);
      writeFileSync(path, workbookOf(rows, sums));
      return path;
    });
    const out = calculator(folder)(paths, 'xlsx');
    const wrong: string[] = [];
    for (const [at, { sums }] of books.entries()) {
      const file = openWorkbook(new Uint8Array(readFileSync(join(out, `${at}.xlsx`))), 'b.xlsx');
      const [grid] = await file.readBlocks([{ sheet: SUMS, area: areaOf(0, 0, sums.length, 1) }]);
      for (const [row, { place, formula, total }] of sums.entries()) {
        const found = grid!.values[row]![0];
        if (typeof found !== 'number' || Math.abs(found - total) > 0.0051)
          wrong.push(`${place}: ${formula} gives ${found}, not ${total}`);
      }
    }
    const count = books.reduce((all, { sums }) => all + sums.length, 0);
    process.stderr.write(`${count} live sums of ${books.length} ledgers recalculated\n`);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(150);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
