import { openWorkbook, createWorkbook, XlsxError } from '../../src/xlsx';
import { isoToSerial } from '../../src/xlsx/iso-date';
import { areaOf, gridOf, type CellValue } from '../../src/workbook';
import { planSheets, evaluateWorkbook } from '../../src/engine';
import { CLEAN_DAY, cleanWorkbook } from '../cases/clean-workbook';
import { bookParts, sheetOf, stringsOf, stylesOf, withParts, zipOf, type PartTexts } from './packages';
import { planOf } from './plans';

async function read(sheet: string, by?: 'parser', width = 1): Promise<CellValue[]> {
  const workbook = openWorkbook(zipOf(bookParts({ 表: sheet })), 'b.xlsx', by && { by });
  const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 0, 1, width) }]);
  return [...grid!.values[0]!];
}

const cellOf = (type: string, inside: string) => sheetOf(`<row r="1"><c r="A1"${type}>${inside}</c></row>`);

test.each([
  ['no number', '', '<v>NaN</v>', 'NaN'],
  ['beyond all numbers', '', '<v>1e999</v>', '1e999'],
  ['a boolean that is none', ' t="b"', '<v>yes</v>', 'yes'],
  ['a boolean by word', ' t="b"', '<v>true</v>', true],
  ['a time alone', ' t="d"', '<v>12:00:00</v>', 0.5],
  ['a point in time with its zone', ' t="d"', '<v>2024-01-01T06:00:00+08:00</v>', 45292.25],
  ['a day that is none', ' t="d"', '<v>2024-02-30</v>', '2024-02-30'],
  ['inline text before a value', ' t="inlineStr"', '<is><t>1</t></is><v>20</v>', '1'],
  ['the empty text of a formula', ' t="str"', '<f>IF(TRUE,"")</f><v/>', null],
  ['an unknown type', ' t="x"', '<v>甲</v>', '甲'],
])('%s is read as it stands, by scanner and parser', async (_, type, inside, expected) => {
  expect(await read(cellOf(type, inside))).toEqual([expected]);
  expect(await read(cellOf(type, inside), 'parser')).toEqual([expected]);
});

test.each([
  ['1900-01-01', 1],
  ['1900-02-28', 59],
  ['1900-03-01', 61],
  ['1899-12-31T12:00', 0.5],
  ['2024-12-31', 45657],
  ['2024-12-31 08:30', 45657 + 8.5 / 24],
  ['T12:00', 0.5],
  ['2024-13-01', null],
  ['1899-01-01', null],
  ['25:00', null],
  ['', null],
])('%s is the serial number %p', (text, serial) => expect(isoToSerial(text)).toBe(serial));

const TWO = { 表: sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'), 另: sheetOf('') };

function without(parts: PartTexts, name: string): PartTexts {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}

test('a sheet whose part is missing is named, and the others are read', async () => {
  const workbook = openWorkbook(zipOf(without(bookParts(TWO), 'xl/worksheets/sheet2.xml')), 'b.xlsx');
  expect((await workbook.listSheets()).map(({ name }) => name)).toEqual(['表']);
  expect(workbook.lost()).toMatchObject([
    { sheet: '另', why: 'missing', detail: 'xl/worksheets/sheet2.xml' },
  ]);
});

test('every other part that is missing is done without, or refused by name', async () => {
  const sheet = sheetOf('<row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row>');
  const parts = bookParts(
    { 表: sheet },
    { strings: stringsOf('<si><t>甲</t></si>'), styles: stylesOf([0, 31]) },
  );
  const outcomes: Record<string, unknown> = {};
  for (const name of Object.keys(parts)) {
    try {
      const workbook = openWorkbook(zipOf(without(parts, name)), 'b.xlsx');
      await workbook.listSheets();
      outcomes[name] = (await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 0) }]))[0]!.values[0]![0];
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      outcomes[name] = error.message;
    }
  }
  expect(outcomes).toEqual({
    '[Content_Types].xml': expect.stringContaining('no Excel workbook'),
    '_rels/.rels': expect.stringContaining('no Excel workbook'),
    'xl/workbook.xml': expect.stringContaining('xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': expect.stringContaining('表'),
    'xl/sharedStrings.xml': expect.stringContaining('xl/sharedStrings.xml'),
    'xl/styles.xml': '甲',
    'xl/worksheets/sheet1.xml': expect.stringContaining('xl/worksheets/sheet1.xml'),
  });
});

