import { cellRef, type CellRef } from '../../workbook';
import { RowState } from './entry-columns';
import type { LedgerState } from './slice';

/** More runs of rows than this are given as one range from the first to the last. */
const MOST_RUNS = 100;

/** Where the entries of one project stand in its ledger. Rows of the store. */
export interface ProjectPlace {
  readonly first: number;
  readonly last: number;
  /** The amount cells, as few ranges as possible. */
  readonly cells: readonly CellRef[];
  /** No entry of another project and no total stands among the entries. */
  readonly inOnePiece: boolean;
  /** Every entry names the project itself. */
  readonly allNamed: boolean;
}

function bounds({ groups, problems }: LedgerState, project: number): { first: number; last: number } {
  const lists = groups.ofProject(project);
  const firsts = lists.map((group) => groups.rows.first(group));
  const lasts = lists.map((group) => groups.rows.last(group));
  if (problems.countOf(project) > 0) {
    firsts.push(problems.rows.first(project));
    lasts.push(problems.rows.last(project));
  }
  return {
    first: firsts.reduce((least, row) => Math.min(least, row)),
    last: lasts.reduce((most, row) => Math.max(most, row)),
  };
}

/** Looks at the rows between the project's first and last entry once. */
export function placeOf(state: LedgerState, project: number): ProjectPlace {
  const { entries, layout } = state;
  const { first, last } = bounds(state, project);
  const runs: { top: number; bottom: number }[] = [];
  let open = false;
  let allNamed = true;
  for (let row = first; row <= last; row++) {
    const kind = entries.state[row];
    if (kind === RowState.none) continue;
    const own = kind !== RowState.total && entries.project[row] === project;
    if (own && entries.typed[row] === 0) allNamed = false;
    if (own && open) runs[runs.length - 1]!.bottom = row;
    else if (own && runs.length <= MOST_RUNS) runs.push({ top: row, bottom: row });
    open = own;
  }
  const inOnePiece = runs.length === 1;
  const whole = inOnePiece || runs.length > MOST_RUNS || state.projectCount === 1;
  const ranges = whole ? [{ top: first, bottom: last }] : runs;
  const column = layout.places.amount ?? 0;
  const cells = ranges.map(({ top, bottom }) =>
    cellRef(layout.sheet, layout.firstRow + top, column, bottom - top + 1),
  );
  return { first, last, cells, inOnePiece, allNamed };
}
