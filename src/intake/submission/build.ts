import type { FoundTable } from '../tables';
import type { FormReading } from '../words';
import { readFilledForm } from './from-form/read-form';
import type { LedgerLink } from './from-tables/ledger-links';
import type { NameUse } from './from-tables/project-names';
import type { ProjectScope } from './from-tables/project-parts';
import { submissionOf, type Built } from './from-tables/project-submission';
import {
  namesInRows,
  Ownership,
  projectNamesOf,
  readTable,
  statedName,
  type BuildOptions,
} from './from-tables/project-tables';
import { ToldNames } from './from-tables/told-names';
import { withTables } from './merge-form';
import type { Submission } from './submission';

/** Submissions, and the ledgers that each has its entries in: what the live session needs to follow edits. */
export interface BuiltSubmissions {
  readonly submissions: readonly Submission[];
  /** By submission key. */
  readonly ledgers: ReadonlyMap<string, readonly LedgerLink[]>;
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
  const read: ReturnType<typeof readTable>[] = [];
  for (const [at, table] of tables.entries()) {
    read.push(readTable(table, at, options));
    yield;
  }
  const formNames = forms.flatMap(({ submission, at }): NameUse[] =>
    submission.projectName === '' ? [] : [{ name: submission.projectName, rank: 0, table: at }],
  );
  const names = projectNamesOf(read, formNames, new ToldNames(options.corrections));
  yield;
  const lonelyForm = forms.length === 1 && names.names.length <= 1 ? forms[0] : undefined;
  const projects = names.names.length > 0 ? names.names : [''];
  const ownership = new Ownership(read, names, projects);
  yield;
  const built = (project: string): Built[] => {
    const scope: ProjectScope = { project, tables: read, names, ownership };
    const mine = read.filter(
      (one) =>
        MAKES_SUBMISSION.has(one.table.role) &&
        (ownership.owns(project, one) || ownership.namesFor(project, one).length > 0),
    );
    const own = mine.filter(
      (one) => namesInRows(one).length > 0 || statedName(one) !== '' || projects.length === 1,
    );
    const besides = read.some(({ table }) => table.role === 'narrative' || table.role === 'evaluators');
    const hasForm = forms.some(
      (form) => form === lonelyForm || names.find(form.submission.projectName) === project,
    );
    if (own.length === 0 && !(hasForm && (mine.length > 0 || besides))) return [];
    return [submissionOf(scope, Math.min(...mine.map(({ at }) => at), tables.length))];
  };
  const fromTables: Built[] = [];
  for (const project of projects) {
    fromTables.push(...built(project));
    yield;
  }
  return keyed(joinForms(forms, fromTables, lonelyForm, (name) => names.find(name)));
}

function joinForms(
  forms: readonly Built[],
  fromTables: readonly Built[],
  lonely: Built | undefined,
  find: (name: string) => string | null,
): Built[] {
  const joined = forms.map((form): Built => {
    const partner = fromTables.find(
      ({ submission }) => form === lonely || find(form.submission.projectName) === submission.projectName,
    );
    return partner
      ? { ...form, submission: withTables(form.submission, partner.submission), links: partner.links }
      : form;
  });
  const taken = forms.map(({ submission }) => find(submission.projectName));
  const rest = fromTables.filter(({ submission }) => !lonely && !taken.includes(submission.projectName));
  return [...joined, ...rest].sort((left, right) => left.at - right.at);
}

/** Gives every submission a key of its own: its name, with a number where the name comes again. */
function keyed(built: readonly Built[]): BuiltSubmissions {
  const used = new Set<string>();
  const ledgers = new Map<string, readonly LedgerLink[]>();
  const submissions = built.map(({ submission, links }) => {
    const base = submission.projectName || submission.key;
    let key = base;
    for (let number = 2; used.has(key); number++) key = `${base} (${number})`;
    used.add(key);
    ledgers.set(key, links);
    return { ...submission, key };
  });
  return { submissions, ledgers };
}
