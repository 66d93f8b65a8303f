import { fold } from '../../text';
import { formatCellRef, type CellRef } from '../../workbook';
import { cellsOfToldUnits, type Correction, type FoundTable, type UnreadPart } from '../tables';
import type { FormReading } from '../words';
import { readFilledForm } from './from-form/read-form';
import type { LedgerLink } from './from-tables/ledger-links';
import { likelyNames } from './from-tables/likely-names';
import type { NameUse, ProjectNames } from './from-tables/project-names';
import type { ProjectScope } from './from-tables/project-parts';
import { submissionOf, type Built } from './from-tables/project-submission';
import {
  namesInRows,
  Ownership,
  projectNamesOf,
  readTable,
  statedName,
  type BuildOptions,
  type ReadTable,
} from './from-tables/project-tables';
import { ToldNames } from './from-tables/told-names';
import { yearScopes, type YearScope } from './from-tables/table-years';
import { withTables } from './merge-form';
import type { Submission } from './submission';
import { withUnitDoubts } from './unit-doubts';

/** Submissions, and the ledgers that each has its entries in: what the live session needs to follow edits. */
export interface BuiltSubmissions {
  readonly submissions: readonly Submission[];
  /** By submission key. */
  readonly ledgers: ReadonlyMap<string, readonly LedgerLink[]>;
  /** Keys of submissions whose names are one only as long as their sums agree. */
  readonly joinedBySums: ReadonlySet<string>;
}

/** A form that no reading is given for is read with the common vocabulary. */
const WITHOUT_WORDS: Omit<FormReading, 'id'> = {
  signature: [],
  fields: {},
  fundColumns: {},
  fundRows: [],
  indicatorColumns: {},
};

function readForms(tables: readonly FoundTable[], readings: readonly FormReading[]): Built[] {
  return tables.flatMap((table, at) => {
    if (table.role !== 'filled-form') return [];
    const known = readings.find(({ id }) => id === table.form);
    const reading = known ?? { ...WITHOUT_WORDS, id: table.form ?? 'national' };
    return [{ submission: readFilledForm(table, reading), links: [], at }];
  });
}

/** Roles whose tables make a submission; people and texts alone do not. */
const MAKES_SUBMISSION: ReadonlySet<FoundTable['role']> = new Set([
  'project-info',
  'budget',
  'ledger',
  'indicators',
]);

/** A table of which nothing was read is asked about; it makes no project. */
function isGuessed({ header, columns }: FoundTable): boolean {
  return header !== null && Object.keys(columns).length === 0;
}

interface Material {
  readonly forms: readonly Built[];
  readonly read: readonly ReadTable[];
  /** What the clerk says about names. */
  readonly told: ToldNames;
  /** Tables that she says count where others disagree. */
  readonly counting: readonly CellRef[];
}

interface BuiltProjects {
  readonly built: readonly Built[];
  readonly names: ProjectNames;
}

/** @param aliases folded names that stand for a project of another name */
function* projectSteps(
  { forms, read, told, counting }: Material,
  aliases: ReadonlyMap<string, string>,
): Generator<void, BuiltProjects> {
  const formNames = forms.flatMap(({ submission, at }): NameUse[] =>
    submission.projectName === '' ? [] : [{ name: submission.projectName, rank: 0, table: at }],
  );
  const names = projectNamesOf(read, formNames, aliases, told);
  const all = read.map((one): ReadTable => {
    const form = forms.find(({ at }) => at === one.at);
    if (!form) return one;
    const { projectName, year } = form.submission;
    return { ...one, form: { project: names.find(projectName), year } };
  });
  yield;
  const lonelyForm = forms.length === 1 && names.names.length <= 1 ? forms[0] : undefined;
  const projects = names.names.length > 0 ? names.names : [''];
  const ownership = new Ownership(all, names, projects);
  yield;
  const built = (project: string, { year, stated, tables: mine }: YearScope): Built[] => {
    // Whose a table is follows from the others of its year.
    const owner = year === null ? ownership : new Ownership(mine, names, projects);
    const scope: ProjectScope = { project, year, statedYear: stated, tables: mine, names, ownership: owner };
    const makers = mine.filter(
      (one) =>
        MAKES_SUBMISSION.has(one.table.role) &&
        !isGuessed(one.table) &&
        (owner.owns(project, one) || owner.namesFor(project, one).length > 0),
    );
    const own = makers.filter(
      (one) => namesInRows(one).length > 0 || statedName(one) !== '' || projects.length === 1,
    );
    const besides = mine.some(({ table }) => table.role === 'narrative' || table.role === 'evaluators');
    const hasForm = forms.some(
      (form) =>
        form === lonelyForm || isOf(form.submission, names.find(form.submission.projectName), project, year),
    );
    if (own.length === 0 && !(hasForm && (makers.length > 0 || besides))) return [];
    return [submissionOf(scope, Math.min(...makers.map(({ at }) => at), read.length))];
  };
  const fromTables: Built[] = [];
  for (const project of projects) {
    for (const scope of yearScopes(project, all, ownership)) fromTables.push(...built(project, scope));
    yield;
  }
  return { built: joinForms(forms, fromTables, lonelyForm, (name) => names.find(name), counting), names };
}

