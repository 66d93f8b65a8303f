import { planToGrid } from '../../src/workbook';
import { createWorkbook, openWorkbook, type XlsxWorkbook } from '../../src/xlsx';
import { openPackage, partText } from '../../src/xlsx/package';
import type { ZipEntry } from '../../src/xlsx/zip-directory';
import {
  bookParts,
  DECLARATION,
  MAIN,
  relationships,
  sheetOf,
  stringsOf,
  stylesOf,
  zipOf,
  type PartTexts,
} from './packages';
import { planOf, SUMMARY } from './plans';

/** A workbook with parts of all kinds, none of which we know. */
const ODD_PARTS: PartTexts = {
  'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'drawing', '../drawings/drawing1.xml']]),
  'xl/drawings/drawing1.xml': `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  'xl/media/image1.png': Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256),
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from([0, 1, 2, 255]),
  'xl/threadedComments/threadedComment1.xml': `${DECLARATION}<ThreadedComments text="批注"/>`,
  'xl/calcChain.xml': `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="B2" i="1"/></calcChain>`,
  'customXml/item1.xml': '<a/>',
  'docProps/app.xml': `${DECLARATION}<Properties/>`,
  '[trash]/0001.dat': 'x',
};
const USER_SHEET = sheetOf(
  '<row r="1" spans="1:2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row><row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">B1*$B$1</f><v>25</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>125</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/><v>625</v></c></row><row r="9"/>',
  '<sheetPr codeName="Sheet1"/>',
  '<conditionalFormatting sqref="A1"/><drawing r:id="rId1"/><extLst><ext uri="{x}"/></extLst>',
);
const STYLES = stylesOf(
  [0, 31, 164],
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>',
);
const USER_NAMES =
  '<definedNames><definedName name="税率">0.06</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1:$B$4</definedName></definedNames><calcPr calcId="191029"/>';

function userBook(names: readonly string[] = ['数据', '自评汇总']): Uint8Array {
  const sheets = Object.fromEntries(names.map((name, i) => [name, i === 0 ? USER_SHEET : sheetOf('')]));
  return zipOf(
    bookParts(sheets, {
      strings: stringsOf('<si><t>甲</t></si>'),
      styles: STYLES,
      rest: USER_NAMES,
      more: ODD_PARTS,
    }),
  );
}

function rawParts(bytes: Uint8Array): Map<string, string> {
  const raw = ({ dataStart, compressedSize, crc, method }: ZipEntry) =>
    `${method} ${crc} ${Buffer.from(bytes.subarray(dataStart, dataStart + compressedSize)).toString('hex')}`;
  return new Map(openPackage(bytes, '').entries.map((entry) => [entry.name, raw(entry)]));
}

function changedParts(before: Uint8Array, after: Uint8Array) {
  const [old, now] = [rawParts(before), rawParts(after)];
  return {
    changed: [...old.keys()].filter((name) => now.has(name) && now.get(name) !== old.get(name)).sort(),
    gone: [...old.keys()].filter((name) => !now.has(name)).sort(),
    added: [...now.keys()].filter((name) => !old.has(name)).sort(),
  };
}

const text = (bytes: Uint8Array, part: string) => partText(openPackage(bytes, ''), part) ?? '';
const reopen = (workbook: XlsxWorkbook) => openWorkbook(workbook.toBytes(), 'again.xlsx');
const REGISTERS = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

test('nothing written: the very bytes', () => {
  const bytes = userBook();
  expect(openWorkbook(bytes, 'b').toBytes()).toBe(bytes);
});

test('every part but the registers is copied byte for byte', async () => {
  const bytes = userBook();
  const workbook = openWorkbook(bytes, 'b');
  await workbook.writeSheets([planOf('审核结果', { kind: 'findings' })]);
  expect(changedParts(bytes, workbook.toBytes())).toEqual({
    changed: REGISTERS,
    gone: [],
    added: [
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet3.xml',
    ],
  });
  const after = workbook.toBytes();
  expect(text(after, 'xl/workbook.xml')).toContain('<definedName name="税率">0.06</definedName>');
  expect(text(after, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  const kept = /<cellXfs count="\d+">(.*)<\/cellXfs>/.exec(text(bytes, 'xl/styles.xml'))![1]!;
  expect(text(after, 'xl/styles.xml')).toContain(kept);
});

test('a plan comes back as it was: values, formats, merges', async () => {
  const workbook = openWorkbook(userBook(), 'b');
  const plan = planOf('审核结果');
  await workbook.writeSheets([plan]);
  const expected = planToGrid(plan);
  const [grid] = await reopen(workbook).readBlocks([{ sheet: plan.name, area: expected.area }]);
  expect(grid!.values).toEqual(expected.values);
  expect(grid!.merges).toEqual(expected.merges);
  const filled = expected.values.map((row, r) =>
    row.map((value, c) => (value === null ? 'General' : expected.formats![r]![c])),
  );
  expect(grid!.formats).toEqual(filled);
});

test('numbers are written from their exact text, formulas with their values, set-up as planned', async () => {
  const workbook = openWorkbook(userBook(), 'b');
  await workbook.writeSheets([planOf('审核结果')]);
  const bytes = workbook.toBytes();
  const sheet = text(bytes, 'xl/worksheets/sheet3.xml');
  for (const piece of [
    '<v>0.10</v>',
    '<f>SUM(A3:A4)</f><v>12345.77</v>',
    't="str"><f>IF(A5&gt;1,&quot;良&quot;,&quot;中&quot;)</f><v>良</v>',
    't="e"><f>1/0</f><v>#DIV/0!</v>',
    '<t xml:space="preserve"> 前后空格 </t>',
    '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<brk id="5" max="16383" man="1"/>',
    '<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>',
    'showGridLines="0"',
    '<tabColor rgb="FF1F4E79"/>',
    'hidden="1"',
  ]) {
    expect(sheet).toContain(piece);
  }
  expect(text(bytes, 'xl/workbook.xml')).toContain('localSheetId="2">审核结果!$A$1:$C$23</definedName>');
  expect(text(bytes, 'xl/workbook.xml')).toContain('localSheetId="2">审核结果!$2:$2</definedName>');
  expect(text(bytes, 'xl/charts/chart1.xml')).toContain('<c:v>12345.67</c:v>');
});

test('a sheet of the user with the same name is left alone, and formulas follow our other name', async () => {
  const bytes = userBook();
  const workbook = openWorkbook(bytes, 'b');
  const cells = [{ row: 0, column: 0, value: 1, formula: `=自评汇总!A1&"自评汇总!"&'自评汇总'!B2` }];
  const plans = [planOf('自评汇总'), planOf('审核结果', { kind: 'findings' }, { cells, charts: [] })];
  expect((await workbook.writeSheets(plans)).map(({ name }) => name)).toEqual(['自评汇总 (2)', '审核结果']);
  const after = workbook.toBytes();
  expect(rawParts(after).get('xl/worksheets/sheet2.xml')).toBe(
    rawParts(bytes).get('xl/worksheets/sheet2.xml'),
  );
  expect(text(after, 'xl/worksheets/sheet4.xml')).toContain(
    "<f>'自评汇总 (2)'!A1&amp;&quot;自评汇总!&quot;&amp;'自评汇总 (2)'!B2</f>",
  );
});

test('one of ours is replaced where it stands, with its drawings, and writing again changes nothing more', async () => {
  const first = openWorkbook(userBook(), 'b');
  const mark = { kind: 'form', project: `项目"一"${'长'.repeat(200)}`, form: 'hechi-2020' } as const;
  await first.writeSheets([planOf('自评表'), planOf('表二', mark)]);
  const second = reopen(first);
  expect((await second.listSheets()).map(({ own }) => own)).toEqual([null, null, SUMMARY, mark]);
  expect(await second.writeSheets([planOf('别名', SUMMARY, { charts: [] })])).toEqual([
    { name: '自评表', mark: SUMMARY },
  ]);
  const diff = changedParts(first.toBytes(), second.toBytes());
  expect(diff.added).toEqual([]);
  expect(diff.changed).not.toContain('xl/styles.xml');
  expect(diff.gone).toEqual(
    [
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
    ]
      .concat('xl/calcChain.xml')
      .sort(),
  );
  const third = reopen(second);
  expect((await third.listSheets()).map(({ name }) => name)).toEqual(['数据', '自评汇总', '自评表', '表二']);
  expect(text(second.toBytes(), '[Content_Types].xml')).not.toContain('chart1');
});

test('a form sheet rewritten in another form takes the place of the earlier one', async () => {
  const first = openWorkbook(userBook(), 'b');
  const mark = { kind: 'form', project: '项目', form: 'hechi' } as const;
  await first.writeSheets([planOf('自评表-项目', mark)]);
  const second = reopen(first);
  const other = { ...mark, form: 'national' };
  expect(await second.writeSheets([planOf('自评表-别名', other)])).toEqual([
    { name: '自评表-项目', mark: other },
  ]);
  const sheets = await reopen(second).listSheets();
  expect(sheets.map(({ own }) => own)).toEqual([null, null, other]);
});

test('a formula without value asks Excel to calculate', async () => {
  const workbook = openWorkbook(userBook(), 'b');
  await workbook.writeSheets([
    planOf('新表', SUMMARY, { cells: [{ row: 0, column: 0, value: null, formula: '=1' }] }),
  ]);
  expect(text(workbook.toBytes(), 'xl/workbook.xml')).toContain(
    '<calcPr fullCalcOnLoad="1" calcId="191029"/>',
  );
});

test('registers with prefixes are patched as well', async () => {
  const parts = bookParts({ 数据: USER_SHEET }, { styles: STYLES, rest: USER_NAMES, more: ODD_PARTS });
  const prefixed = (xml: string) =>
    xml.replace(/<(\/?)(?!\?)(\w+)/g, '<$1x:$2').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
  const workbook = openWorkbook(
    zipOf({
      ...parts,
      'xl/workbook.xml': prefixed(parts['xl/workbook.xml'] as string),
      'xl/styles.xml': prefixed(STYLES),
    }),
    'b',
  );
  const plan = planOf('新表');
  await workbook.writeSheets([plan]);
  const { area, values } = planToGrid(plan);
  const again = reopen(workbook);
  const [grid] = await again.readBlocks([{ sheet: '新表', area }]);
  expect(grid!.values).toEqual(values);
  expect(grid!.formats![2]![0]).toBe('#,##0.00');
  expect((await again.listSheets()).map(({ own }) => own)).toEqual([null, SUMMARY]);
});

test('a workbook without style sheet gets one', async () => {
  const workbook = openWorkbook(zipOf(bookParts({ 数据: sheetOf('') })), 'b');
  await workbook.writeSheets([planOf('新表')]);
  const [grid] = await reopen(workbook).readBlocks([
    { sheet: '新表', area: { top: 5, left: 0, bottom: 5, right: 0 } },
  ]);
  expect(grid!.formats).toEqual([['yyyy"年"m"月"d"日"']]);
});

test('cells of the user are replaced in place, and all else in the sheet stays', async () => {
  const bytes = userBook();
  const workbook = openWorkbook(bytes, 'b');
  workbook.replaceCells('数据', [
    { row: 0, column: 0, value: '乙' },
    { row: 1, column: 1, value: 7 },
    { row: 0, column: 3, value: 9, formula: '=B1+4' },
    { row: 8, column: 0, value: true },
    { row: 5, column: 2, value: 'x' },
    { row: 20, column: 0, value: 1.5 },
  ]);
  const after = workbook.toBytes();
  expect(changedParts(bytes, after)).toEqual({
    changed: [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ].filter((name) => name !== '[Content_Types].xml'),
    gone: ['xl/calcChain.xml'],
    added: [],
  });
  expect(text(after, 'xl/worksheets/sheet1.xml')).toBe(
    USER_SHEET.replace(
      '<c r="A1" s="1" t="s"><v>0</v></c>',
      '<c r="A1" s="1" t="inlineStr"><is><t>乙</t></is></c>',
    )
      .replace('<v>5</v></c>', '<v>5</v></c><c r="D1"><f>B1+4</f><v>9</v></c>')
      .replace('<f t="shared" ref="B2:B4" si="0">B1*$B$1</f><v>25</v>', '<v>7</v>')
      .replace('<c r="B3"><f t="shared" si="0"/>', '<c r="B3"><f>B2*$B$1</f>')
      .replace('<c r="B4"><f t="shared" si="0"/>', '<c r="B4"><f>B3*$B$1</f>')
      .replace(
        '<row r="9"/>',
        '<row r="6"><c r="C6" t="inlineStr"><is><t>x</t></is></c></row><row r="9"><c r="A9" t="b"><v>1</v></c></row><row r="21"><c r="A21"><v>1.5</v></c></row>',
      ),
  );
});

test('a cell of an array formula cannot be replaced alone', () => {
  const sheet = sheetOf(
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
  );
  const workbook = openWorkbook(zipOf(bookParts({ 数据: sheet })), 'b');
  workbook.replaceCells('数据', [{ row: 1, column: 0, value: 3 }]);
  expect(() => workbook.toBytes()).toThrow('array formula');
});

test('bad plans are refused', async () => {
  const workbook = openWorkbook(userBook(), 'b');
  await expect(workbook.writeSheets([planOf('a/b')])).rejects.toMatchObject({ code: 'bad-plan' });
  await workbook.writeSheets([planOf('新表', SUMMARY, { cells: [{ row: 0, column: 0, value: NaN }] })]);
  expect(() => workbook.toBytes()).toThrow('number NaN');
});

test('new workbooks from plain data', async () => {
  const bytes = createWorkbook([
    {
      name: '一',
      rows: [['甲', 1, null, true], [{ value: 3, formula: '=1+2', style: { format: '0.00' } }]],
      columnWidths: [10],
    },
    { name: '二', rows: [], hidden: true },
  ]);
  const workbook = openWorkbook(bytes, 'new');
  const [first, second] = await workbook.listSheets();
  expect([first!.visible, second!.visible, second!.used]).toEqual([true, false, null]);
  const [grid] = await workbook.readBlocks([{ sheet: '一', area: first!.used! }]);
  expect(grid!.values).toEqual([
    ['甲', 1, null, true],
    [3, null, null, null],
  ]);
  expect(grid!.formats![1]![0]).toBe('0.00');
});
