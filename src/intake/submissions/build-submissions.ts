import { readFilledForm } from '../filled';
import type { FormReading } from '../form-reading';
import type { Stated, Submission } from '../submission';
import { isBlank } from '../submission';
import type { FoundTable } from '../tables';
import { readNumber } from '../amounts';
import { fold } from '../text';
import type { FieldEntry } from './field-entries';
import { entryOf, identityFields, type IdentityFields } from './identity';
import { ledgerOf, ledgerYears, type LedgerLink } from './ledger-links';
import { withTables } from './merge-form';
import { identityOf } from './names-and-years';
import type { NameUse } from './project-names';
import {
  evaluatorsOf,
  fieldEntriesOf,
  indicatorsOf,
  moneyOf,
  narrativeOf,
  rowNamesOf,
  type ProjectScope,
} from './project-parts';
import {
  namesInRows,
  Ownership,
  projectNamesOf,
  readTable,
  statedName,
  type BuildOptions,
  type ReadTable,
} from './project-tables';
import { regionIn } from './region';
import { blankAt, statedText } from './stated-values';
import { projectInTitle } from './title-names';

/** Submissions, and the ledgers that each has its entries in: what the live session needs to follow edits. */
export interface BuiltSubmissions {
  readonly submissions: readonly Submission[];
  /** By submission key. */
  readonly ledgers: ReadonlyMap<string, readonly LedgerLink[]>;
}

interface Built {
  readonly submission: Submission;
  readonly links: readonly LedgerLink[];
  /** Index of the first table about it. */
  readonly at: number;
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
  const names = projectNamesOf(read, formNames);
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
    return [fromScope(scope, Math.min(...mine.map(({ at }) => at), tables.length))];
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

function fromScope(scope: ProjectScope, at: number): Built {
  const entries = fieldEntriesOf(scope);
  const fields = withTitle(identityFields(entries), scope);
  const evaluators = evaluatorsOf(scope);
  const units = [fields.unit, fields.department, fields.sealName, stated(entryOf(entries, 'reportUnit'))];
  const unitTexts = units.flatMap((unit) => (unit?.text ? [unit.text] : []));
  const narrative = narrativeOf(scope, unitTexts);
  const links = scope.ownership.ledgersOf(scope.project);
  const indicators = indicatorsOf(scope);
  const money = moneyOf(scope, indicators?.execution ?? null);
  const identity = identityOf({
    fields,
    entries,
    captions: scope.tables
      .filter((read) => concerns(scope, read))
      .map(({ table, entries: beside }) => ({ table, entries: table.header ? beside : [] })),
    rowNames: rowNamesOf(scope),
    evaluators: evaluators ?? [],
    narrative,
    ledgerYears: ledgerYears(links),
  });
  const projectName =
    scope.project || projectInTitle(fields.reportTitle?.text ?? narrative?.title?.text ?? '', unitTexts);
  const total = entryOf(entries, 'claimedTotal');
  const claimed = total ? readNumber(total) : null;
  const submission: Submission = {
    key: projectName || (scope.tables[at]?.table.grid.sheet ?? ''),
    projectName,
    form: null,
    origin: 'tables',
    region: regionIn([...unitTexts, ...identity.unitNames.map(({ name }) => name.text)]),
    identity,
    funds: money.funds,
    expenses: money.expenses,
    budgetLines: money.lines,
    ledger: ledgerOf(links),
    goal: goalOf(entries),
    indicators: indicators?.indicators ?? [],
    indicatorTable: indicators?.table ?? null,
    sectionWeights: indicators?.sectionWeights ?? [],
    claimedTotal: claimed && !isBlank(claimed) ? claimed : (indicators?.claimedTotal ?? claimed),
    claimedWeightTotal: indicators?.claimedWeightTotal ?? null,
    claimedGrade: stated(entryOf(entries, 'claimedGrade')) ?? null,
    evaluators,
    narrative,
    unread: scope.tables.filter((read) => concerns(scope, read)).flatMap(({ table }) => table.unread),
    doubts: [],
  };
  return { submission, links, at };
}

/** A title above the block of fields that ends in 报告 is the title of the report, where no field states one. */
function withTitle(fields: IdentityFields, scope: ProjectScope): IdentityFields {
  if (fields.reportTitle) return fields;
  const titles = scope.tables
    .filter((read) => read.table.role === 'project-info' && concerns(scope, read))
    .flatMap(({ table: { caption } }) => (caption && /报告书?$/.test(fold(caption.text)) ? [caption] : []));
  const [title] = titles;
  return title ? { ...fields, reportTitle: statedText({ value: title.text, cell: title.cell }) } : fields;
}

/** Whether a table says something about the project, be it in some of its rows. */
function concerns({ project, ownership }: ProjectScope, read: ReadTable): boolean {
  return namesInRows(read).length > 0
    ? ownership.namesFor(project, read).length > 0
    : ownership.owns(project, read);
}

function stated(entry: FieldEntry | undefined): Stated<string> | undefined {
  return entry && statedText(entry);
}

function goalOf(entries: readonly FieldEntry[]): Submission['goal'] {
  const [expected, actual] = [
    stated(entryOf(entries, 'goalExpected')),
    stated(entryOf(entries, 'goalActual')),
  ];
  if (!expected && !actual) return null;
  return { expected: expected ?? blankAt([]), actual: actual ?? blankAt([]) };
}