/**
 * One submission per project of the workbook, in workbook order, with its ledgers. Table by table and then project by
 * project: there may be hundreds of them.
 */
export function* submissionSteps(
  tables: readonly FoundTable[],
  options: BuildOptions,
): Generator<void, BuiltSubmissions> {
  const forms = readForms(tables, options.readings);
  yield;
  const read: ReadTable[] = [];
  for (const [at, table] of tables.entries()) {
    read.push(readTable(table, at, options));
    yield;
  }
  const { corrections = [] } = options;
  const material: Material = {
    forms,
    read,
    told: new ToldNames(corrections),
    counting: countingIn(corrections),
  };
  const first = yield* projectSteps(material, new Map());
  const { aliases, built } = likelyNames(first.built, first.names);
  if (aliases.size === 0) return keyed(built, tables, aliases);
  const again = yield* projectSteps(material, aliases);
  return keyed(likelyNames(again.built, again.names).built, tables, aliases);
}

function countingIn(corrections: readonly Correction[]): CellRef[] {
  return corrections.flatMap(({ kind, place }) => (kind === 'counts' && place ? [place] : []));
}

/** Whether a filled form is that of a project's year; `year` is null where the project has only one. */
function isOf(form: Submission, name: string | null, project: string, year: number | null): boolean {
  return name === project && (year === null || form.year === null || form.year === year);
}

function joinForms(
  forms: readonly Built[],
  fromTables: readonly Built[],
  lonely: Built | undefined,
  find: (name: string) => string | null,
  counting: readonly CellRef[],
): Built[] {
  const joined = forms.map((form): Built => {
    const partner = fromTables.find(({ submission }) =>
      submission.isOneOfYears
        ? isOf(form.submission, find(form.submission.projectName), submission.projectName, submission.year)
        : form === lonely || find(form.submission.projectName) === submission.projectName,
    );
    return partner
      ? {
          ...form,
          submission: withTables(form.submission, partner.submission, counting),
          links: partner.links,
        }
      : form;
  });
  const isTaken = (tables: Submission): boolean =>
    forms.some(({ submission }) =>
      isOf(
        submission,
        find(submission.projectName),
        tables.projectName,
        tables.isOneOfYears ? tables.year : null,
      ),
    );
  const rest = fromTables.filter(
    ({ submission }) => !(lonely && !submission.isOneOfYears) && !isTaken(submission),
  );
  return [...joined, ...rest].sort((left, right) => left.at - right.at);
}

/** Whether the workbook has the project of this name in several years. */
function haveYears(built: readonly Built[]): ReadonlySet<string> {
  const years = new Map<string, Set<number>>();
  for (const { submission } of built) {
    if (submission.year === null || submission.projectName === '') continue;
    const name = fold(submission.projectName);
    years.set(name, (years.get(name) ?? new Set()).add(submission.year));
  }
  return new Set([...years].filter(([, { size }]) => size > 1).map(([name]) => name));
}

/** What was not understood anywhere in a workbook of one project is that project's. */
function withAllUnread(submission: Submission, tables: readonly FoundTable[]): Submission {
  const nameOf = ({ what, cells }: UnreadPart): string => `${what} ${formatCellRef(cells)}`;
  const known = new Set(submission.unread.map(nameOf));
  const others = tables.flatMap(({ unread }) => unread).filter((part) => !known.has(nameOf(part)));
  return others.length === 0 ? submission : { ...submission, unread: [...submission.unread, ...others] };
}

/** Gives every submission a key of its own: its name, with its year or a number where the name comes again. */
function keyed(
  built: readonly Built[],
  tables: readonly FoundTable[],
  aliases: ReadonlyMap<string, string>,
): BuiltSubmissions {
  const used = new Set<string>();
  const ledgers = new Map<string, readonly LedgerLink[]>();
  const ofYears = haveYears(built);
  const told = tables.flatMap(cellsOfToldUnits);
  const toldUnits = told.length > 0 ? { toldUnits: told } : {};
  const submissions = built.map(({ submission: one, links }) => {
    const submission = built.length === 1 ? withAllUnread(one, tables) : one;
    const { year, projectName } = submission;
    const isOneOfYears = year !== null && (submission.isOneOfYears || ofYears.has(fold(projectName)));
    const name = projectName || submission.key;
    const base = isOneOfYears ? `${name}（${year}）` : name;
    let key = base;
    for (let number = 2; used.has(key); number++) key = `${base} (${number})`;
    used.add(key);
    ledgers.set(key, links);
    return withUnitDoubts({ ...submission, ...toldUnits, key, isOneOfYears });
  });
  const joined = new Set(aliases.values());
  const joinedBySums = submissions.filter(({ projectName }) => joined.has(projectName)).map(({ key }) => key);
  return { submissions, ledgers, joinedBySums: new Set(joinedBySums) };
}
