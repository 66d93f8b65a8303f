import { createWorkbook, type NewSheet } from '../../../src/xlsx';
import { bookParts, MAIN, sheetOf, zipOf } from '../../xlsx/packages';

const BUDGET = ['项目名称', '资金来源', '计划安排资金', '实际到位资金'];
const FIRST = ['甲项目', '市县财政', 20, 20];
const SPENT: NewSheet['rows'] = [
  ['项目名称', '经济科目编码', '经济科目名称', '摘要', '支出金额'],
  ['甲项目', '30218', '专用材料费', '苗木费', 12.5],
];

function budgetBook(rows: NewSheet['rows'], more: readonly NewSheet[] = [], spent = SPENT): Uint8Array {
  return createWorkbook([
    { name: '预算表', rows: [BUDGET, FIRST, ...rows] },
    { name: '支出明细', rows: spent },
    ...more,
  ]);
}

/** A running balance down 20,000 rows, no row of which has a value. */
function chain(): Uint8Array {
  return budgetBook(
    Array.from({ length: 20_000 }, (_, index) => {
      const row = index + 3;
      return ['甲项目', '市县财政', 1, { value: null, formula: `=D${row - 1}+C${row}` }];
    }),
  );
}

function sumOfMany(): Uint8Array {
  const numbers = { name: '数', rows: Array.from({ length: 200_000 }, () => [1]) };
  const sum = ['甲项目', null, null, null, { value: null, formula: '=SUM(数!A1:A200000)' }];
  return budgetBook([], [numbers], [...SPENT, sum]);
}

const sheet = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');

function manyFormats(): Uint8Array {
  const formats = Array.from(
    { length: 200_000 },
    (_, index) => `<numFmt numFmtId="${index + 200}" formatCode="0.0&quot;${index}&quot;"/>`,
  );
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts></styleSheet>`;
  const spent = (value: string) => `<c r="A1" t="inlineStr"><is><t>${value}</t></is></c>`;
  return zipOf(bookParts({ 预算表: sheetOf(`<row r="1">${spent('预算数')}</row>`) }, { styles }));
}

function manyElements(): Uint8Array {
  return zipOf(bookParts({ 表: sheet }, { rest: '<a/>'.repeat(10_000_000) }));
}

/** The directory alone says so: nothing is unpacked. */
function manySheets(): Uint8Array {
  const names = Array.from({ length: 30 }, (_, index) => `表${index + 1}`);
  const bytes = zipOf(bookParts(Object.fromEntries(names.map((name) => [name, sheet]))));
  const view = new DataView(bytes.buffer);
  let at = view.getUint32(bytes.length - 6, true);
  for (; view.getUint32(at, true) === 0x02014b50; at += 46 + view.getUint16(at + 28, true)) {
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name.startsWith('xl/worksheets/')) view.setUint32(at + 24, 240 * 1024 * 1024, true);
  }
  return bytes;
}

/** Files that would be too large to be kept, by name. */
export const GENERATED: Readonly<Record<string, () => Uint8Array>> = {
  'chain-20000': chain,
  'formula-sum-200k-filled': sumOfMany,
  'numFmts-200k': manyFormats,
  'bomb-elements': manyElements,
  'many-sheets': manySheets,
};
