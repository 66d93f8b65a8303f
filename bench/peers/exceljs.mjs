import { createRequire } from 'node:module';
import { finish, LoopSums, workbook } from './sums.mjs';

const ExcelJS = createRequire(`${process.env.BENCH_PEERS}/`)('exceljs');
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(workbook);
const sums = new LoopSums();
book.getWorksheet('支出明细').eachRow((row, number) => {
  if (number === 1) return;
  const { values } = row;
  sums.add(values[3], values[4], values[8], values[7]);
});
finish(sums.groups, 'exceljs and a loop');
