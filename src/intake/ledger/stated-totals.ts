import { fold } from '../../text';
import { cellRef } from '../../workbook';
import { readAmount, type Amount } from '../values';
import { RowState } from './entry-columns';
import type { LedgerState } from './ledger-state';
import type { ProjectPlace } from './project-place';
import type { TotalRow } from './total-rows';

type Row = readonly [number, TotalRow];

function amountOf({ layout }: LedgerState, [row, { label, unit, value }]: Row): Amount[] {
  if (unit === null) return [];
  const cell = cellRef(layout.sheet, layout.firstRow + row, layout.places.amount ?? 0);
  return [{ ...readAmount({ value, format: 'General', unit, label, cell }), shownPlaces: null }];
}

/** The one total of everything: with several of them, each may be that of a page or of a part. */
function grandTotal(rows: readonly Row[]): readonly Row[] {
  const grand = rows.filter(([, total]) => total.grand && total.project === null);
  if (grand.length === 1) return grand;
  return grand.filter(([, { label }]) => /总计/.test(fold(label))).slice(-1);
}

/** An unnamed 小计 right below the entries of the project, all of which stand in one piece. */
function subtotalBelow({ entries }: LedgerState, rows: readonly Row[], place: ProjectPlace): readonly Row[] {
  if (!place.inOnePiece) return [];
  const below = rows.find(([row]) => row > place.last);
  if (!below || below[1].grand || below[1].project !== null) return [];
  for (let row = place.last + 1; row < below[0]; row++) {
    const state = entries.state[row];
    if (state !== RowState.none && state !== RowState.aside) return [];
  }
  return [below];
}

/** The total of everything in a sheet of several projects. */
export function totalOfAll(state: LedgerState): readonly Amount[] {
  return state.projectCount < 2
    ? []
    : grandTotal(state.totals.inOrder()).flatMap((row) => amountOf(state, row));
}

/** Totals of the sheet that certainly are sums of all entries of the project. */
export function statedTotals(state: LedgerState, project: number, place: ProjectPlace): readonly Amount[] {
  if (state.totals.size === 0) return [];
  const rows = state.totals.inOrder();
  const name = fold(state.meaning.projects.get(project));
  const named = rows.filter(([, total]) => total.project !== null && total.project === name);
  const others = state.projectCount === 1 ? grandTotal(rows) : subtotalBelow(state, rows, place);
  return [...named, ...others].flatMap((row) => amountOf(state, row));
}
