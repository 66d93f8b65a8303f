import type { Decimal, MoneyUnit } from '../../numbers';
import type { CellRef } from '../../workbook';
import type { Amount, ValueProblem } from '../values';

/** All entries of one project that share item, source, nature of spending and sign. */
export interface LedgerGroup {
  /** Digits of the economic item as typed: 302, 30201; "" where none. */
  readonly code: string;
  readonly name: string;
  /** What stands where the code belongs and could not be read. */
  readonly unreadCode?: string;
  readonly source: string;
  /** The economic item that the summary text points to (longest keyword), or null. See policy data "keywords". */
  readonly nature: { readonly code: string; readonly phrase: string } | null;
  /** Summary of the first entry, as typed. */
  readonly summary: string;
  readonly negative: boolean;
  readonly count: number;
  /** Exact sum in 元. */
  readonly amount: Decimal;
  /** Where the entries stand: cells of the first `limit` entries, in row order; of MOST_ENTRIES at most. */
  entries(limit: number): readonly LedgerEntryCells[];
}

/**
 * The ledger's whole columns (data rows only), so that written sheets can sum by project and follow new rows inside it.
 */
export interface WholeColumns {
  readonly amounts: CellRef;
  /** null where the whole ledger belongs to this project. */
  readonly projectNames: CellRef | null;
  /** The project's name as its cells have it. */
  readonly name: string;
  /** Whether a criterion of Excel would match anything but this name there, or not even that. */
  readonly isAlike: boolean;
}

export interface LedgerEntryCells {
  readonly code: CellRef | null;
  readonly name: CellRef | null;
  readonly summary: CellRef | null;
  readonly amount: CellRef;
  readonly summaryText: string;
}

/** Two sheets that hold the same entries of a project. */
export interface LedgerCopy {
  readonly sheets: readonly [original: string, copy: string];
  readonly count: number;
  /** The amounts: those of the copy first. */
  readonly cells: readonly CellRef[];
}

/** The part of the ledger (支出明细账) that belongs to one project, as it was when it was taken: values, all of it. */
export interface LedgerSlice {
  /** Grows with every change of what the ledger says of the project; the same as long as that stays the same. */
  readonly version: number;
  readonly unit: string;
  readonly count: number;
  /** Exact sum in 元 of all readable entries. */
  readonly total: Decimal;
  readonly groups: readonly LedgerGroup[];
  /** Entries whose amount could not be read, or is stored as text: at most 100 are listed. */
  readonly problems: readonly {
    readonly cell: CellRef;
    readonly text: string;
    readonly problem: ValueProblem;
    /** The unit in which the cell is to be given, where it holds another one or the same, and header or caption name it. */
    readonly unit?: MoneyUnit;
  }[];
  readonly problemCount: number;
  /** Total rows as stated in the sheet (合计), where the whole ledger belongs to this project; subtotals of the project. */
  readonly statedTotals: readonly Amount[];
  /** The amount column of the project's entries, as few ranges as possible. */
  readonly amountCells: readonly CellRef[];
  /** Cells that SUM adds up to the total, and to nothing else; none where no such cells are known. */
  readonly sumCells?: readonly CellRef[] | undefined;
  readonly wholeColumns?: WholeColumns | undefined;
  /** Whether header or caption name a unit. */
  readonly unitStated: boolean;
  /** Whether the ledger has a column for the item at all. */
  readonly hasItems: boolean;
  /** First and last year seen in the date column, where there is one. */
  readonly years: readonly number[];
  /** Sheets among its own that say the same. */
  readonly copies?: readonly LedgerCopy[];
}