test('two sheets of one name are refused: nobody knows which is meant', () => {
  const parts = bookParts(TWO);
  const xml = (parts['xl/workbook.xml'] as string).replace('name="另"', 'name="表"');
  expect(() => openWorkbook(zipOf({ ...parts, 'xl/workbook.xml': xml }), 'b.xlsx')).toThrow(
    /two sheets of one name/,
  );
});

test('cells beyond the last column are named, and the others are read', async () => {
  const sheet = sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row><row r="2000000"/>');
  const workbook = openWorkbook(zipOf(bookParts({ 表: sheet })), 'b.xlsx');
  expect((await workbook.listSheets())[0]!.used).toEqual(areaOf(0, 0));
  expect(workbook.lost()).toMatchObject([{ why: 'outside', detail: 'XFE1 2000000:2000000' }]);
});

const columnOf = (at: number): string => {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnOf(Math.floor(at / 26) - 1) + letter;
};

describe('what stands far apart', () => {
  const used = async (cells: readonly [row: number, column: string][]) => {
    const rows = cells.map(([row, column]) => `<row r="${row}"><c r="${column}${row}"><v>1</v></c></row>`);
    const workbook = openWorkbook(zipOf(bookParts({ 表: sheetOf(rows.join('')) })), 'b.xlsx');
    const [info] = await workbook.listSheets();
    return { info: info!, lost: workbook.lost() };
  };

  it('does not make what lies between part of the table', async () => {
    const { info } = await used([
      [1, 'A'],
      [2, 'B'],
      [1_048_576, 'XFD'],
    ]);
    expect(info.used).toEqual(areaOf(0, 0, 2, 2));
    expect(info.apart).toEqual([areaOf(1_048_575, 16_383)]);
  });

  it('is told apart by columns as well', async () => {
    const { info } = await used([
      [1, 'A'],
      [2, 'A'],
      [3, 'XFD'],
      [900, 'A'],
    ]);
    expect(info.used).toEqual(areaOf(0, 0, 2, 1));
    expect(info.apart).toEqual([areaOf(2, 16_383), areaOf(899, 0)]);
  });

  it('takes no room for the rows between, be they near each other', async () => {
    const diagonal = Array.from({ length: 3_000 }, (_, at): [number, string] => [
      1 + at * 200,
      columnOf(at * 3),
    ]);
    const { info, lost } = await used(diagonal);
    const { top, left, bottom, right } = info.used!;
    expect((bottom - top + 1) * (right - left + 1)).toBeLessThan(4_000_000);
    expect(lost).toMatchObject([{ why: 'scattered' }]);
  });

  it('is named where it is all over the sheet', async () => {
    const dots = Array.from({ length: 80 }, (_, index): [number, string] => [1 + index * 10_000, 'XFD']);
    const { info, lost } = await used([[1, 'A'], [2, 'A'], ...dots.slice(1)]);
    expect(info.used).not.toBeNull();
    expect(lost).toMatchObject([{ why: 'scattered' }]);
  });
});

test('a block takes room by what stands in it', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>';
  const workbook = openWorkbook(zipOf(bookParts({ 表: sheetOf(rows) })), 'b.xlsx');
  const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 0, 1_048_576, 1_000) }]);
  expect(new Set(grid!.values).size).toBe(3);
  expect(grid!.values.at(-1)![0]).toBe(2);
});

