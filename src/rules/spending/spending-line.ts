import type { Decimal } from '../../numbers';
import type { CellRef } from '../../workbook';

/** What was spent on one thing: entries of the ledger of one kind, or a line of 项目支出明细. */
export interface SpendingLine {
  /** Digits of the economic item as typed; "" where none. */
  readonly code: string;
  /** Name beside the code. */
  readonly name: string;
  /** What stands where the code belongs and could not be read. */
  readonly unreadCode?: string | undefined;
  /** What it was for. */
  readonly text: string;
  /** 款 that the text points to; null where it says nothing. */
  readonly nature: string | null;
  /** Exact, in 元; null where it could not be read. */
  readonly yuan: Decimal | null;
  /** Number of entries that make it up. */
  readonly count: number;
  /** Where the economic item stands. */
  readonly codeCells: readonly CellRef[];
  readonly textCells: readonly CellRef[];
  /** Code and name, or code and text, each cell once. */
  readonly codeAndNameCells: readonly CellRef[];
  readonly codeAndTextCells: readonly CellRef[];
  /** 款 of different 类 that the text names. */
  readonly natures: readonly string[];
}
