import fc from 'fast-check';
import type { LedgerSlice } from '../../../src/intake/ledger/ledger-types';
import type { LedgerStore } from '../../../src/intake/ledger/store';
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
});