test('merged areas of whole columns end near the cells, and those that overlap are refused', async () => {
  const merged = (refs: readonly string[]) =>
    sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '',
      `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );
  const open = (refs: readonly string[]) => openWorkbook(zipOf(bookParts({ 表: merged(refs) })), 'b.xlsx');
  const [grid] = await open(['A1:B1048576']).readBlocks([{ sheet: '表', area: areaOf(0, 0) }]);
  expect(grid!.merges[0]!.bottom).toBeLessThan(2_000);
  const many = open(Array.from({ length: 10_000 }, () => 'A1:B1048576'));
  await expect(many.readBlocks([{ sheet: '表', area: areaOf(0, 0) }])).rejects.toMatchObject({
    code: 'damaged',
  });
});

test.each(['甲\uffff乙', '甲\ufffe乙', '甲\ud83d乙', '甲\u0001乙', `甲${'乙'.repeat(32_000)}`])(
  'a project of an impossible name is written, well-formed, and known again',
  async (name) => {
    const renamed = cleanWorkbook().map(({ sheet, area, values }) =>
      gridOf(
        sheet,
        values.map((row) => row.map((value) => (value === '渠道清淤' ? name : value))),
        area.top,
        area.left,
      ),
    );
    let bytes = createWorkbook(renamed.map(({ sheet, values }) => ({ name: sheet, rows: values })));
    const counts: number[] = [];
    for (let time = 0; time < 2; time++) {
      const workbook = openWorkbook(bytes, 'b.xlsx');
      const report = await evaluateWorkbook(workbook, { asOf: CLEAN_DAY });
      await workbook.writeSheets(planSheets(report, { outputMode: 'formulas' }));
      bytes = workbook.toBytes();
      counts.push((await openWorkbook(bytes, 'b.xlsx').listSheets()).length);
    }
    expect(counts[1]).toBe(counts[0]);
  },
);

test.each([
  [
    'inline text that never ends, before the next one',
    '<c r="A1" t="inlineStr"><is></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c>',
  ],
  ['a sign within an end', '<c r="A1" t="inlineStr"><is><t>甲</t><&/is></c>'],
  ['another end of a value', '<c r="A1"><v>1</vx<f/></c>'],
  ['a value of another name', '<c r="A1"><vx>1</v></c>'],
  ['two addresses', '<c r="A1" r="A1"><v>1</v></c>'],
  ['two attributes of one name', '<c r="A1" cm="1" cm="2"><v>1</v></c>'],
  ['attributes without a space', '<c r="A1"s="0"><v>1</v></c>'],
  ['a row within a row', '<c r="A1"><v>1</v></c><row r="2"><c r="A2"><v>2</v></c></row>'],
  ['a cell within a formula', '<c r="A1"><f>1<c r="B1"/></f><v>1</v></c>'],
  ['a formula that is no XML', '<c r="A1"><f>A1&B1</f><v>1</v></c>'],
  ['a sign that XML does not have', '<c r="A1" t="str"><v>甲\u0001</v></c>'],
  ['a number of such a sign', '<c r="A1" t="str"><v>甲&#1;</v></c>'],
  ['the end of a section that never began', '<c r="A1" t="str"><v>甲]]></v></c>'],
  [
    'phonetic text within a text',
    '<c r="A1" t="inlineStr"><is><t>甲<rPh sb="0" eb="1"><t>x</t></rPh>乙</t></is></c>',
  ],
])('%s: the scanner reads what the parser reads, or neither does', async (_, cells) => {
  const of = (by?: 'parser') =>
    read(sheetOf(`<row r="1">${cells}</row>`), by, 2).catch((error: unknown) => {
      if (error instanceof XlsxError) return error.code;
      throw error;
    });
  expect(await of()).toEqual(await of('parser'));
});

const COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const alternative = (choice: string, fallback: string) =>
  `<mc:AlternateContent ${COMPATIBILITY}><mc:Choice xmlns:hs="urn:hs" Requires="hs">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

describe('of what is said in two ways, the one for everybody counts, once', () => {
  const xf = (format: number) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  const styles = stylesOf([0, 4, 14]).replace(xf(4), alternative(xf(4), xf(4)));
  const cells = '<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c>';
  const formatsIn = async (bytes: Uint8Array) => {
    const [grid] = await openWorkbook(bytes, 'b.xlsx').readBlocks([
      { sheet: '表', area: areaOf(0, 0, 1, 2) },
    ]);
    return grid!.formats![0];
  };

  test('formats of cells, and they stay when more are added', async () => {
    const bytes = zipOf(bookParts({ 表: sheetOf(`<row r="1">${cells}</row>`) }, { styles }));
    const formats = await formatsIn(bytes);
    expect(formats).toEqual(['#,##0.00', expect.not.stringContaining('General')]);
    const workbook = openWorkbook(bytes, 'b.xlsx');
    await workbook.writeSheets([planOf('审核结果')]);
    expect(await formatsIn(workbook.toBytes())).toEqual(formats);
  });

  test('shared texts and cells', async () => {
    const text = alternative('<si><t>甲</t></si>', '<si><t>乙</t></si>');
    const shared = stringsOf(`${text}<si><t>丙</t></si>`);
    const row = `<row r="1">${alternative('<c r="A1"><v>1</v></c>', '<c r="A1" t="s"><v>1</v></c>')}</row>`;
    const workbook = openWorkbook(zipOf(bookParts({ 表: sheetOf(row) }, { strings: shared })), 'b.xlsx');
    const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 0, 1, 2) }]);
    expect(grid!.values[0]).toEqual(['丙', null]);
  });
});

