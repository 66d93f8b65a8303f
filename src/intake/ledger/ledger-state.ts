import type { EntryColumns } from './entry-columns';
import type { LedgerGroups } from './groups';
import type { LedgerLayout } from './layout';
import type { LedgerYears } from './ledger-years';
import type { ProblemRows } from './problem-rows';
import type { RowMeaning } from './row-meaning';
import type { TotalRows } from './total-rows';

/** What the store holds, for looking at. */
export interface LedgerState {
  readonly layout: LedgerLayout;
  readonly meaning: RowMeaning;
  readonly entries: EntryColumns;
  readonly groups: LedgerGroups;
  readonly problems: ProblemRows;
  readonly years: LedgerYears;
  readonly totals: TotalRows;
  /** Rows with an amount that name a project and are none of its entries, by project. */
  readonly otherRows: readonly number[];
  readonly length: number;
  /** Projects that have entries. */
  readonly projectCount: number;
}
