import { createRequire } from 'node:module';
import { LoopSums, printWhole, timeEdits, workbook } from './sums.mjs';

const ExcelJS = createRequire(`${process.env.BENCH_PEERS}/`)('exceljs');
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(workbook);
const sheet = book.getWorksheet('支出明细');

function addedUp() {
  const sums = new LoopSums();
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const { values } = row;
    sums.add(values[3], values[4], values[8], values[7]);
  });
  return sums.groups;
}

printWhole(addedUp(), 'exceljs and a loop');
await timeEdits(
  sheet.rowCount - 1,
  {
    row(index) {
      const { values } = sheet.getRow(index + 2);
      return [values[3], values[4], values[8], values[7]];
    },
    edit(index, amount) {
      sheet.getCell(index + 2, 7).value = amount;
      return addedUp();
    },
  },
  'no recalculation: the loop again over the rows in memory',
);
