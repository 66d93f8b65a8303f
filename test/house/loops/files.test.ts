import { BlockCounts, grewTooFast } from './counts';
import type { PartTexts } from '../../xlsx/packages';
import type { SheetPlan } from '../../../src/workbook';

/** Turns below which nothing is compared. */
const FEW = 1_000;
/** A square is four times as many. */
const MOST = 2.7;

const counts = new BlockCounts();
afterAll(() => counts.end());

const times = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('');

type Made = (size: number) => Promise<PartTexts>;

/** A workbook of one sheet with the given rows, and what else is said of it. */
async function book(
  rows: string,
  {
    before = '',
    after = '',
    ...options
  }: {
    before?: string;
    after?: string;
    strings?: string;
    styles?: string;
    rest?: string;
    more?: PartTexts;
  } = {},
): Promise<PartTexts> {
  const { bookParts, sheetOf } = await import('../../xlsx/packages');
  return bookParts({ 表: sheetOf(rows, before, after) }, options);
}

/** Reads all of it both ways, and writes a sheet into a copy; what is refused by name is no fault here. */
async function run(make: Made, size: number): Promise<void> {
  const { openWorkbook, XlsxError } = await import('../../../src/xlsx');
  const { readWhole } = await import('../../corpus/read-equal');
  const { zipOf } = await import('../../xlsx/packages');
  const { planOf } = await import('../../xlsx/plans');
  const bytes = zipOf(await make(size));
  for (const by of [undefined, 'parser'] as const) {
    try {
      const workbook = openWorkbook(bytes, 'b.xlsx', { by });
      await readWhole(workbook);
      await workbook.writeSheets([planOf('审核结果')]);
      await readWhole(openWorkbook(workbook.toBytes(), 'c.xlsx', { by }));
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
    }
  }
}

