import type { CellValue } from '../../workbook';
import { capacityFor, grown } from './growing-array';

/** One column of a batch; see ColumnsBatch. */
export interface BatchColumn {
  readonly values: readonly CellValue[];
  readonly textIds: Int32Array | null;
}

/**
 * Numbers the distinct values of a column. The meaning of a value is worked out once, when it is first seen; ledgers
 * repeat themselves, so the same value as in the row above is the usual case and costs a comparison.
 */
export class CellIds<T> {
  readonly #ids = new Map<CellValue, number>();
  readonly #meanings: T[] = [];
  /** 1 + place in `meanings` by the reader's number of the text; 0 for those not seen yet. */
  #ofText = new Int32Array(0);
  #lastValue: CellValue | undefined;
  #lastId = -1;

  constructor(
    private readonly meaningOf: (value: CellValue) => T,
    /** Values beyond this many are not remembered: they are worked out again where they recur. */
    private readonly limit = Number.POSITIVE_INFINITY,
  ) {}

  /** The meaning of the value in row k of a column. */
  readAt({ values, textIds }: BatchColumn, k: number): T {
    const value = values[k] ?? null;
    const text = textIds === null ? -1 : textIds[k]!;
    return text < 0 ? this.read(value) : this.#readText(value, text);
  }

  /** Texts that the reader numbers are found without looking at their characters. */
  #readText(value: CellValue, text: number): T {
    const known = this.#ofText[text];
    if (known !== undefined && known > 0) return this.#meanings[known - 1]!;
    const meaning = this.meaningOf(value);
    if (this.#meanings.length >= this.limit) return meaning;
    if (text >= this.#ofText.length) this.#ofText = grown(this.#ofText, capacityFor(text + 1, text), 0);
    this.#ofText[text] = this.#meanings.push(meaning);
    return meaning;
  }

  /** The meaning of a value. */
  read(value: CellValue): T {
    if (value === this.#lastValue) return this.#meanings[this.#lastId]!;
    let id = this.#ids.get(value);
    if (id === undefined) {
      const meaning = this.meaningOf(value);
      if (this.#meanings.length >= this.limit) return meaning;
      id = this.#meanings.push(meaning) - 1;
      this.#ids.set(value, id);
    }
    this.#lastValue = value;
    this.#lastId = id;
    return this.#meanings[id]!;
  }
}

/** Numbers distinct texts 0, 1, 2 … in the order in which they are first seen. */
export class Numbering<T> {
  readonly #ids = new Map<string, number>();
  readonly #values: T[] = [];

  idOf(key: string, make: () => T): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#values.push(make()) - 1;
    this.#ids.set(key, id);
    return id;
  }

  find(key: string): number | undefined {
    return this.#ids.get(key);
  }

  get(id: number): T {
    return this.#values[id]!;
  }

  get size(): number {
    return this.#values.length;
  }
}
