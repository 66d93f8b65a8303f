import { fold } from '../../../text';
import { refAt, type CellRef } from '../../../workbook';
import type { LedgerStore } from '../../ledger';
import type { Doubt, FieldEntry, FoundTable } from '../../tables';
import { statedAs, statedText, type Stated } from '../../values';
import { CHANGE_REASON } from '../../words';
import type { Narrative } from '../narrative-types';
import { readNarrative } from '../narrative/read-narrative';
import type { ExpenseLine, ExpenseTable, FundRow, Funds, Person } from '../submission';
import { readBlockFunds } from './block-funds';
import { amountColumns } from './budget-columns';
import { settleSources, standsAs, type FundSource } from './budget-sources';
import { readBudget } from './budget-tables';
import { readEvaluators } from './evaluator-tables';
import { joinedExpenses, totalBeside } from './expense-tables';
import { mergeFundRows } from './fund-rows';
import { readIndicators, type ExecutionRow, type IndicatorPart } from './indicator-tables';
import type { ProjectNames } from './project-names';
import { namesInRows, type Ownership, type ReadTable } from './project-tables';

/** The tables of one workbook, seen from one project. */
export interface ProjectScope {
  readonly project: string;
  /** null where the project has one year only, whichever it is. */
  readonly year: number | null;
  /** The one year that its tables state. */
  readonly statedYear: number | null;
  readonly tables: readonly ReadTable[];
  readonly names: ProjectNames;
  readonly ownership: Ownership;
}

const isBlock = ({ table }: ReadTable): boolean => table.role === 'project-info' && table.header === null;

/** Fields of the project: of blocks of its own first, then of lists, then of blocks that stand for all projects. */
export function fieldEntriesOf({ project, tables, ownership }: ProjectScope): FieldEntry[] {
  const blocks = tables.filter((read) => isBlock(read) && ownership.owns(project, read));
  const listed = tables.flatMap((read) => ownership.listedOf(project, read));
  const own = blocks.filter((read) => ownership.isOwn(project, read));
  const shared = blocks.filter((read) => !own.includes(read));
  return [
    ...own.flatMap(({ entries }) => entries),
    ...listed.flatMap(({ entries }) => entries),
    ...shared.flatMap(({ entries }) => entries),
  ];
}

/** The cells in which rows of the project's tables name it, one a spelling and table. */
export function rowNamesOf({ project, tables, names, ownership }: ProjectScope): Stated<string>[] {
  return tables.flatMap((read) => {
    if (read.store) return ledgerNames(read.table, read.store, ownership.namesFor(project, read), names);
    const named = ownership.rowsNaming(project, read).filter(({ kind }) => kind === 'entry');
    const bySpelling = new Map<string, { text: string; cell: CellRef }>();
    for (const { project: text, projectCell: cell } of named) {
      if (cell && !bySpelling.has(fold(text))) bySpelling.set(fold(text), { text, cell });
    }
    return [...bySpelling.values()].map(({ text, cell }) => statedAs(text, text, [cell]));
  });
}

/** A name that stands below the part that was read has the whole column for its place. */
function ledgerNames(
  { view: { grid }, area }: FoundTable,
  store: LedgerStore,
  mine: readonly string[],
  names: ProjectNames,
): Stated<string>[] {
  const column = store.layout.places.project;
  if (column === null) return [];
  return mine
    .filter((name) => !names.isItem(name))
    .map((name) => {
      const row = store.namingRow(name);
      const cell =
        row === null || row > grid.area.bottom
          ? { sheet: grid.sheet, ...area, left: column, right: column }
          : refAt(grid, row, column);
      return statedAs(name, name, [cell]);
    });
}

export interface MoneyPart {
  readonly funds: Funds | null;
  readonly lines: readonly ExpenseLine[];
  readonly expenses: ExpenseTable | null;
  readonly doubts: readonly Doubt[];
}

interface FoundMoney {
  readonly sources: FundSource[];
  readonly expenses: ExpenseTable[];
  /** Totals of 项目支出明细. */
  readonly spent: FundRow[];
}

function budgetSources({ project, tables, ownership }: ProjectScope): FoundMoney {
  const found: FoundMoney = { sources: [], expenses: [], spent: [] };
  for (const read of tables.filter(({ table }) => table.role === 'budget')) {
    const { rows, alone } = ownership.rowsOf(project, read);
    if (rows.length === 0) continue;
    const part = readBudget(read.table, rows, alone);
    const [column] = amountColumns(read.table.view, read.table);
    if (part.expenses) {
      found.expenses.push(part.expenses);
      for (const row of part.rows) found.spent.push(row);
    }
    found.sources.push({
      rows: part.expenses ? [] : part.rows,
      lines: part.lines,
      unit: column?.unit ?? null,
      unitStated: read.table.unit !== null || read.table.columns['money-unit'] !== undefined,
      ...standsAs(read.table),
      spellings: ownership.namesFor(project, read),
    });
  }
  return found;
}

