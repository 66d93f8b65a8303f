import { fold } from '../../../text';
import type { CellRef } from '../../../workbook';
import type { FoundTable, GridView } from '../../tables';
import { EXPENSE_TABLE, type FundColumn } from '../../words';
import type { ExpenseLine, ExpenseTable, FundRow } from '../submission';

const PLANS: readonly FundColumn[] = ['planned', 'budget', 'initial'];

/**
 * Whether the table is 项目支出明细: what the money was planned and spent for, item by item, and not where it came from.
 */
export function isExpenseTable(view: GridView, table: FoundTable): boolean {
  const { columns, header, caption, columnReadings } = table;
  const { grid } = view;
  const has = (meaning: string): boolean => columns[meaning] !== undefined;
  if (!header || has('source') || has('received') || has('initial')) return false;
  // One of the two may stand in a column that was not understood.
  const others = columnReadings.filter(({ state, hasFigures }) => state !== 'read' && hasFigures);
  const known = [has('executed'), has('planned') || has('budget')].filter((one) => one).length;
  if (known === 0 || known + others.length < 2) return false;
  const places = [columns['name'], columns['code']].filter((place) => place !== undefined);
  const headers = places.map((place) => view.text(header.last, place));
  const texts = [...headers, caption?.text ?? '', grid.sheet];
  return places.length > 0 && texts.some((text) => EXPENSE_TABLE.test(fold(text)));
}

/** Lines and total of a table as 项目支出明细. */
export function expenseTable(
  lines: readonly ExpenseLine[],
  total: FundRow | undefined,
  unitStated: boolean,
  headerCells: readonly CellRef[],
): ExpenseTable {
  const plan = PLANS.find((column) => total?.amounts[column]);
  const planned = plan && total?.amounts[plan];
  const actual = total?.amounts.executed;
  return {
    lines,
    ...(planned && { plannedTotal: planned }),
    ...(actual && { actualTotal: actual }),
    unitStated,
    headerCells,
  };
}

/** Several such tables of one project as one; totals are those of the only one that states them. */
export function joinedExpenses(tables: readonly ExpenseTable[]): ExpenseTable | null {
  const [first, ...others] = tables;
  if (!first || others.length === 0) return first ?? null;
  return {
    lines: tables.flatMap(({ lines }) => lines),
    unitStated: tables.every(({ unitStated }) => unitStated),
    headerCells: tables.flatMap(({ headerCells }) => headerCells),
  };
}

/** What 支出合计 adds to the funds: nothing that another table states, be it as plan, budget or spending. */
export function totalBeside(total: FundRow, funds: readonly FundRow[]): FundRow | null {
  const stated = (column: FundColumn): boolean => funds.some(({ amounts }) => amounts[column]?.value != null);
  const covered = PLANS.some(stated);
  const kept = Object.entries(total.amounts).filter(([column]) =>
    column === 'executed' ? !stated('executed') : !covered,
  );
  return kept.length === 0 ? null : { ...total, amounts: Object.fromEntries(kept) };
}
