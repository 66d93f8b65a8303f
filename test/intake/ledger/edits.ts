import fc from 'fast-check';
import type { LedgerStore } from '../../../src/intake/ledger/store';
import type { CellValue } from '../../../src/workbook';
import { batchOf, LAYOUT, setRow, type Row } from './ledgers';

const cell = {
  project: fc.constantFrom<CellValue>('甲项目', '甲 项目', '乙项目', null, null, '合计', '甲项目小计'),
  code: fc.constantFrom<CellValue>('302', 302, '30201', '30299其他商品和服务支出', null),
  name: fc.constantFrom<CellValue>('办公费', '商品和服务支出', null),
  summary: fc.constantFrom<CellValue>('购复印纸', '网络设备购置', '临时聘用人员劳务', '往来', null),
  date: fc.constantFrom<CellValue>('2020-01-05', 44_000, '2021年3月', null),
  amount: fc.oneof(
    fc.integer({ min: -1_000_000, max: 100_000_000 }).map((fen) => fen / 100),
    fc.constantFrom<CellValue>(null, '20', '１２.５', '约3', '3万元', 0.333, '支出金额', '—'),
  ),
};
export const anyRow = fc.tuple(cell.project, cell.code, cell.name, cell.summary, cell.date, cell.amount);
export const anyEdit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      at: fc.nat(60),
      rows: fc.array(anyRow, { minLength: 1, maxLength: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      at: fc.nat(60),
      rows: fc.array(anyRow, { minLength: 1, maxLength: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(60),
      count: fc.integer({ min: 1, max: 7 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      at: fc.nat(60),
      count: fc.integer({ min: 1, max: 7 }),
    }),
  },
);

type Edit = typeof anyEdit extends fc.Arbitrary<infer Made> ? Made : never;

const BLANK: Row = [null, null, null, null, null, null];

/** Edits the store, and the rows that it was loaded from. */
export function applyEdit(store: LedgerStore, rows: Row[], step: Edit): void {
  const at = Math.min(step.at, rows.length);
  const sheetRow = LAYOUT.firstRow + at;
  if (step.kind === 'insert') {
    rows.splice(at, 0, ...Array.from({ length: at < rows.length ? step.count : 0 }, () => BLANK));
    store.insertRows(sheetRow, step.count);
  } else if (step.kind === 'delete') {
    rows.splice(at, step.count);
    store.deleteRows(sheetRow, step.count);
  } else if (step.kind === 'set') {
    rows.splice(at, 1, step.rows[0]!);
    setRow(store, sheetRow, step.rows[0]!);
  } else {
    rows.splice(at, step.rows.length, ...step.rows);
    store.replaceBlock(batchOf(step.rows, sheetRow));
  }
}
