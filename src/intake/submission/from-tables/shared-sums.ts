import { sum, toText } from '../../../numbers';
import { fold } from '../../../text';
import type { LedgerStore } from '../../ledger';
import { tableRows, type FoundTable, type TableRow, type UnreadPart } from '../../tables';
import type { Amount } from '../../values';
import { FUND_COLUMNS, type FundColumn } from '../../words';
import type { FundRow } from '../submission';
import { readBudget } from './budget-tables';
import { fundKey } from './fund-rows';

/** A row 合计 over several projects of one table, and what it is the sum of. */
export interface SharedSum {
  readonly sheet: string;
  /** null for a ledger. */
  readonly column: FundColumn | null;
  /** Of the part of the funds, where the table has columns for sources; "" for all of them. */
  readonly source: string;
  readonly total: Amount;
  readonly parts: readonly Amount[];
  /** What was not understood where its parts stand. */
  readonly unread: readonly UnreadPart[];
}

/** What a project has of a row: the same row, or, for the total, its parts where it states none. */
function partsOf(rows: readonly FundRow[], whole: FundRow, column: FundColumn): Amount[] {
  const amounts = (row: FundRow): Amount[] => (row.amounts[column] ? [row.amounts[column]] : []);
  const same = rows.filter((row) => fundKey(row) === fundKey(whole)).flatMap(amounts);
  if (same.some(({ value }) => value !== null) || whole.level > 0) return same;
  return rows.filter(({ level }) => level === 1).flatMap(amounts);
}

/** Entries by project; null where the table is that of one project, or has entries of nobody, or sums of one without any. */
function byProject(rows: readonly TableRow[]): readonly (readonly TableRow[])[] | null {
  const entries = new Map<string, TableRow[]>();
  for (const row of rows.filter(({ kind }) => kind === 'entry')) {
    const name = fold(row.project);
    const known = entries.get(name);
    if (known) known.push(row);
    else entries.set(name, [row]);
  }
  const ofSums = rows.filter(({ kind }) => kind === 'subtotal').map(({ project }) => fold(project));
  const areWhole = entries.size > 1 && !entries.has('') && ofSums.every((name) => entries.has(name));
  return areWhole ? [...entries.values()] : null;
}

/** The one row of sums below, or above, the projects of a budget table. */
export function sharedBudgetSums(table: FoundTable): readonly SharedSum[] {
  if (table.role !== 'budget' || !table.header || table.staysOut) return [];
  const rows = tableRows(table);
  const totals = rows.filter(({ kind }) => kind === 'total');
  const projects = byProject(rows);
  if (!projects || totals.length !== 1) return [];
  const stated = readBudget(table, totals, true);
  const own = projects.map((entries) => readBudget(table, entries, false));
  // Lines of 项目支出明细 are no sources of funds.
  if (own.some(({ expenses }) => expenses !== null)) return [];
  const sheet = table.view.grid.sheet;
  return stated.rows.flatMap((whole) =>
    FUND_COLUMNS.flatMap((column): SharedSum[] => {
      const total = whole.amounts[column];
      if (!total) return [];
      const parts = own.flatMap((part) => partsOf(part.rows, whole, column));
      const source = whole.level === 0 ? '' : whole.label;
      return [{ sheet, column, source, total, parts, unread: table.unread }];
    }),
  );
}

/** 合计 of a ledger of several projects, against the exact sum of all entries. */
export function sharedLedgerSums(store: LedgerStore): readonly SharedSum[] {
  const { totals, entries } = store.sharedTotals();
  const { sheet } = store.layout;
  return totals.map((total) => {
    const amounts = entries.map(({ total: amount }) => amount);
    const all = sum(amounts);
    const part: Amount = {
      value: all,
      text: toText(all),
      unit: '元',
      label: '',
      shownPlaces: null,
      cells: [store.amountColumn],
    };
    return { sheet, column: null, source: '', total, parts: [part], unread: [] };
  });
}
