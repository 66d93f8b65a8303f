import type { MoneyUnit } from '../../../numbers';
import { fold, isBlankMark } from '../../../text';
import { valueAt } from '../../../workbook';
import type { FoundTable, GridView, TableRow } from '../../tables';
import {
  isBlank,
  joinItem,
  moneyUnitAlone,
  readAmount,
  readItem,
  type ItemText,
  readNumber,
  readPercent,
  statedText,
  type Amount,
  type CellEntry,
} from '../../values';
import { fundColumnOf, fundRowKindOf, isBalanceRow, SUM_LABEL, type FundColumn } from '../../words';
import { expectedRate } from '../expected-rate';
import type { ExpenseLine, ExpenseTable, FundRow } from '../submission';
import { amountColumns, type AmountColumn } from './budget-columns';
import { expenseTable, isExpenseTable } from './expense-tables';
import { addAmounts, fundRowsOf, type FundCell, type FundExtras } from './fund-rows';
import { SourceLevels } from './source-levels';

/** What a budget table says about one project. */
export interface BudgetPart {
  readonly rows: readonly FundRow[];
  readonly lines: readonly ExpenseLine[];
  /** The table as 项目支出明细, where it is one: its lines are no lines of a budget then. */
  readonly expenses: ExpenseTable | null;
}

/** Reads the rows of one project; `alone` where the table's 合计 is its total. */
export function readBudget(table: FoundTable, rows: readonly TableRow[], alone: boolean): BudgetPart {
  const view = table.view;
  const reader = new BudgetReader(view, table, amountColumns(view, table));
  const entries = rows.filter(({ row, kind }) => kind === 'entry' && reader.saysSomething(row));
  const totals = totalRow(rows, alone);
  const fundRows = reader.fundRows(entries, totals);
  const lines = entries.flatMap(({ row }) => reader.line(row));
  if (!isExpenseTable(view, table) || lines.length === 0) return { rows: fundRows, lines, expenses: null };
  const columns = amountColumns(view, table);
  const stated = totals === null ? undefined : fundRows.find(({ level }) => level === 0);
  const headers = columns.map(({ headerCell }) => headerCell);
  const rowsOfTotal = fundRows.filter(({ level }) => level === 0);
  return {
    rows: rowsOfTotal,
    lines: [],
    expenses: expenseTable(lines, stated, table.unit !== null, headers),
  };
}

/** The stated total of the project: its own subtotal, else the total of a table of its own. */
function totalRow(rows: readonly TableRow[], alone: boolean): number | null {
  const grand = alone ? rows.filter(({ kind }) => kind === 'total') : [];
  const own = rows.filter(({ kind }) => kind === 'subtotal');
  const only = own.length === 1 ? own[0] : undefined;
  return (grand[grand.length - 1] ?? only)?.row ?? null;
}

/** The row of the table that says all of a source. */
function onlyRow({ cells: [first, ...others] }: FundRow): number | null {
  return first && others.every(({ top }) => top === first.top) ? first.top : null;
}

class BudgetReader {
  constructor(
    private readonly view: GridView,
    private readonly table: FoundTable,
    private readonly amounts: readonly AmountColumn[],
  ) {}

  /** Rows that only carry the project's name over the rows below, or a note, say nothing. */
  saysSomething(row: number): boolean {
    const { columns, area } = this.table;
    const filled = this.view.filled(row, area.left, area.right);
    const describes = ['source', 'code', 'name'].some((meaning) => this.has(row, meaning));
    const amount = this.amounts.some(({ at }) => !this.view.isEmpty(row, at));
    const hasDescriptions = ['source', 'code', 'name'].some((meaning) => columns[meaning] !== undefined);
    return describes || amount || (!hasDescriptions && filled.length > 0 && this.has(row, 'project'));
  }

  has(row: number, meaning: string): boolean {
    const column = this.table.columns[meaning];
    return column !== undefined && !this.view.isEmpty(row, column);
  }

  private text(row: number, meaning: string): string {
    const column = this.table.columns[meaning];
    return column === undefined ? '' : this.view.text(row, column);
  }

  fundRows(entries: readonly TableRow[], total: number | null): FundRow[] {
    const bySource = entries.some(({ row }) => this.has(row, 'source'));
    const single = entries.length === 1 && (total === null || this.sameAmounts(entries[0]!.row, total));
    let cells: FundCell[] = total === null ? [] : this.cellsOf(total, 'total', this.totalLabel(total), 0);
    if (!bySource && entries.length > 0 && entries.every(({ row }) => this.itemLabel(row) !== '')) {
      // Items are lines of the budget, no sources: what they add up to is the total, unless it is stated.
      if (total === null) cells = entries.flatMap(({ row }) => this.cellsOf(row, 'total', '', 0));
    } else if (!bySource && single) {
      if (total === null) cells = this.cellsOf(entries[0]!.row, 'total', '', 0);
    } else {
      const parts = this.partCells(entries);
      // A stated total and 年度资金总额 among the sources are the same thing.
      cells = [...cells, ...parts.filter(({ level }) => level !== 0 || total === null)];
    }
    const rows = fundRowsOf(cells);
    const extrasFrom = total ?? (single ? entries[0]!.row : null);
    return rows.map((row) => {
      const from = row.level === 0 ? extrasFrom : onlyRow(row);
      return from === null ? row : { ...row, ...this.extras(from, row) };
    });
  }

  private partCells(entries: readonly TableRow[]): FundCell[] {
    const levels = new SourceLevels();
    let carried = '';
    return entries.flatMap(({ row, project }) => {
      const source = this.text(row, 'source') || (this.table.columns['source'] === undefined ? '' : carried);
      carried = source;
      const label = source || this.itemLabel(row) || project;
      if (isBalanceRow(label)) return [];
      const kind = source === '' ? null : fundRowKindOf(source);
      const level = kind === 'total' ? 0 : source === '' ? 1 : levels.next(source, kind);
      return this.cellsOf(row, kind ?? 'line', label, level);
    });
  }

