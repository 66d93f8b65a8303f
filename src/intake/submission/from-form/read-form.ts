import { sum, type Decimal } from '../../../numbers';
import { foldLabel } from '../../../text';
import { formOutline, type Block, type FieldInRow, type FoundTable, type Frame } from '../../tables';
import { BUDGET_CHANGE, projectInTitle, regionIn, vocabularyOf, type FormReading } from '../../words';
import { identityFields, type IdentityFields } from '../identity/identity';
import { identityOf, statedYear, withToldYear } from '../identity/names-and-years';
import type { Funds, Identity, Indicator, Person, Submission } from '../submission';
import { readFields } from './cover';
import { readIndicatorExecution, withExecution } from './execution-row';
import { readExpenses, readPeople } from './expenses';
import { readFunds } from './funds';
import { readGoal } from './goal';
import { readIndicators, type IndicatorRows } from './indicators';
import { readTotals, type AddedPoints } from './totals';

/** 部门（单位）名称 without 盖章 is the unit, and so is 填报单位, where the form has no other place for it. */
function withUnit(entries: readonly FieldInRow[]): FieldInRow[] {
  if (entries.some(({ field }) => field === 'unit')) return [...entries];
  const stands = ({ field, label }: FieldInRow): boolean =>
    (field === 'sealName' && !/章/.test(label)) || (field === 'reportUnit' && label !== '');
  return entries.map((entry) => (stands(entry) ? { ...entry, field: 'unit' as const } : entry));
}

function identity(
  entries: readonly FieldInRow[],
  fields: IdentityFields,
  evaluators: readonly Person[],
): Identity {
  return identityOf({
    fields,
    entries,
    captions: [],
    rowNames: [],
    evaluators,
    narrative: null,
    ledgerYears: [],
  });
}

/** Labels of the fund table, where the form asks why the budget was changed. */
function budgetChange({ notes }: Identity): Identity['notes'][number]['text'] | undefined {
  return notes.find(({ label }) => BUDGET_CHANGE.test(foldLabel(label)))?.text;
}

/** What a department spends as a whole goes by the department's name; a project never goes by its unit's. */
function nameOf(
  { projectName, unit, department, reportTitle }: IdentityFields,
  reading: FormReading,
): string {
  const title = reportTitle ? projectInTitle(reportTitle.text, unit ? [unit.text] : []) : '';
  const own = reading.id === 'department' ? unit?.text || department?.text : '';
  return projectName?.text || title || own || '';
}

/** Sums of all weights and scores as typed: those of the funds, and of every row of the indicators. */
function addedPoints(rows: readonly Indicator[], funds: Funds | null): AddedPoints {
  const parts = [...(funds?.rows ?? []), ...rows];
  const added = (points: 'weight' | 'score'): Decimal | null => {
    const typed = parts.flatMap((part) => part[points]?.value ?? []);
    return typed.length > 0 ? sum(typed) : null;
  };
  return { weights: added('weight'), scores: added('score') };
}

type IndicatorsBlock = Extract<Block, { kind: 'indicators' }>;

function tableOf(
  blocks: readonly IndicatorsBlock[],
  frame: Frame,
  { indicators, blankRows }: Pick<IndicatorRows, 'indicators' | 'blankRows'>,
): Submission['indicatorTable'] {
  if (blocks.length === 0) return null;
  const has = (column: 'weight' | 'score' | 'reason'): boolean =>
    blocks.some(({ header }) => header.columns[column] !== undefined);
  const { left, right } = frame.area;
  return {
    cells: blocks.map(({ top, bottom }) => ({ sheet: frame.view.grid.sheet, top, bottom, left, right })),
    hasWeights: has('weight'),
    hasScores: has('score'),
    hasReasons: has('reason'),
    truncated: indicators.some(({ truncated }) => truncated),
    ...(blankRows.length > 0 && { blankRows }),
  };
}

/**
 * Reads a filled form as it stands: everything that it states, with the cells. The written report is no part of it.
 * @param table as found by findFilledForms
 * @param reading of the form that the table was recognised as
 */
export function readFilledForm(table: FoundTable, reading: FormReading): Submission {
  const frame: Frame = {
    view: table.view,
    area: table.area,
    vocabulary: vocabularyOf([reading]),
  };
  const blocks = formOutline(frame);
  const entries = withUnit(readFields(frame, blocks));
  const fields = identityFields(entries);
  const evaluators = readPeople(frame, blocks);
  const who = withToldYear(identity(entries, fields, evaluators ?? []), table);
  const tables = blocks.filter((block) => block.kind === 'indicators');
  const all = readIndicators(frame, tables);
  const stated = readFunds(frame, blocks);
  const { execution, indicators } = readIndicatorExecution(all.indicators, stated?.funds ?? null);
  const funds = stated && withExecution(stated.funds, execution);
  const reason = budgetChange(who);
  const projectName = nameOf(fields, reading);
  return {
    key: projectName || table.view.grid.sheet,
    projectName,
    year: statedYear(who),
    isOneOfYears: false,
    form: reading.id,
    origin: 'filled-form',
    region: regionIn(who.unitNames.map(({ name }) => name.text).concat(fields.department?.text ?? '')),
    identity: who,
    funds: funds && { ...funds, ...(reason && { budgetChangeReason: reason }) },
    expenses: readExpenses(frame, blocks, funds?.unit ?? '万元'),
    budgetLines: [],
    ledger: null,
    goal: readGoal(frame, blocks, entries),
    indicators,
    indicatorTable: tableOf(tables, frame, { ...all, indicators }),
    sectionWeights: all.sectionWeights,
    ...readTotals(frame, blocks, entries, addedPoints(all.indicators, stated?.funds ?? null)),
    evaluators,
    narrative: null,
    unread: [...table.unread, ...(stated?.unread ?? [])],
    doubts: [],
  };
}
