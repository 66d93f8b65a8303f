import { meaningName, type FoundTable, type UnreadPart } from '../intake';
import { findingOf, NOT_UNDERSTOOD, type Finding } from '../rules';
import { shortKey } from '../text';
import { contains, formatCellRef, type CellRef } from '../workbook';
import { isRestedOn, notRead, toldTogether } from './incomplete';
import { unreadableText } from './incomplete-texts';
import type { Incomplete, ProjectReport } from './report';

/** A part of the workbook that was asked or unread, and the projects that it says something of. */
export interface WorkbookPart {
  readonly part: UnreadPart;
  /** Submission keys. */
  readonly projects: readonly string[];
}

const nameOf = ({ what, cells }: UnreadPart): string => `${what} ${formatCellRef(cells)}`;

/**
 * All parts that hold values and were not understood, each once.
 * @param tables parts of the tables, in workbook order, whether or not they concern a project
 */
export function workbookParts(
  tables: readonly { readonly unread: readonly UnreadPart[] }[],
  projects: readonly Pick<ProjectReport, 'submission'>[],
): readonly WorkbookPart[] {
  const parts = new Map<string, { part: UnreadPart; projects: Set<string> }>();
  const named = (part: UnreadPart): { projects: Set<string> } => {
    const name = nameOf(part);
    const known = parts.get(name) ?? { part, projects: new Set<string>() };
    parts.set(name, known);
    return known;
  };
  for (const { unread } of tables) unread.forEach(named);
  for (const { submission } of projects) {
    for (const part of submission.unread) named(part).projects.add(submission.key);
  }
  return [...parts.values()].map(({ part, projects: keys }) => ({ part, projects: [...keys] }));
}

function findingFor({ part, projects }: WorkbookPart, key: string): Finding {
  const { what, header, headerCells, cells, guess } = part;
  const values = {
    sheet: cells.sheet,
    header: header === '' ? formatCellRef(cells) : header,
    guess: meaningName(guess ?? ''),
  };
  const outcome = {
    outcome: 'needs-review',
    message: guess === null ? what : `${what}-asked`,
    found: null,
    expected: null,
    cells: headerCells ? [headerCells, cells] : [cells],
    values,
  } as const;
  return findingOf({ rule: NOT_UNDERSTOOD, outcome }, projects.length === 1 ? projects[0]! : null, key);
}

/**
 * One finding for each part. Its key tells it by sheet and header: explanations stay with it when rows or columns move.
 */
export function notUnderstood(
  parts: readonly WorkbookPart[],
  explanations: ReadonlyMap<string, string>,
): readonly Finding[] {
  const used = new Map<string, number>();
  return parts.map((one) => {
    const { what, header, cells } = one.part;
    const base = [NOT_UNDERSTOOD.id, cells.sheet, what, shortKey(header)].join('|');
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const key = count === 1 ? base : `${base}|${count}`;
    return { ...findingFor(one, key), explained: explanations.get(key) || null };
  });
}

/** What makes two of them the same; what has no place is always one of its own. */
function placeOf({ project, why, cells }: Incomplete): string {
  return [why, ...(cells.length > 0 ? cells.map(formatCellRef) : [project])].join('|');
}

/** What is incomplete in the workbook: what concerns several projects is said once, without a project. */
export function incompleteIn(
  parts: readonly WorkbookPart[],
  projects: readonly Pick<ProjectReport, 'incomplete'>[],
): readonly Incomplete[] {
  const all = new Map<string, Incomplete>();
  for (const one of projects.flatMap(({ incomplete }) => incomplete)) {
    const known = all.get(placeOf(one));
    all.set(placeOf(one), known && known.project !== one.project ? { ...known, project: null } : one);
  }
  const ofNobody = parts.filter(({ part, projects: keys }) => keys.length === 0 && isRestedOn(part));
  return [...all.values(), ...ofNobody.map(({ part }) => ({ project: null, ...notRead(part) }))];
}

/** Cells of tables that nobody can read and that nothing else names. */
export function damagedIncomplete(
  tables: readonly Pick<FoundTable, 'damaged'>[],
  named: readonly { readonly cells: readonly CellRef[] }[],
): readonly Incomplete[] {
  const all = tables.flatMap(({ damaged = [] }) => damaged);
  if (all.length === 0) return [];
  const told = named.flatMap(({ cells }) => cells);
  const untold = all.filter(
    ({ cell: { sheet, top, left } }) =>
      !told.some((area) => area.sheet === sheet && contains(area, top, left)),
  );
  const unique = [...new Map(untold.map((one) => [formatCellRef(one.cell), one])).values()];
  const figures = unique.map(({ text, cell }) => ({ text, cells: [cell] }));
  return toldTogether(figures, 'unread-figures', unreadableText).map((one) => ({ project: null, ...one }));
}
