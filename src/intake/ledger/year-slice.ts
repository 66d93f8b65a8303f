import { decimal, sum } from '../../numbers';
import { cellRef, type CellRef } from '../../workbook';
import { EntryPlaces, MOST_ENTRIES } from './entry-places';
import { RowState } from './entry-columns';
import { ExactSum } from './exact-sum';
import type { LedgerState } from './ledger-state';
import type { LedgerGroup } from './ledger-types';
import type { RowLists } from './row-lists';
import { isPlainColumn, LISTED_PROBLEMS, problemOf, shownGroup } from './slice';
import type { SliceContent } from './snapshots';

/** Which entries of a project are meant: those of these years; 0 stands for entries without a date. */
export type Years = ReadonlySet<number>;

/** More runs of rows than this are given as one range from the first to the last. */
const MOST_RUNS = 100;

function rowsIn(lists: RowLists, list: number, years: Uint16Array, wanted: Years): number[] {
  const rows: number[] = [];
  for (let row = lists.first(list); row >= 0; row = lists.after(row))
    if (wanted.has(years[row] ?? 0)) rows.push(row);
  return rows;
}

/** What is left of a group in the years: the group itself where all of its entries are of them. */
function partOf(state: LedgerState, id: number, whole: LedgerGroup, wanted: Years): LedgerGroup | null {
  const { entries, groups, meaning } = state;
  const rows = rowsIn(groups.rows, id, entries.year, wanted);
  if (rows.length === whole.count) return whole;
  if (rows.length === 0) return null;
  const total = new ExactSum();
  for (const row of rows) {
    if (entries.state[row] === RowState.fen) total.addFen(entries.amount[row]!);
    else total.addFiner(decimal(meaning.pool.get(entries.amount[row]!)));
  }
  const places = new EntryPlaces(state, Int32Array.from(rows.slice(0, MOST_ENTRIES)));
  return {
    ...whole,
    summary: meaning.pool.get(entries.summary[rows[0]!] ?? -1),
    count: rows.length,
    amount: total.inYuan(),
    entries: (limit) => places.first(limit),
  };
}

/** The amount cells of the rows, as few ranges as possible. */
function rangesOf({ layout }: LedgerState, rows: readonly number[]): { cells: CellRef[]; areExact: boolean } {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const last = runs[runs.length - 1];
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  const [first, last] = [runs[0], runs[runs.length - 1]];
  const areExact = runs.length <= MOST_RUNS;
  const shown = areExact ? runs : [{ top: first!.top, bottom: last!.bottom }];
  const column = layout.places.amount ?? 0;
  const cells = shown.map(({ top, bottom }) =>
    cellRef(layout.sheet, layout.firstRow + top, column, bottom - top + 1),
  );
  return { cells, areExact };
}

/**
 * The entries of some years of one project, found by looking at all of its rows: only workbooks that hold several years of
 * one project ask for it.
 * @returns null where there is none
 */
export function yearSliceOf(state: LedgerState, project: number, wanted: Years): SliceContent | null {
  const { entries, groups, layout, problems, years } = state;
  const ids = groups.ofProject(project);
  const shown = ids.flatMap((id) => partOf(state, id, shownGroup(state, id), wanted) ?? []);
  const odd = rowsIn(problems.rows, project, entries.year, wanted);
  const unreadable = odd.filter((row) => entries.state[row] === RowState.unreadable);
  const count = shown.reduce((total, group) => total + group.count, 0) + unreadable.length;
  if (count === 0) return null;
  const rows = ids.flatMap((id) => rowsIn(groups.rows, id, entries.year, wanted));
  const { cells, areExact } = rangesOf(state, [...new Set([...rows, ...unreadable])]);
  const inYears = (year: number): boolean => wanted.has(year);
  return {
    unit: layout.unit,
    count,
    total: sum(shown.map(({ amount }) => amount)),
    groups: shown,
    problems: odd.slice(0, LISTED_PROBLEMS).map((row) => problemOf(state, row)),
    problemCount: odd.length,
    statedTotals: [],
    amountCells: cells,
    sumCells: areExact && isPlainColumn(state, project) ? cells : undefined,
    unitStated: layout.unitStated,
    hasItems: layout.places.code !== null || layout.places.name !== null,
    years: years.of(project).filter(inYears),
  };
}
