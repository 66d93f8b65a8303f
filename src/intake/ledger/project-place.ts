import { cellRef, type CellRef } from '../../workbook';
import { RowState } from './entry-columns';
import type { RowLists } from './row-lists';
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

/** Looks at the project's own rows only. */
function areAllNamed({ entries, groups, problems }: LedgerState, project: number): boolean {
  const unnamed = (rows: RowLists, list: number): boolean => {
    for (let row = rows.first(list); row >= 0; row = rows.after(row))
      if (entries.typed[row] === 0) return true;
    return false;
  };
  const hasProblems = problems.countOf(project) > 0;
  return (
    !groups.ofProject(project).some((group) => unnamed(groups.rows, group)) &&
    !(hasProblems && unnamed(problems.rows, project))
  );
}

/** Looks at the rows between the project's first and last entry, or until it is clear that they are all over the ledger. */
function placeOf(state: LedgerState, project: number): ProjectPlace {
  const { layout } = state;
  const { state: kinds, project: owners } = state.entries;
  const { first, last } = bounds(state, project);
  const runs: { top: number; bottom: number }[] = [];
  let open = false;
  for (let row = first; row <= last && runs.length <= MOST_RUNS; row++) {
    const kind = kinds[row];
    if (kind === RowState.none) continue;
    const own = kind !== RowState.total && owners[row] === project;
    if (own && open) runs[runs.length - 1]!.bottom = row;
    else if (own) runs.push({ top: row, bottom: row });
    open = own;
  }
  const inOnePiece = runs.length === 1;
  const whole = inOnePiece || runs.length > MOST_RUNS || state.projectCount === 1;
  const ranges = whole ? [{ top: first, bottom: last }] : runs;
  const column = layout.places.amount ?? 0;
  const cells = ranges.map(({ top, bottom }) =>
    cellRef(layout.sheet, layout.firstRow + top, column, bottom - top + 1),
  );
  return {
    first,
    last,
    cells,
    inOnePiece,
    get allNamed() {
      return areAllNamed(state, project);
    },
  };
}

/** Which rows are entries of which project, as a number that grows with every change, and what was found out since. */
export class Membership {
  #version = 0;
  #present: { readonly version: number; readonly names: readonly string[] } = { version: -1, names: [] };
  readonly #places = new Map<number, { readonly version: number; readonly place: ProjectPlace }>();

  changed(): void {
    this.#version++;
  }

  /** Projects that have entries; listed anew only after a change. */
  projects(list: () => readonly string[]): readonly string[] {
    if (this.#present.version !== this.#version) this.#present = { version: this.#version, names: list() };
    return this.#present.names;
  }

  /** Where the project's entries stand; looked up again only after a change. */
  placeOf(state: LedgerState, project: number): ProjectPlace {
    const known = this.#places.get(project);
    if (known?.version === this.#version) return known.place;
    const place = placeOf(state, project);
    this.#places.set(project, { version: this.#version, place });
    return place;
  }
}
