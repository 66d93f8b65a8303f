import { MOST_ENTRIES, type LedgerEntryCells, type LedgerGroup } from '../../intake';
import { slot, type Memory } from '../../memory';
import type { CellRef } from '../../workbook';

type EntryColumn = 'code' | 'name' | 'summary' | 'amount';

/** Single cells up to here, ranges beyond (docs/domain/decisions.md 13). */
const SINGLE_CELLS = 40;

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

/**
 * Steps in which entries are looked at: most ledgers show within a few that a group is all over them. Beyond the last one
 * the finding names where the group begins.
 */
const STEPS = [SINGLE_CELLS + 1, SINGLE_CELLS * 8, MOST_ENTRIES];

function findCells(group: LedgerGroup, column: EntryColumn): readonly CellRef[] {
  let ranges: readonly CellRef[] = [];
  for (const limit of STEPS) {
    const cells = group.entries(limit).map((entry) => cellOf(entry, column));
    if (cells.length <= SINGLE_CELLS) return cells;
    ranges = asRanges(cells);
    // The last range may go on; those before it are whole.
    if (ranges.length > SINGLE_CELLS || cells.length < limit) break;
  }
  return ranges.slice(0, SINGLE_CELLS);
}

/** A group is another object as soon as its entries change, and several rules ask for the same of its cells. */
const ENTRY_CELLS = slot<LedgerGroup, Map<EntryColumn, readonly CellRef[]>>('cells of ledger groups');

/** The cells of one column of a ledger group, in row order. */
export function cellsOfGroup(group: LedgerGroup, column: EntryColumn, memory: Memory): readonly CellRef[] {
  const ofGroup = memory.of(ENTRY_CELLS).recall(group, () => new Map());
  const cells = ofGroup.get(column) ?? findCells(group, column);
  ofGroup.set(column, cells);
  return cells;
}