test.each(['utf-16le', 'utf-16be'])(
  'parts in %s are read, with a mark of their order or without',
  async (order) => {
    const encoded = (text: string) => {
      const little = Buffer.from(text, 'utf16le');
      return new Uint8Array(order === 'utf-16le' ? little : little.swap16());
    };
    for (const mark of ['', '\ufeff']) {
      const parts = bookParts({
        表: sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>'),
      });
      const texts = Object.entries(parts).map(([name, text]) => [name, encoded(mark + (text as string))]);
      const workbook = openWorkbook(zipOf(Object.fromEntries(texts) as PartTexts), 'b.xlsx');
      const [grid] = await workbook.readBlocks([{ sheet: '表', area: areaOf(0, 0) }]);
      expect(grid!.values).toEqual([['甲']]);
    }
  },
);

test.each([
  ['<calcPr calcMode="manual" calcCompleted="0"/>', true],
  ['<calcPr calcMode="manual" calcCompleted="false"/>', true],
  ['<calcPr calcMode="manual"/>', false],
  ['<calcPr calcMode="manual" calcCompleted="1"/>', false],
  ['<calcPr fullCalcOnLoad="1"/>', false],
  ['', false],
])('formulas that were not calculated when the file was saved are told: %s', (rest, waits) => {
  const file = zipOf(
    bookParts({ 表: sheetOf('<row r="1"><c r="A1"><f>1+1</f><v>1</v></c></row>') }, { rest }),
  );
  expect(openWorkbook(file, 'b.xlsx').formulasWait?.()).toBe(waits);
});

test.each([
  ['', 'pass'],
  ['<calcPr calcCompleted="0"/>', 'incomplete'],
])('no verdict rests on formulas that were not calculated: %s', async (calculation, verdict) => {
  const clean = createWorkbook(cleanWorkbook().map(({ sheet, values }) => ({ name: sheet, rows: values })));
  const bytes = withParts(clean, {
    'xl/workbook.xml': (text) =>
      text.replace(/<calcPr[^>]*>/, '').replace('</sheets>', `</sheets>${calculation}`),
  });
  const report = await evaluateWorkbook(openWorkbook(bytes, 'b.xlsx'), { asOf: CLEAN_DAY });
  expect(report.verdict).toBe(verdict);
  expect(new Set(report.projects.map((project) => project.verdict))).toEqual(new Set([verdict]));
});