const column = (at: number): string => {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : column(Math.floor(at / 26) - 1) + letter;
};
const numbers = (count: number): string =>
  times(count, (row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`);
const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const inline = (text: string): string => `<row r="1"><c r="A1" t="inlineStr"><is>${text}</is></c></row>`;

test.each<[string, Made, number]>([
  ['rows', (size) => book(numbers(size)), 2_000],
  [
    'columns',
    (size) => book(`<row r="1">${times(size, (at) => `<c r="${column(at)}1"><v>${at}</v></c>`)}</row>`),
    8_192,
  ],
  [
    'cells of which no address is told',
    (size) => book(`<row>${'<c><v>1</v></c>'.repeat(size)}</row>`),
    8_192,
  ],
  [
    'cells far apart',
    (size) =>
      book(
        times(
          size,
          (at) =>
            `<row r="${at * 400 + 1}"><c r="${column((at * 37) % 16_384)}${at * 400 + 1}"><v>1</v></c></row>`,
        ),
      ),
    1_000,
  ],
  ['levels of XML', (size) => book(ONE, { after: '<extLst>'.repeat(size) + '</extLst>'.repeat(size) }), 90],
  [
    'levels of XML, with namespaces',
    (size) =>
      book(ONE, {
        after:
          times(size, (at) => `<x${at}:e xmlns:x${at}="urn:${at}">`) +
          times(size, (at) => `</x${size - 1 - at}:e>`),
      }),
    90,
  ],
  [
    'more levels of XML than are read',
    (size) => book(ONE, { after: '<extLst>'.repeat(size) + '</extLst>'.repeat(size) }),
    5_000,
  ],
  [
    'levels within a cell',
    (size) => book(inline('<r>'.repeat(size) + '<t>甲</t>' + '</r>'.repeat(size))),
    5_000,
  ],
  [
    'attributes',
    (size) => book(`<row r="1"><c r="A1" ${times(size, (at) => `x${at}="1" `)}><v>1</v></c></row>`),
    2_000,
  ],
  ['pieces of a text', (size) => book(inline('<r><t>甲</t></r>'.repeat(size))), 2_000],
  ['entities', (size) => book(inline(`<t>${'&amp;'.repeat(size)}</t>`)), 4_000],
  ['unfinished entities', (size) => book(inline(`<t>${'&amp'.repeat(size)}</t>`)), 4_000],
  ['signs written as numbers', (size) => book(inline(`<t>${'_x000D_'.repeat(size)}</t>`)), 4_000],
  ['beginnings of such signs', (size) => book(inline(`<t>${'_x000'.repeat(size)}</t>`)), 4_000],
  [
    'merged areas',
    (size) =>
      book(numbers(size), {
        after: `<mergeCells>${times(size, (at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`)}</mergeCells>`,
      }),
    1_000,
  ],
  [
    'columns with a width',
    (size) =>
      book(ONE, {
        before: `<cols>${times(size, (at) => `<col min="${at + 1}" max="${at + 1}" width="9"/>`)}</cols>`,
      }),
    4_000,
  ],
  [
    'shared texts',
    async (size) => {
      const { stringsOf } = await import('../../xlsx/packages');
      const rows = times(size, (at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`);
      return book(rows, { strings: stringsOf(times(size, (at) => `<si><t>甲${at}</t></si>`)) });
    },
    2_000,
  ],
  [
    'formats',
    async (size) => {
      const { stylesOf } = await import('../../xlsx/packages');
      const ids = Array.from({ length: size }, (_, at) => at + 164);
      const custom = times(
        size,
        (at) =>
          `<numFmt numFmtId="${at + 164}" formatCode="0.${'0'.repeat(1 + (at % 9))}&quot;${at}&quot;"/>`,
      );
      return book(ONE, { styles: stylesOf(ids, `<numFmts>${custom}</numFmts>`) });
    },
    2_000,
  ],
  [
    'names',
    (size) =>
      book(ONE, {
        rest: `<definedNames>${times(size, (at) => `<definedName name="甲${at}">表!$A$${at + 1}</definedName>`)}</definedNames>`,
      }),
    2_000,
  ],
  [
    'names of the product',
    (size) =>
      book(ONE, {
        rest: `<definedNames>${times(size, (at) => `<definedName name="_ziping.correction.${at + 1}" hidden="1">表!$A$${at + 1}</definedName>`)}</definedNames>`,
      }),
    1_000,
  ],
  [
    'sheets',
    async (size) => {
      const { bookParts, sheetOf } = await import('../../xlsx/packages');
      return bookParts(
        Object.fromEntries(Array.from({ length: size }, (_, at) => [`表${at}`, sheetOf(ONE)])),
      );
    },
    150,
  ],
  [
    'parts',
    (size) =>
      book(ONE, {
        more: Object.fromEntries(Array.from({ length: size }, (_, at) => [`xl/media/image${at}.png`, 'x'])),
      }),
    1_000,
  ],
  [
    'formulas without a value',
    (size) =>
      book(
        times(
          size,
          (at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${at === 0 ? '1' : `A${at}+1`}</f></c></row>`,
        ),
      ),
    1_000,
  ],
  [
    'sums without a value',
    (size) =>
      book(
        times(
          size,
          (at) =>
            `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c><c r="B${at + 1}"><f>SUM(A$1:A$20)</f></c></row>`,
        ),
      ),
    1_000,
  ],
  [
    'terms of a formula',
    (size) => book(`<row r="1"><c r="A1"><f>1${'+1'.repeat(size)}</f></c></row>`),
    2_000,
  ],
  [
    'brackets of a formula',
    (size) => book(`<row r="1"><c r="A1"><f>${'('.repeat(size)}1${')'.repeat(size)}</f></c></row>`),
    2_000,
  ],
])(
  'a file of %s: no block of code runs more often than there is more to do',
  async (_, make, size) => {
    await run(make, size / 2);
    counts.take();
    await run(make, size);
    const once = counts.take();
    await run(make, 2 * size);
    expect(once.size).toBeGreaterThan(100);
    expect(grewTooFast(once, counts.take(), FEW, MOST)).toEqual([]);
  },
  300_000,
);

/** Sheets of ours, each of a project, with looks of its own. */
async function plansOf(count: number): Promise<SheetPlan[]> {
  const { planOf } = await import('../../xlsx/plans');
  return Array.from({ length: count }, (_, at) => {
    const plan = planOf(`项目${at}`, { kind: 'form', project: `项目${at}` });
    return { ...plan, styles: { ...plan.styles, date: { format: `0"${at}"` } } };
  });
}

test('writing sheets: no block of code runs more often than there is more to do', async () => {
  const { openWorkbook } = await import('../../../src/xlsx');
  const { zipOf } = await import('../../xlsx/packages');
  const bytes = zipOf(await book(ONE));
  const written = async (count: number): Promise<void> => {
    const workbook = openWorkbook(bytes, 'b.xlsx');
    const plans = await plansOf(count);
    await workbook.writeSheets(plans);
    // And once more, in their places.
    const again = openWorkbook(workbook.toBytes(), 'c.xlsx');
    await again.writeSheets(plans);
    again.toBytes();
  };
  await written(50);
  counts.take();
  await written(100);
  const once = counts.take();
  await written(200);
  expect(grewTooFast(once, counts.take(), FEW, MOST)).toEqual([]);
}, 300_000);
