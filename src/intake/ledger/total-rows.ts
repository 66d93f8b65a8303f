import type { MoneyUnit } from '../../numbers';
import type { CellValue } from '../../workbook';

/** A row of sums as the sheet states it. */
export interface TotalRow {
  readonly label: string;
  /** 合计, 总计: of everything above, not of a part (小计, 本月合计). */
  readonly grand: boolean;
  /** Folded name of the project that the row names; null where it names none. */
  readonly project: string | null;
  /** Unit of its amount; null where nobody knows it. */
  readonly unit: MoneyUnit | null;
  readonly value: CellValue;
}

/** The rows of sums of a ledger, by row of the store. */
export class TotalRows {
  #rows = new Map<number, TotalRow>();

  set(row: number, total: TotalRow): void {
    this.#rows.set(row, total);
  }

  delete(row: number): void {
    this.#rows.delete(row);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Folded name of the project that the row of sums names; null where it names none. */
  projectAt(row: number): string | null {
    return this.#rows.get(row)?.project ?? null;
  }

  /** In row order. */
  inOrder(): [number, TotalRow][] {
    return [...this.#rows].sort(([left], [right]) => left - right);
  }

  /** Rows from `at` on have moved by `by`. */
  move(at: number, by: number): void {
    if (this.#rows.size === 0) return;
    this.#rows = new Map([...this.#rows].map(([row, total]) => [row >= at ? row + by : row, total]));
  }
}
