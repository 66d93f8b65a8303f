import type { LedgerEntryCells, LedgerGroup } from '../../intake';
import type { CellRef } from '../../workbook';

type EntryColumn = 'code' | 'name' | 'summary' | 'amount';

/** Single cells up to here, ranges beyond (decisions.md 13). */
const SINGLE_CELLS = 40;
/** Entries looked at for ranges: beyond, the finding names where the group begins. */
const MOST_ENTRIES = 2_000;

/** Where an entry has no such column, the nearest one that says the same. */
const INSTEAD: Readonly<Record<EntryColumn, readonly EntryColumn[]>> = {
  code: ['code', 'name', 'summary', 'amount'],
  name: ['name', 'code', 'summary', 'amount'],
  summary: ['summary', 'name', 'amount'],
  amount: ['amount'],
};

function cellOf(entry: LedgerEntryCells, column: EntryColumn): CellRef {
  for (const place of INSTEAD[column]) {
    const cell = entry[place];
    if (cell) return cell;
  }
  return entry.amount;
}

/** Neighbours in one column become one range. */
function asRanges(cells: readonly CellRef[]): CellRef[] {
  const ranges: CellRef[] = [];
  for (const cell of cells) {
    const last = ranges[ranges.length - 1];
    const follows =
      last && last.sheet === cell.sheet && last.left === cell.left && cell.top === last.bottom + 1;
    if (follows) ranges[ranges.length - 1] = { ...last, bottom: cell.bottom };
    else ranges.push(cell);
  }
  return ranges;
}

/** The cells of one column of a ledger group, in row order. */
export function cellsOfGroup(group: LedgerGroup, column: EntryColumn): readonly CellRef[] {
  const cells = group.entries(MOST_ENTRIES).map((entry) => cellOf(entry, column));
  return cells.length > SINGLE_CELLS ? asRanges(cells).slice(0, SINGLE_CELLS) : cells;
}
