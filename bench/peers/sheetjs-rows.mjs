// The ledger as SheetJS reads it: also for peers that read no .xlsx files themselves.
import { createRequire } from 'node:module';
import { workbook } from './sums.mjs';

const XLSX = createRequire(`${process.env.BENCH_PEERS}/`)('@e965/xlsx');

/** Rows of cells without the header. */
export function readRows() {
  return XLSX.readFile(workbook, { dense: true }).Sheets['支出明细']['!data'].slice(1);
}

export const rowOf = (cells) => [cells[2].v, cells[3].v, cells[7].v, cells[6].v];
