import { bookParts, MAIN, relationships, sheetOf, zipOf } from './packages';

const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

/**
 * A ledger in the table 账 (A1:D5 with a row of totals, a column that is computed row by row, filtered by its item, one row
 * hidden), formulas that refer to it on a sheet of their own, and a sheet with a filter of its own.
 */
export function tableFile(): Uint8Array {
  const row = (number: number, item: string, amount: number, share: number, hidden = '') =>
    `<row r="${number}"${hidden}>${text(`A${number}`, item)}<c r="B${number}"><v>${amount}</v></c>` +
    `<c r="C${number}"><f>账[[#This Row],[金额]]*2</f><v>${share}</v></c></row>`;
  const ledger = sheetOf(
    `<row r="1">${text('A1', '科目')}${text('B1', '金额')}${text('C1', '两倍')}</row>` +
      row(2, '办公费', 100, 200) +
      row(3, '差旅费', 50, 100, ' hidden="1"') +
      row(4, '办公费', 30, 60) +
      `<row r="5">${text('A5', '合计')}<c r="B5"><f>SUBTOTAL(109,账[金额])</f><v>130</v></c></row>`,
    '',
    `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
  );
  const sums = sheetOf(
    `<row r="1"><c r="A1"><f>SUM(账[金额])</f><v>180</v></c><c r="B1"><f>COUNTA(账[[#Headers],[科目]:[两倍]])</f><v>3</v></c></row>`,
  );
  const filtered = sheetOf(
    `<row r="1">${text('A1', '类')}</row><row r="2">${text('A2', '甲')}</row>`,
    '',
    `<autoFilter ref="A1:A2"><filterColumn colId="0"><customFilters and="1"><customFilter operator="greaterThan" val="5"/><customFilter operator="lessThan" val="9"/></customFilters></filterColumn></autoFilter>`,
  );
  const table =
    `<table xmlns="${MAIN}" id="1" name="账" displayName="账" ref="A1:C5" totalsRowCount="1">` +
    `<autoFilter ref="A1:C4"><filterColumn colId="0"><filters><filter val="办公费"/></filters></filterColumn></autoFilter>` +
    `<tableColumns count="3"><tableColumn id="1" name="科目" totalsRowLabel="合计"/>` +
    `<tableColumn id="2" name="金额" totalsRowFunction="sum"/>` +
    `<tableColumn id="3" name="两倍"><calculatedColumnFormula>账[[#This Row],[金额]]*2</calculatedColumnFormula></tableColumn></tableColumns>` +
    `<tableStyleInfo name="TableStyleLight9" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
  const more = {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
    'xl/tables/table1.xml': table,
  };
  return zipOf(bookParts({ 支出: ledger, 合计: sums, 筛选: filtered }, { more }));
}