  /** The amounts of a row: those of its own kind, and those of sources that stand in columns of their own. */
  private cellsOf(row: number, kind: FundCell['kind'], label: string, level: 0 | 1 | 2): FundCell[] {
    const told = this.fundOfRow(row);
    return this.amounts.flatMap((column): FundCell[] => {
      const amount = this.amount(row, column);
      const fund = (column.toldByRow ? told : null) ?? column.fund;
      if (column.source === null)
        return [{ kind, label: label || column.label, level, column: fund, amount }];
      const total = column.source === 'total';
      if (kind !== 'total' && isBlank(amount)) return [];
      const part = {
        kind: column.source,
        label: column.label,
        level: total ? 0 : 1,
        column: fund,
        amount,
      } as const;
      return [part];
    });
  }

  /** 计划安排资金 in front of the row: what its amounts are, where no header says it. */
  private fundOfRow(row: number): FundColumn | null {
    const first = this.view.filled(row, this.table.area.left, this.table.area.right)[0];
    const isAmount = this.amounts.some(({ at }) => at === first);
    return first === undefined || isAmount ? null : fundColumnOf(this.view.text(row, first));
  }

  /** What the row names in a column of units; null where there is no such column. */
  private unitText(row: number): string | null {
    const column = this.table.columns['money-unit'];
    return column === undefined ? null : this.view.text(row, column);
  }

  /** The unit of the row's amount; null where the row, or what else tells it, leaves it open. */
  private unitAt(typed: string | null, { unit, unitBy }: AmountColumn): MoneyUnit | null {
    if (typed === null || unitBy === 'clerk') return unit;
    if (typed === '' || isBlankMark(fold(typed))) return unitBy === null ? null : unit;
    const own = moneyUnitAlone(typed);
    return unitBy === 'header' && own !== unit ? null : own;
  }

  private amount(row: number, column: AmountColumn): Amount {
    const { grid } = this.view;
    const { at, label } = column;
    const typed = this.unitText(row);
    const unit = this.unitAt(typed, column);
    const read = readAmount({
      value: valueAt(grid, row, at),
      format: this.view.format(row, at),
      cell: { sheet: grid.sheet, top: row, bottom: row, left: at, right: at },
      unit: unit ?? column.unit,
      label,
    });
    // In a unit that nobody knows an amount says nothing.
    if (unit !== null || read.value === null || read.problem === 'unit-in-cell') return read;
    return { ...read, value: null, problem: 'unknown-unit', text: `${read.text} ${typed ?? ''}`.trim() };
  }

  private sameAmounts(left: number, right: number): boolean {
    return this.amounts.every((column) => {
      const [one, other] = [this.amount(left, column), this.amount(right, column)];
      return one.value && other.value ? one.value.eq(other.value) : isBlank(one) && isBlank(other);
    });
  }

  private totalLabel(row: number): string {
    const filled = this.view.filled(row, this.table.area.left, this.table.area.right);
    const first = filled.find((column) => SUM_LABEL.test(fold(this.view.text(row, column))));
    return first === undefined ? '' : this.view.text(row, first);
  }

  private itemLabel(row: number): string {
    const { code, name } = this.item(row);
    return `${code}${name}`;
  }

  private item(row: number): ItemText {
    const read = (meaning: string): ReturnType<typeof readItem> => {
      const column = this.table.columns[meaning];
      return readItem(column === undefined ? null : this.view.value(row, column));
    };
    return joinItem(read('code'), read('name'));
  }

  private cellAt(row: number, column: number): CellEntry {
    const { view } = this;
    return {
      value: view.value(row, column),
      format: view.format(row, column),
      cell: view.ref(row, column),
    };
  }

  private extras(row: number, { amounts }: FundRow): FundExtras {
    const entry = (meaning: string): Parameters<typeof readNumber>[0] | null => {
      const column = this.table.columns[meaning];
      return column === undefined ? null : this.cellAt(row, column);
    };
    const { weight, rate, score, reason } = {
      weight: entry('weight'),
      rate: entry('rate'),
      score: entry('score'),
      reason: entry('reason'),
    };
    const expected = expectedRate(amounts);
    return {
      ...(weight && { weight: readNumber(weight) }),
      ...(rate && { rate: readPercent({ ...rate, expected }) }),
      ...(score && { score: readNumber(score) }),
      ...(reason && { reason: statedText(reason) }),
    };
  }

  /** A line of the budget by economic item; none where the row names no item. */
  line(row: number): ExpenseLine[] {
    const { code, name, unreadCode } = this.item(row);
    if (code === '' && name === '' && unreadCode === undefined) return [];
    const read = (fund: AmountColumn['fund']): Amount | undefined => {
      const columns = this.amounts.filter((candidate) => candidate.fund === fund);
      const whole = columns.find(({ source }) => source === null || source === 'total');
      return whole ? this.amount(row, whole) : addAmounts(columns.map((column) => this.amount(row, column)));
    };
    const planned = read('planned') ?? read('budget') ?? read('initial');
    const actual = read('executed');
    const reason = this.table.columns['reason'];
    const places = [this.table.columns['code'], this.table.columns['name']].filter((at) => at !== undefined);
    return [
      {
        code,
        name,
        ...(unreadCode !== undefined && { unreadCode }),
        text: name || code,
        cells: places.map((at) => this.view.ref(row, at)),
        ...(planned && { planned }),
        ...(actual && { actual }),
        ...(reason !== undefined && { reason: statedText(this.cellAt(row, reason)) }),
      },
    ];
  }
}