function blockSources({ project, tables, ownership }: ProjectScope): FundSource[] {
  const blocks = tables.filter((read) => isBlock(read) && ownership.owns(project, read));
  return blocks.flatMap((read): FundSource[] => {
    const { rows, unit } = readBlockFunds(read.table);
    if (rows.length === 0) return [];
    const [first] = rows.flatMap((row) => Object.values(row.amounts));
    return [
      {
        rows,
        lines: [],
        unit: first?.unit ?? '万元',
        unitStated: unit !== null,
        ...standsAs(read.table),
        spellings: [],
      },
    ];
  });
}

/** Funds and budget lines, of budget tables first, then of amounts in blocks of labels. */
export function moneyOf(scope: ProjectScope, execution: ExecutionRow | null): MoneyPart {
  const found = budgetSources(scope);
  const { sources, setAside, doubts } = settleSources([...found.sources, ...blockSources(scope)]);
  const stated = sources.flatMap(({ rows }) => rows);
  const beside = found.spent.flatMap((total) => totalBeside(total, stated) ?? []);
  const rows = withExecution(mergeFundRows([...sources.map((source) => source.rows), beside]), execution);
  const units = sources.filter(({ unit }) => unit !== null);
  const reason = fieldEntriesOf(scope).find(
    ({ field, label }) => field === 'note' && CHANGE_REASON.test(label),
  );
  const others = {
    lines: sources.flatMap(({ lines }) => lines),
    expenses: joinedExpenses(found.expenses),
    doubts,
  };
  if (rows.length === 0) return { funds: null, ...others };
  return {
    ...others,
    funds: {
      rows,
      useRows: [],
      unit: units[0]?.unit ?? '万元',
      unitStated: units.length > 0 && units.every(({ unitStated }) => unitStated),
      ...(setAside.length > 0 && { setAside }),
      ...(reason && { budgetChangeReason: statedText(reason) }),
    },
  };
}

/** Rate and points of 预算执行率 that stand in the indicator table belong to the total of the funds. */
function withExecution(rows: FundRow[], execution: ExecutionRow | null): FundRow[] {
  if (!execution) return rows;
  const { rate, weight, score, reason } = execution;
  const said = {
    rate,
    ...(weight && { weight }),
    ...(score && { score }),
    ...(reason && { reason }),
  };
  const [first, ...others] = rows;
  if (first?.level === 0) return [{ ...said, ...first }, ...others];
  return [{ kind: 'total', label: '', level: 0, cells: rate.cells, amounts: {}, ...said }, ...rows];
}

/** The indicator tables of the project as one. */
export function indicatorsOf({ project, tables, ownership }: ProjectScope): IndicatorPart | null {
  const parts = tables
    .filter(({ table }) => table.role === 'indicators')
    .flatMap((read) => {
      const { rows } = ownership.rowsOf(project, read);
      return rows.length > 0 || ownership.owns(project, read) ? [readIndicators(read.table, rows)] : [];
    });
  const [first] = parts;
  if (!first || parts.length === 1) return first ?? null;
  return {
    indicators: parts.flatMap(({ indicators }) => indicators),
    table: {
      cells: parts.flatMap(({ table }) => table.cells),
      hasWeights: parts.some(({ table }) => table.hasWeights),
      hasScores: parts.some(({ table }) => table.hasScores),
      hasReasons: parts.some(({ table }) => table.hasReasons),
      truncated: parts.some(({ table }) => table.truncated),
      blankRows: parts.flatMap(({ table }) => table.blankRows ?? []),
    },
    sectionWeights: parts.flatMap(({ sectionWeights }) => sectionWeights),
    claimedTotal: parts.map(({ claimedTotal }) => claimedTotal).find((total) => total !== null) ?? null,
    claimedWeightTotal:
      parts.map(({ claimedWeightTotal }) => claimedWeightTotal).find((total) => total !== null) ?? null,
    execution: parts.map(({ execution }) => execution).find((row) => row !== null) ?? null,
  };
}

/** People of the evaluation; null where the workbook has no such table for the project. */
export function evaluatorsOf({ project, tables, ownership }: ProjectScope): Person[] | null {
  const lists = tables
    .filter(({ table }) => table.role === 'evaluators')
    .filter((read) => namesInRows(read).length > 0 || ownership.owns(project, read))
    .map((read) => readEvaluators(read.table, ownership.rowsOf(project, read).rows));
  return lists.length === 0 ? null : lists.flat();
}

/** The written report of the project. Where there are several projects, it is that of the one that its title names. */
export function narrativeOf(scope: ProjectScope, unitNames: readonly string[]): Narrative | null {
  const { project, tables, names, ownership } = scope;
  const areas = tables
    .filter(({ table }) => table.role === 'narrative')
    .filter((read) => ownership.ownsText(project, read))
    .map(({ table: { view, area } }) => ({ grid: view.grid, area }));
  if (areas.length === 0) return null;
  const projectNames = project === '' ? [] : [project, ...names.spellings(project)];
  return readNarrative(areas, { projectNames: [...new Set(projectNames)], unitNames });
}
