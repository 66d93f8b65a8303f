import { cellRef, type CellRef } from '../../workbook';
import type { LedgerColumn } from './layout';
import type { LedgerState } from './ledger-state';
import type { LedgerEntryCells } from './ledger-types';

/** Entries of a group of which it is known one by one where they stand. */
export const MOST_ENTRIES = 2_000;

type Texts = Pick<LedgerState, 'layout' | 'meaning'>;

/** Made for every entry of a finding: what nobody asks for costs nothing. */
class EntryCells implements LedgerEntryCells {
  constructor(
    private readonly texts: Texts,
    private readonly row: number,
    private readonly summaryAt: number,
  ) {}

  get code(): CellRef | null {
    return this.#ref('code');
  }

  get name(): CellRef | null {
    return this.#ref('name');
  }

  get summary(): CellRef | null {
    return this.#ref('summary');
  }

  get amount(): CellRef {
    const { layout } = this.texts;
    return cellRef(layout.sheet, layout.firstRow + this.row, layout.places.amount ?? 0);
  }

  get summaryText(): string {
    return this.texts.meaning.pool.get(this.summaryAt);
  }

  #ref(column: LedgerColumn): CellRef | null {
    const { layout } = this.texts;
    const place = layout.places[column];
    return place === null ? null : cellRef(layout.sheet, layout.firstRow + this.row, place);
  }
}

/** Where the first entries of a group stand, and their summaries: written down, so that no edit of the ledger shows in it. */
export class EntryPlaces {
  readonly #texts: Texts;
  readonly #rows: Int32Array;
  /** In the pool, which only grows. */
  readonly #summaries: Int32Array;

  /** @param rows of the store, in row order */
  constructor({ entries, layout, meaning }: Texts & Pick<LedgerState, 'entries'>, rows: Int32Array) {
    this.#texts = { layout, meaning };
    this.#rows = rows;
    this.#summaries = rows.map((row) => entries.summary[row] ?? -1);
  }

  first(limit: number): LedgerEntryCells[] {
    const rows = [...this.#rows.subarray(0, limit)];
    return rows.map((row, at) => new EntryCells(this.#texts, row, this.#summaries[at]!));
  }
}
