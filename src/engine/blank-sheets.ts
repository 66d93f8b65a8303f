import { entrySheets, formById, FORM_READINGS, type Beginning } from '../forms';
import {
  findTables,
  LedgerStore,
  submissionSteps,
  type FormId,
  type PlainDate,
  type Submission,
} from '../intake';
import { planToGrid, type AddedSheet } from '../workbook';
import { atOnce } from './pause';
import { checkedChoices } from './checked-choices';
import { DEFAULT_CHOICES } from './choices';
import { reportProject } from './project-report';

/** What a workbook without anything to evaluate is to get. */
export interface Blank extends Beginning {
  readonly form: FormId;
  /** entry-sheets: tables of what the form needs; form: the official form itself, to be filled in by hand. */
  readonly what: 'entry-sheets' | 'form';
}

/** The project of sheets in which only its name and year stand. */
function blankSubmission(sheets: readonly AddedSheet[]): Submission {
  const tables = findTables(sheets.map(planToGrid), FORM_READINGS);
  const ledgers = new Map(
    tables.filter(({ role }) => role === 'ledger').map((table) => [table, LedgerStore.fromGrid(table)]),
  );
  const { submissions } = atOnce(submissionSteps(tables, { readings: FORM_READINGS, ledgers }));
  return submissions[0]!;
}

/**
 * The sheets with which a unit begins from nothing. They are hers from then on.
 * @param asOf "today"
 * @throws EngineError where there is no such form
 */
export function blankSheets({ form: id, what, ...beginning }: Blank, asOf: PlainDate): AddedSheet[] {
  checkedChoices({ ...DEFAULT_CHOICES, formId: id });
  const form = formById(id)!;
  const sheets = entrySheets(form, beginning);
  if (what === 'entry-sheets') return sheets;
  const options = { choices: DEFAULT_CHOICES, asOf, explanations: new Map<string, string>(), sheets: [] };
  const { evaluation, policy } = reportProject(blankSubmission(sheets), options);
  const { mark, ...plan } = form.plan(evaluation, policy, {
    mode: 'values',
    scores: 'stated',
    sheetName: '绩效自评表',
  });
  void mark; // it is hers, not ours
  return [{ ...plan, entries: [] }];
}
