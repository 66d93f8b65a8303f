import type { LedgerLayout } from '../../../src/intake/ledger/layout';
import type { LedgerSlice } from '../../../src/intake/ledger/ledger-types';
import { LedgerStore } from '../../../src/intake/ledger/store';
import { formatCellRef, type CellValue, type ColumnsBatch } from '../../../src/workbook';

/** Columns A–F: project, code, name, summary, date, amount; data from row 4. */
export const LAYOUT: LedgerLayout = {
  sheet: '支出明细',
  firstRow: 3,
  unit: '元',
  unitStated: true,
  amountLabel: '支出金额',
  unitsByRow: false,
  unitOfBlank: '元',
  headerUnit: null,
  places: {
    project: 0,
    code: 1,
    name: 2,
    source: null,
    summary: 3,
    date: 4,
    amount: 5,
    credit: null,
    'money-unit': null,
  },
  columns: [0, 1, 2, 3, 4, 5],
  labelPositions: [],
};

export type Row = readonly CellValue[];

export function batchOf(rows: readonly Row[], firstRow: number, width = 6): ColumnsBatch {
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? null));
  return { firstRow, rowCount: rows.length, columns };
}

export function load(rows: readonly Row[], layout: LedgerLayout = LAYOUT): LedgerStore {
  const store = new LedgerStore(layout);
  store.appendBatch(batchOf(rows, layout.firstRow));
  return store;
}

/** All that a slice says, as plain data; its version tells only when it was taken. */
export function describeSlice(slice: LedgerSlice | null): unknown {
  return (
    slice && {
      ...slice,
      version: undefined,
      total: slice.total.toFixed(),
      amountCells: slice.amountCells.map(formatCellRef),
      statedTotals: slice.statedTotals.map(({ value, cells }) => [
        value?.toFixed(),
        cells.map(formatCellRef),
      ]),
      problems: slice.problems.map(({ cell, text, problem }) => [formatCellRef(cell), text, problem]),
      groups: slice.groups.map((group) => ({
        ...group,
        amount: group.amount.toFixed(),
        entries: group.entries(1_000).map(({ amount, summaryText }) => [formatCellRef(amount), summaryText]),
      })),
    }
  );
}

/** Replaces the cells of one row, by its sheet row. @returns names of the projects concerned */
export function setRow(store: LedgerStore, sheetRow: number, values: Row): string[] {
  return store.replaceBlock({ firstRow: sheetRow, rowCount: 1, columns: values.map((value) => [value]) });
}

/** An entry of a project for 302 办公费. */
export const entry = (project: string | number | null, amount: number, summary = '办公用品'): Row => [
  project,
  '302',
  '办公费',
  summary,
  null,
  amount,
];
