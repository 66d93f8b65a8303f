import { sum } from '../../numbers';
import { cellRef } from '../../workbook';
import type { LedgerState } from './ledger-state';
import type { LedgerGroup, LedgerSlice } from './ledger-types';
import { problemOfNumber } from './problem-rows';
import type { Membership, ProjectPlace } from './project-place';
import { showGroup } from './shown-group';
import type { SliceContent } from './snapshots';
import { statedTotals } from './stated-totals';

/** Problems listed one by one; the others are only counted. */
export const LISTED_PROBLEMS = 100;

/** The slice of one project: values, in which no later edit of the ledger shows. */
export function sliceOf(
  state: LedgerState,
  project: number,
  membership: Pick<Membership, 'placeOf'>,
): SliceContent {
  const place = membership.placeOf(state, project);
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
    amountCells: place.cells,
    sumCells: isPlainColumn(state, project) ? (place.pieces ?? undefined) : undefined,
    wholeColumns: wholeColumns(state, project, place),
    unitStated: layout.unitStated,
    hasItems: layout.places.code !== null || layout.places.name !== null,
    years: years.of(project),
  };
}

/** The group as it is shown outside. */
export function shownGroup(state: LedgerState, id: number): LedgerGroup {
  return state.groups.show(id, () => showGroup(state, id));
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

/** An entry whose amount could not be read, or is odd in some other way. */
export function problemOf(
  { entries, layout, meaning }: LedgerState,
  row: number,
): LedgerSlice['problems'][number] {
  const { problem, column } = problemOfNumber(entries.problem[row]!);
  return {
    cell: cellRef(layout.sheet, layout.firstRow + row, layout.places[column] ?? 0),
    text: meaning.pool.get(entries.text[row] ?? -1),
    problem,
    ...(problem === 'unit-in-cell' && layout.unitStated && !layout.unitsByRow && { unit: layout.unit }),
  };
}

/** Whether the cells of the amount column are what the entries add up. */
export function isPlainColumn({ layout, meaning, problems }: LedgerState, project: number): boolean {
  const { amount, credit } = layout.places;
  return amount !== null && credit === null && !meaning.hasOtherUnits && problems.countOf(project) === 0;
}

/** Only where a sum over the columns gives what the entries add up to. */
function wholeColumns(state: LedgerState, project: number, place: ProjectPlace): LedgerSlice['wholeColumns'] {
  const { layout, meaning, otherRows, projectCount, length } = state;
  const { amount, project: names } = layout.places;
  if (amount === null || !isPlainColumn(state, project)) return undefined;
  const name = meaning.projects.get(project);
  if (names === null || projectCount === 1) {
    const [amounts] = place.inOnePiece ? place.cells : [];
    return amounts && { amounts, projectNames: null, name, isAlike: false };
  }
  const isOwn = place.allNamed && !meaning.isSpeltVariously(project) && !otherRows[project];
  if (!isOwn) return undefined;
  return {
    amounts: cellRef(layout.sheet, layout.firstRow, amount, length),
    projectNames: cellRef(layout.sheet, layout.firstRow, names, length),
    name,
    isAlike: meaning.alike.isAlike(project, name),
  };
}
