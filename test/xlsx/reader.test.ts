import type { Area } from '../../src/workbook';
import { isDateFormat } from '../../src/intake/values/number-format';
import { openWorkbook, XlsxError, type XlsxWorkbook } from '../../src/xlsx';
import { bookParts, MAIN, sheetOf, stringsOf, stylesOf, zipOf, type BookOptions } from './packages';

function open(
  sheetData: string,
  options: BookOptions & { after?: string; before?: string } = {},
): XlsxWorkbook {
  const sheet = sheetOf(sheetData, options.before, options.after);
  return openWorkbook(zipOf(bookParts({ 表: sheet }, options)), 'book.xlsx');
}

async function values(workbook: XlsxWorkbook, area: Area) {
  const [grid] = await workbook.readBlocks([{ sheet: '表', area }]);
  return grid!.values;
}
const line = (width: number): Area => ({ top: 0, left: 0, bottom: 0, right: width - 1 });

test('shared, rich, inline and formula texts are flattened, phonetic runs dropped', async () => {
  const strings = stringsOf(
    '<si><t>甲</t></si><si><r><rPr><b/></rPr><t>乙</t></r><r><t xml:space="preserve"> &amp; 丙</t></r><rPh sb="0" eb="1"><t>イ</t></rPh></si><si/>',
  );
  const workbook = open(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t>b_x000D_</t></r></is></c><c r="D1" t="str"><f>A1</f><v>甲&#10;2</v></c><c r="E1" t="s"><v>2</v></c></row>',
    { strings },
  );
  expect(await values(workbook, line(5))).toEqual([['甲', '乙 & 丙', 'ab\r', '甲\n2', null]]);
  expect(workbook.readBy().get('表')).toBe('scanner');
});

test('booleans, errors, ISO dates and all ways of writing numbers', async () => {
  const workbook = open(
    '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#DIV/0!</v></c><c r="C1" t="d"><v>2026-11-24</v></c><c r="D1"><v>-0.07</v></c><c r="E1"><v>1.5E-3</v></c><c r="F1"><v>0.30000000000000004</v></c><c r="G1" t="n"><v>9007199254740993</v></c></row>',
  );
  expect(await values(workbook, line(7))).toEqual([
    [true, '#DIV/0!', 46350, -0.07, 0.0015, 0.30000000000000004, 9007199254740992],
  ]);
});

test('a formula without cached value is computed where it is plain, and reported', async () => {
  const workbook = open(
    '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="str"><f>""</f><v></v></c></row>',
  );
  expect(await values(workbook, line(4))).toEqual([[2, 2, 2, null]]);
  expect((await workbook.formulasWithoutValue()).map(({ left }) => left)).toEqual([0, 1]);
});

test.each([
  ['scanner', ''],
  // A comment between cells is nothing for the scanner.
  ['parser', '<!-- -->'],
] as const)('rows that are not shown are counted, by the %s, and read like all others', async (by, odd) => {
  const rows = [1, 2, 3, 4, 5]
    .map(
      (row) =>
        `<row r="${row}"${[2, 3, 5].includes(row) ? ' hidden="1" ht="0"' : ' hidden="0"'}>${odd}<c r="A${row}"><v>${row}</v></c></row>`,
    )
    .join('');
  const workbook = open(`${rows}<row r="9" hidden="1"></row>`);
  const [info] = await workbook.listSheets();
  expect([info!.hiddenRows, workbook.readBy().get('表')]).toEqual([3, by]);
  const area = { top: 0, left: 0, bottom: 4, right: 0 };
  expect((await values(workbook, area)).flat()).toEqual([1, 2, 3, 4, 5]);
});

test('a stale dimension does not hide cells; formats alone are not used', async () => {
  const workbook = open('<row r="3"><c r="B3"><v>7</v></c><c r="Z3" s="0"/></row><row r="900"/>', {
    before: '<dimension ref="A1"/>',
    after: '<mergeCells count="1"><mergeCell ref="B3:C3"/></mergeCells>',
  });
  const [info] = await workbook.listSheets();
  expect(info).toMatchObject({
    id: '1',
    visible: true,
    own: null,
    used: { top: 2, left: 1, bottom: 2, right: 1 },
  });
  const [grid] = await workbook.readBlocks([{ sheet: '表', area: info!.used! }]);
  expect(grid!.merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 2 }]);
});

