import { openWorkbook, readWorkbookModel } from '../../src/xlsx';
import { shiftFormula } from '../../src/xlsx/shift-formula';
import { bookParts, MAIN, sheetOf, stringsOf, zipOf } from './packages';
import { planOf } from './plans';

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><sz val="14"/><color theme="4" tint="-0.5"/><name val="黑体"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills><borders><border/><border><left style="thin"><color rgb="FF123456"/></left><right style="none"/></border></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="31" fontId="1" fillId="2" borderId="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" indent="2"/></xf></cellXfs></styleSheet>`;

test('looks are resolved', () => {
  const sheet = sheetOf(
    '<row r="2" ht="30"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="1"/></row><row r="3" hidden="1"/>',
    '<cols><col min="1" max="2" width="20.5"/><col min="3" max="16384" width="9" hidden="1"/></cols>',
  );
  const bytes = zipOf(bookParts({ 表: sheet }, { styles: STYLES, strings: stringsOf('<si><t>甲</t></si>') }));
  const model = readWorkbookModel(bytes);
  expect(model.styles[1]).toEqual({
    font: { name: '黑体', size: 14, bold: true, italic: false, underline: true, color: '#223962' },
    fill: '#FFFF00',
    border: { left: { style: 'thin', color: '#123456' }, right: null, top: null, bottom: null },
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
    indent: 2,
    format: 'yyyy"年"m"月"d"日"',
  });
  const [first] = model.sheets;
  expect(first!.cells).toEqual([
    { row: 1, column: 0, value: '甲', style: 1 },
    { row: 1, column: 1, value: null, style: 1 },
  ]);
  expect([first!.rowHeights.get(1), first!.rowHeights.get(2)]).toEqual([30, 0]);
  expect([0, 1, 2].map((column) => first!.columnWidths.get(column))).toEqual([20.5, 20.5, 0]);
});

test('a written plan is found again with all its set-up', async () => {
  const workbook = openWorkbook(zipOf(bookParts({ 数据: sheetOf('') })), 'b');
  const plan = planOf('自评汇总');
  await workbook.writeSheets([plan]);
  const { sheets, names } = readWorkbookModel(workbook.toBytes());
  const sheet = sheets[1]!;
  expect(sheet).toMatchObject({
    hidden: false,
    freeze: plan.freeze,
    tabColor: plan.tabColor,
    showGridlines: false,
  });
  expect(sheet.print).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: true,
    centerHorizontally: true,
    footer: `&C${plan.print.footer}`,
    pageBreaks: [5],
    area: plan.print.area,
    titleRows: [1, 1],
  });
  expect(sheet.print.margins!.top).toBeCloseTo(2, 3);
  expect(sheet.cells.find(({ row, column }) => row === 4 && column === 0)).toMatchObject({
    value: 12345.77,
    formula: '=SUM(A3:A4)',
  });
  expect(names.find(({ name }) => name === '_ziping.mark')).toMatchObject({
    sheet: '自评汇总',
    hidden: true,
  });
});

test('shared formulas are spelled out', () => {
  const sheet = sheetOf(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="3">B1+$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="3"/><v>2</v></c></row>',
  );
  const { sheets } = readWorkbookModel(zipOf(bookParts({ 表: sheet })));
  expect(sheets[0]!.cells.map(({ formula }) => formula)).toEqual(['=B1+$C$1', '=B2+$C$1']);
});

test.each([
  ['SUM(A1:B$2)+$C3', 'SUM(B3:C$2)+$C5'],
  ['"A1"&A1', '"A1"&B3'],
  ["'A1'!A1+支出2020!B2", "'A1'!B3+支出2020!C4"],
  ['LOG10(A1)+SUM(A:A,1:1,$2:3)', 'LOG10(B3)+SUM(B:B,3:3,$2:5)'],
  ['表1[金额]+A1_B', '表1[金额]+A1_B'],
  ['XFD1', '#REF!'],
])('%s two rows down and one column to the right is %s', (formula, expected) => {
  expect(shiftFormula(formula, 2, 1)).toBe(expected);
});
