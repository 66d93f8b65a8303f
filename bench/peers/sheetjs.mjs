import { createRequire } from 'node:module';
import { finish, LoopSums, workbook } from './sums.mjs';

const XLSX = createRequire(`${process.env.BENCH_PEERS}/`)('@e965/xlsx');
const book = XLSX.readFile(workbook, { dense: true });
const sums = new LoopSums();
for (const row of book.Sheets['支出明细']['!data'].slice(1)) {
  sums.add(row[2].v, row[3].v, row[7].v, row[6].v);
}
finish(sums.groups, 'SheetJS and a loop');