test('Chinese built-in formats that no file spells out are dates', async () => {
  const dates = [14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
  const times = [32, 33, 34, 35, 55, 56];
  const cells = [...dates, ...times].map((_, style) => `<c s="${style}"><v>46350</v></c>`).join('');
  const workbook = open(`<row r="1">${cells}</row>`, { styles: stylesOf([...dates, ...times]) });
  const [grid] = await workbook.readBlocks([{ sheet: '表', area: line(20) }]);
  const isDate = grid!.formats![0]!.map(isDateFormat);
  expect(isDate).toEqual([...dates.map(() => true), ...times.map(() => false)]);
  expect(grid!.formats![0]![5]).toBe('yyyy"年"m"月"d"日"');
});

test('days of the 1904 system are converted, amounts are not', async () => {
  const workbook = open(
    '<row r="1"><c s="1"><v>44888</v></c><c s="0"><v>44888</v></c><c s="1" t="d"><v>2026-11-24</v></c></row>',
    {
      styles: stylesOf([0, 31]),
      workbookProperties: '<workbookPr date1904="1"/>',
    },
  );
  expect(await values(workbook, line(3))).toEqual([[46350, 44888, 46350]]);
});

test.each([
  ['relative', (index: number) => `worksheets/sheet${index}.xml`],
  ['absolute', (index: number) => `/xl/worksheets/sheet${index}.xml`],
  ['winding', (index: number) => `../xl/./worksheets/sheet${index}.xml`],
])('%s relationship targets', async (_, target) => {
  const workbook = open('<row r="1"><c r="A1"><v>1</v></c></row>', { target });
  expect(await values(workbook, line(1))).toEqual([[1]]);
});

test.each([
  ['comments', '<row r="1"><!-- c --><c r="A1"><v>1</v></c></row>'],
  ['CDATA', '<row r="1"><c r="A1" t="str"><v><![CDATA[1]]></v></c></row>'],
  ['single quotes', "<row r='1'><c r='A1'><v>1</v></c></row>"],
  ['prefixes', `<x:row xmlns:x="${MAIN}" r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>`],
])('%s are left to the XML parser', async (_, sheetData) => {
  const workbook = open(sheetData);
  expect(String((await values(workbook, line(1)))[0]![0])).toBe('1');
  expect(workbook.readBy().get('表')).toBe('parser');
});

test('columns come in order, in batches, gaps as blanks, with progress', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) =>
    i % 3 === 1
      ? ''
      : `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="C${i + 1}" t="inlineStr"><is><t>t${i}</t></is></c></row>`,
  );
  const workbook = open(rows.join(''));
  const seen: unknown[][] = [];
  const progress: number[] = [];
  await workbook.readColumns(
    { sheet: '表', firstRow: 5, lastRow: null, columns: [2, 0, 2] },
    ({ firstRow, rowCount, columns }) => {
      for (let k = 0; k < rowCount; k++) seen.push([firstRow + k, ...columns.map((column) => column[k])]);
    },
    { onProgress: (done) => progress.push(done) },
  );
  expect(seen).toHaveLength(19_999 - 5);
  expect(seen[0]).toEqual([5, 't5', 5, 't5']);
  expect(seen[2]).toEqual([7, null, null, null]);
  expect(seen.at(-1)).toEqual([19_998, 't19998', 19_998, 't19998']);
  expect(progress.at(-1)).toBe(1);
});

test('rows out of order are found all the same', async () => {
  const workbook = open('<row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
  expect((await values(workbook, { top: 1, left: 0, bottom: 8, right: 0 })).flat()).toEqual([
    2,
    null,
    null,
    null,
    null,
    null,
    null,
    9,
  ]);
});

test('reading can be cancelled', async () => {
  const workbook = open('<row r="1"><c r="A1"><v>1</v></c></row>');
  const signal = AbortSignal.abort(new Error('stop'));
  await expect(workbook.listSheets({ signal } as never)).rejects.toThrow('stop');
  const request = { sheet: '表', firstRow: 0, lastRow: 0, columns: [0] };
  await expect(workbook.readColumns(request, () => undefined, { signal })).rejects.toThrow('stop');
});

test('a damaged value names file, sheet and cell', async () => {
  const workbook = open('<row r="1"><c r="B1" t="s"><v>12x</v></c></row>');
  const error = await workbook.listSheets().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(XlsxError);
  expect(error).toMatchObject({ code: 'damaged', file: 'book.xlsx', sheet: '表', cell: 'B1' });
});

test('a sheet that is not there is an error, not an empty one', async () => {
  const workbook = open('');
  await expect(workbook.readBlocks([{ sheet: '别的', area: line(1) }])).rejects.toMatchObject({
    code: 'missing-sheet',
  });
});
