import { fold } from '../../../text';
import type { Doubt, FieldEntry } from '../../tables';
import { blankAt, isBlank, readNumber, statedText, type Stated } from '../../values';
import { ENDS_IN_REPORT, projectInTitle, regionIn } from '../../words';
import { entryOf, identityFields, type IdentityFields } from '../identity/identity';
import { identityOf, statedYear } from '../identity/names-and-years';
import type { Submission } from '../submission';
import { ledgerOf, ledgerYears, undatedDoubts, yearDoubt, type LedgerLink } from './ledger-links';
import {
  evaluatorsOf,
  fieldEntriesOf,
  indicatorsOf,
  moneyOf,
  narrativeOf,
  rowNamesOf,
  type ProjectScope,
} from './project-parts';
import { namesInRows, type ReadTable } from './project-tables';

export interface Built {
  readonly submission: Submission;
  readonly links: readonly LedgerLink[];
  /** Index of the first table about it. */
  readonly at: number;
}

/** What the tables of a project state, as one submission. */
export function submissionOf(scope: ProjectScope, at: number): Built {
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
    key: projectName || (scope.tables.find((read) => read.at === at)?.table.view.grid.sheet ?? ''),
    projectName,
    year: scope.year ?? statedYear(identity) ?? scope.statedYear,
    isOneOfYears: scope.year !== null,
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
    unread: scope.tables
      .filter((read) => concerns(scope, read))
      .flatMap(({ table }) => (table.role === 'unknown' ? [] : table.unread)),
    doubts: [...guessedYears(scope), ...undatedDoubts(links), ...money.doubts],
  };
  return { submission, links, at };
}

/** Tables without a year, in a workbook with several years of the project. */
function guessedYears({ tables, year }: ProjectScope): Doubt[] {
  return tables.flatMap(({ table: { view, area }, isYearGuessed = false }) => {
    const { sheet } = view.grid;
    return isYearGuessed && year !== null ? [yearDoubt(sheet, year, [{ sheet, ...area }])] : [];
  });
}

/** A title above the block of fields that ends in 报告 is the title of the report, where no field states one. */
function withTitle(fields: IdentityFields, scope: ProjectScope): IdentityFields {
  if (fields.reportTitle) return fields;
  const titles = scope.tables
    .filter((read) => read.table.role === 'project-info' && concerns(scope, read))
    .flatMap(({ table: { caption } }) =>
      caption && ENDS_IN_REPORT.test(fold(caption.text)) ? [caption] : [],
    );
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
