import { sum } from '../../numbers';
import { cellRef, type CellRef } from '../../workbook';
import type { LedgerColumn } from './layout';
import type { LedgerState } from './ledger-state';
import type { LedgerEntryCells, LedgerGroup, LedgerSlice } from './ledger-types';
import { LEDGER_PROBLEMS } from './problem-rows';
import type { Membership, ProjectPlace } from './project-place';
import { statedTotals } from './stated-totals';

/** Problems listed one by one; the others are only counted. */
export const LISTED_PROBLEMS = 100;

/** The slice of one project. The place is asked for only where somebody asks where the entries stand. */
export function sliceOf(
  state: LedgerState,
  project: number,
  membership: Pick<Membership, 'placeOf'>,
): LedgerSlice {
  const place = (): ProjectPlace => membership.placeOf(state, project);
  const { groups, layout, problems, years } = state;
  const ids = groups.ofProject(project);
  const counts = ids.reduce((total, id) => total + groups.countOf(id), 0);
  const shown = ids.map((id) => shownGroup(state, id));
  return {
    unit: layout.unit,
    count: counts + problems.unreadableOf(project),
    total: sum(shown.map(({ amount }) => amount)),
    groups: shown,
    problems: listedProblems(state, project),
    problemCount: problems.countOf(project),
    statedTotals: statedTotals(state, project, place),
    get amountCells(): readonly CellRef[] {
      return place().cells;
    },
    get wholeColumns() {
      return wholeColumns(state, project, place());
    },
    unitStated: layout.unitStated,
    hasItems: layout.places.code !== null || layout.places.name !== null,
    years: years.of(project),
  };
}

/** The group as it is shown outside. */
export function shownGroup(state: LedgerState, id: number): LedgerGroup {
  return state.groups.show(id, () => groupOf(state, id));
}

function groupOf(state: LedgerState, id: number): LedgerGroup {
  const { entries, groups, meaning } = state;
  const key = groups.keyOf(id);
  const item = meaning.items.get(key.item);
  const nature = meaning.natures.get(key.nature);
  return {
    code: item.code,
    name: item.name,
    ...(item.unreadCode !== undefined && { unreadCode: item.unreadCode }),
    source: meaning.sources.get(key.source),
    nature: nature && { code: nature.code, phrase: nature.phrase },
    summary: meaning.pool.get(entries.summary[groups.rows.first(id)] ?? -1),
    negative: key.negative,
    count: groups.countOf(id),
    amount: groups.sumOf(id),
    entries: (limit) => entriesOf(state, id, limit),
  };
}

function entriesOf(state: LedgerState, group: number, limit: number): LedgerEntryCells[] {
  const { rows } = state.groups;
  const cells: LedgerEntryCells[] = [];
  for (let row = rows.first(group); row >= 0 && cells.length < limit; row = rows.after(row)) {
    cells.push(entryCellsOf(state, row));
  }
  return cells;
}

/** Where an entry stands. */
export function entryCellsOf(state: LedgerState, row: number): LedgerEntryCells {
  return new EntryCells(state, row, state.entries.summary[row] ?? -1);
}

/** Made for every entry of a finding: what nobody asks for costs nothing. */
class EntryCells implements LedgerEntryCells {
  constructor(
    private readonly state: LedgerState,
    private readonly row: number,
    private readonly summaryAt: number,
  ) {}

  get code(): CellRef | null {
    return this.#ref('code');
  }

  get name(): CellRef | null {
    return this.#ref('name');
  }

  get summary(): CellRef | null {
    return this.#ref('summary');
  }

  get amount(): CellRef {
    const { layout } = this.state;
    return cellRef(layout.sheet, layout.firstRow + this.row, layout.places.amount ?? 0);
  }

  get summaryText(): string {
    return this.state.meaning.pool.get(this.summaryAt);
  }

  #ref(column: LedgerColumn): CellRef | null {
    const { layout } = this.state;
    const place = layout.places[column];
    return place === null ? null : cellRef(layout.sheet, layout.firstRow + this.row, place);
  }
}

function listedProblems(state: LedgerState, project: number): LedgerSlice['problems'] {
  const { problems } = state;
  const listed: LedgerSlice['problems'][number][] = [];
  if (problems.countOf(project) === 0) return listed;
  const { rows } = problems;
  for (let row = rows.first(project); row >= 0 && listed.length < LISTED_PROBLEMS; row = rows.after(row)) {
    listed.push(problemOf(state, row));
  }
  return listed;
}

/** An entry whose amount could not be read, or is stored as text. */
export function problemOf(
  { entries, layout, meaning }: LedgerState,
  row: number,
): LedgerSlice['problems'][number] {
  return {
    cell: cellRef(layout.sheet, layout.firstRow + row, layout.places.amount ?? 0),
    text: meaning.pool.get(entries.text[row] ?? -1),
    problem: LEDGER_PROBLEMS[entries.problem[row]! - 1] ?? 'not-a-number',
  };
}

/** Only where SUM or SUMIFS over the columns gives what the entries add up to. */
function wholeColumns(state: LedgerState, project: number, place: ProjectPlace): LedgerSlice['wholeColumns'] {
  const { layout, meaning, problems, projectCount, length } = state;
  const { amount, credit, project: names } = layout.places;
  if (amount === null || credit !== null || layout.unitsByRow || problems.countOf(project) > 0)
    return undefined;
  if (names === null || projectCount === 1) {
    return place.inOnePiece ? { amounts: place.cells[0]!, projectNames: null } : undefined;
  }
  if (!place.allNamed || meaning.isSpeltVariously(project)) return undefined;
  return {
    amounts: cellRef(layout.sheet, layout.firstRow, amount, length),
    projectNames: cellRef(layout.sheet, layout.firstRow, names, length),
  };
}
