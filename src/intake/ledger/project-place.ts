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

/** The first of the project's own rows in order, the unreadable ones included: all up to `most` of each list. */
function firstRowsOf({ groups, problems }: LedgerState, project: number, most: number): Int32Array {
  const found: number[] = [];
  let complete = Infinity;
  const take = (rows: RowLists, list: number): void => {
    let row = rows.first(list);
    for (let count = 0; row >= 0 && count < most; count++, row = rows.after(row)) found.push(row);
    // Rows of other lists beyond this one may have rows of this list among them.
    if (row >= 0) complete = Math.min(complete, row);
  };
  for (const group of groups.ofProject(project)) take(groups.rows, group);
  if (problems.countOf(project) > 0) take(problems.rows, project);
  return Int32Array.from(found.filter((row) => row < complete)).sort();
}

interface Run {
  readonly top: number;
  bottom: number;
}

/** Whether an entry of another project or a total stands between two rows of the project that follow each other. */
function areParted({ entries }: LedgerState, upper: number, lower: number): boolean {
  for (let row = upper + 1; row < lower; row++) if (entries.state[row] !== RowState.none) return true;
  return false;
}

function runsAmong(state: LedgerState, rows: Int32Array): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const row of rows) {
    if (open && !areParted(state, open.bottom, row)) open.bottom = row;
    else if (runs.push((open = { top: row, bottom: row })) > MOST_RUNS) break;
  }
  return runs;
}

/** Runs of the project's rows without a row of anything else in between, or the first of them where they are many. */
function runsOf(state: LedgerState, project: number, last: number): Run[] {
  // Entries of a project that stand all over the ledger show it by the first of them.
  for (let most = 2 * MOST_RUNS; ; most *= 16) {
    const rows = firstRowsOf(state, project, most);
    const runs = runsAmong(state, rows);
    if (runs.length > MOST_RUNS || rows[rows.length - 1] === last) return runs;
  }
}

/** Looks at the project's own rows, and between them only as far as the next row of something else. */
function placeOf(state: LedgerState, project: number): ProjectPlace {
  const { layout } = state;
  const { first, last } = bounds(state, project);
  const runs = runsOf(state, project, last);
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
