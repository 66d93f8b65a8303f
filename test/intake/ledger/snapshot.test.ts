import fc from 'fast-check';
import type { LedgerSlice } from '../../../src/intake/ledger/ledger-types';
import { LedgerStore } from '../../../src/intake/ledger/store';
import { findTables, withFreshLedger } from '../../../src/intake';
import { ledgerOf } from '../../../src/intake/submission/from-tables/ledger-links';
import { formatCellRef, gridOf } from '../../../src/workbook';
import { readSubmissions } from '../submission/from-tables/read-submissions';
import { anyEdit, anyRow, applyEdit } from './edits';
import { describeSlice, LAYOUT, load, setRow, type Row } from './ledgers';

const NAMES = ['', '甲项目', '乙项目'];
const YEARS = [null, new Set([2020]), new Set([2021, 0])];

/** Every part of the ledger that somebody may hold. */
function slicesOf(store: LedgerStore): (LedgerSlice | null)[] {
  return NAMES.flatMap((name) => YEARS.map((years) => store.slice(name, years)));
}

describe('a slice of a ledger', () => {
  it('says what it said when it was taken, however the ledger is edited', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 40 }),
        fc.array(anyEdit, { maxLength: 4 }),
        fc.array(anyEdit, { minLength: 1, maxLength: 12 }),
        (start, before, after) => {
          const rows: Row[] = [...start];
          // Two ledgers alike: of the one all slices are read at once, of the other only after further edits.
          const [store, twin] = [load(rows), load(rows)];
          for (const step of before) {
            applyEdit(store, [...rows], step);
            applyEdit(twin, rows, step);
          }
          const taken = slicesOf(store);
          const said = slicesOf(twin).map(describeSlice);
          for (const step of after) applyEdit(store, rows, step);
          expect(taken.map(describeSlice)).toEqual(said);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is another one, of a later version, only where something of it changes', () => {
    const store = load([
      ['甲', '302', null, '电费', null, 1],
      ['乙', '302', null, '电费', null, 3],
    ]);
    const [first, other] = [store.slice('甲')!, store.slice('乙')!];
    expect(store.slice('甲')).toBe(first);
    setRow(store, LAYOUT.firstRow, ['甲', '302', null, '电费', null, 2]);
    const second = store.slice('甲')!;
    expect([first.total.toFixed(), second.total.toFixed()]).toEqual(['1', '2']);
    expect(second.version).toBeGreaterThan(first.version);
    expect(store.slice('乙')).toBe(other);
    store.insertRows(LAYOUT.firstRow, 1);
    expect(store.slice('乙')!.version).toBeGreaterThan(second.version);
  });

  it('is another one where only the columns reach further that written sheets sum', () => {
    const store = load([
      ['甲', '302', null, '电费', null, 1],
      ['乙', '302', null, '电费', null, 3],
    ]);
    const first = store.slice('甲')!;
    expect(first.wholeColumns).toBeDefined();
    setRow(store, LAYOUT.firstRow + 2, ['丙', '302', null, '电费', null, 2]);
    expect(store.slice('甲')!.version).toBeGreaterThan(first.version);
  });

  it('of several ledgers is one of them all, and as fixed', () => {
    const ofSheet = (sheet: string, yuan: number) =>
      load([['甲', '302', null, '电费', null, yuan]], { ...LAYOUT, sheet });
    const stores = [ofSheet('上半年', 1), ofSheet('下半年', 2)];
    const links = stores.map((store) => ({ store, names: ['甲'], years: null }));
    const [taken, twin] = [ledgerOf(links)!, describeSlice(ledgerOf(links))];
    expect(taken.total.toFixed()).toBe('3');
    setRow(stores[1]!, LAYOUT.firstRow, ['乙', '302', null, '水费', null, 5]);
    stores[0]!.insertRows(LAYOUT.firstRow, 2);
    expect(describeSlice(taken)).toEqual(twin);
    const now = ledgerOf(links)!;
    expect(now.total.toFixed()).toBe('1');
  });

  it('stays in the submission that was made with it', () => {
    const grid = gridOf('支出明细', [
      ['项目名称', '摘要', '支出金额（元）'],
      ['甲', '电费', 1],
      ['甲', '水费', 2],
    ]);
    const [table] = findTables([grid], []);
    const store = LedgerStore.fromGrid(table!);
    const { submissions, ledgers } = readSubmissions([table!], {
      readings: [],
      ledgers: new Map([[table!, store]]),
    });
    const [submission] = submissions;
    const said = JSON.stringify(submission);
    const cells = () =>
      submission!.ledger!.groups.flatMap((group) => group.entries(9).map(({ amount }) => amount));
    store.replaceBlock({ firstRow: 1, rowCount: 1, columns: store.layout.columns.map(() => [null]) });
    store.deleteRows(1, 1);
    expect(JSON.stringify(submission)).toBe(said);
    expect(cells().map(formatCellRef)).toEqual(['支出明细!C2', '支出明细!C3']);
    const fresh = withFreshLedger(submission!, ledgers.get('甲')!);
    expect(fresh.ledger!.total.toFixed()).toBe('2');
    expect(fresh.ledger!.version).toBeGreaterThan(submission!.ledger!.version);
  });
});
