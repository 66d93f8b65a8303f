import { cellRef, type CellRef } from '../../workbook';
import { RowState } from './entry-columns';
import type { LedgerState } from './ledger-state';
import type { RowLists } from './row-lists';

/** More runs of rows than this are given as one range from the first to the last. */
const MOST_RUNS = 100;

/** An edit concerns few projects, each looked up by itself; for more of them, all rows are looked at once. */
const FEW_PROJECTS = 4;

/** Where the entries of one project stand in its ledger. Rows of the store. */
export interface ProjectPlace {
  readonly first: number;
  readonly last: number;
  /** The amount cells, as few ranges as possible. */
  readonly cells: readonly CellRef[];
  /** The same without any row of something else; null where they are too many. */
  readonly pieces: readonly CellRef[] | null;
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

interface Run {
  readonly top: number;
  bottom: number;
}

interface Runs {
  readonly runs: ReadonlyMap<number, Run[]>;
  /** True for projects with an entry that does not name them; whole only where all projects are asked for. */
  readonly unnamed: readonly boolean[];
}

/**
 * Runs of rows of one project without a row of anything else in between; where they are too many to be listed, the first
 * of them.
 * @param wanted the only project that is asked for; null for all
 */
function runsByProject(
  { entries }: LedgerState,
  { first, last }: { first: number; last: number },
  wanted: number | null,
): Runs {
  const { state: kinds, project: owners, typed } = entries;
  const runs = new Map<number, Run[]>();
  const unnamed: boolean[] = [];
  const elsewhere: Run = { top: -1, bottom: -1 };
  let before = -1;
  let open = elsewhere;
  for (let row = first; row <= last; row++) {
    const kind = kinds[row];
    if (kind === RowState.none) continue;
    const owner = entries.isOther(row) ? -1 : owners[row]!;
    if (typed[row] === 0 && owner >= 0) unnamed[owner] = true;
    if (owner === before) {
      open.bottom = row;
      continue;
    }
    before = owner;
    const isAsked = owner >= 0 && (wanted === null || owner === wanted);
    open = isAsked ? { top: row, bottom: row } : elsewhere;
    if (!isAsked) continue;
    const known = runs.get(owner);
    if (!known) runs.set(owner, [open]);
    else if (known.length <= MOST_RUNS) known.push(open);
    else if (wanted !== null) break;
  }
  return { runs, unnamed };
}

function placeOf(state: LedgerState, project: number, all: Runs | null): ProjectPlace {
  const { layout } = state;
  const { first, last } = bounds(state, project);
  const runs = (all ?? runsByProject(state, { first, last }, project)).runs.get(project)!;
  const inOnePiece = runs.length === 1;
  const whole = inOnePiece || runs.length > MOST_RUNS || state.projectCount === 1;
  const ranges = whole ? [{ top: first, bottom: last }] : runs;
  const column = layout.places.amount ?? 0;
  const refOf = ({ top, bottom }: Readonly<Run>): CellRef =>
    cellRef(layout.sheet, layout.firstRow + top, column, bottom - top + 1);
  let allNamed: boolean | null = null;
  return {
    first,
    last,
    cells: ranges.map(refOf),
    pieces: runs.length > MOST_RUNS ? null : runs.map(refOf),
    inOnePiece,
    get allNamed() {
      return (allNamed ??= all ? all.unnamed[project] !== true : areAllNamed(state, project));
    },
  };
}

/** The projects that have entries. */
export interface Present {
  readonly names: readonly string[];
  /** The row that first names each, by its id; −1 where none does. */
  readonly rows: ReadonlyMap<number, number>;
}

/** Which rows are entries of which project, as a number that grows with every change, and what was found out since. */
export class Membership {
  #version = 0;
  #present: Present & { readonly version: number } = { version: -1, names: [], rows: new Map() };
  readonly #places = new Map<number, { readonly version: number; readonly place: ProjectPlace }>();
  /** Projects that were looked up since the last change, and what a look at the whole ledger told. */
  #lookedUp = 0;
  #runs: Runs | null = null;

  changed(): void {
    this.#version++;
    this.#lookedUp = 0;
    this.#runs = null;
  }

  /** Projects that have entries; listed anew only after a change. */
  present(list: () => Present): Present {
    if (this.#present.version !== this.#version) this.#present = { version: this.#version, ...list() };
    return this.#present;
  }

  /** Where the project's entries stand; looked up again only after a change. */
  placeOf(state: LedgerState, project: number): ProjectPlace {
    const known = this.#places.get(project);
    if (known?.version === this.#version) return known.place;
    if (++this.#lookedUp > FEW_PROJECTS) {
      this.#runs ??= runsByProject(state, { first: 0, last: state.length - 1 }, null);
    }
    const place = placeOf(state, project, this.#runs);
    this.#places.set(project, { version: this.#version, place });
    return place;
  }
}
