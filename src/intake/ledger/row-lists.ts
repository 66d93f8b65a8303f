import { capacityFor, closeGap, grown, openGap } from './growing-array';

const NONE = -1;

/**
 * Rows sorted into lists, each in row order; a row is in one list at most. Adding at the end and removing cost nothing
 * more than a few assignments; adding in between costs the smaller of the way to the neighbour by rows and by list.
 */
export class RowLists {
  #list = new Int32Array(0);
  #next = new Int32Array(0);
  #previous = new Int32Array(0);
  #wanted = 0;
  readonly #heads: number[] = [];
  readonly #tails: number[] = [];

  /** Makes room for rows 0…rows − 1. Lists that hold no row take none of it. */
  reserve(rows: number): void {
    this.#wanted = Math.max(this.#wanted, rows);
    if (this.#list.length > 0) this.#makeRoom(this.#wanted);
  }

  #makeRoom(rows: number): void {
    const capacity = capacityFor(rows, this.#list.length);
    if (capacity === this.#list.length) return;
    this.#list = grown(this.#list, capacity, NONE);
    this.#next = grown(this.#next, capacity, NONE);
    this.#previous = grown(this.#previous, capacity, NONE);
  }

  /** The list that holds the row; −1 where none does. */
  listOf(row: number): number {
    return this.#list[row] ?? NONE;
  }

  /** First row of the list; −1 where it is empty. */
  first(list: number): number {
    return this.#heads[list] ?? NONE;
  }

  last(list: number): number {
    return this.#tails[list] ?? NONE;
  }

  /** The row after `row` in its list; −1 at the end. */
  after(row: number): number {
    return this.#next[row] ?? NONE;
  }

  add(list: number, row: number): void {
    if (this.#list.length === 0) this.#makeRoom(this.#wanted);
    const tail = this.last(list);
    const before = tail < row ? tail : this.#rowBefore(list, row);
    const after = before === NONE ? this.first(list) : this.after(before);
    this.#list[row] = list;
    this.#link(list, before, row);
    this.#link(list, row, after);
  }

  remove(row: number): void {
    const list = this.listOf(row);
    if (list === NONE) return;
    this.#link(list, this.#previous[row] ?? NONE, this.after(row));
    this.#list[row] = NONE;
    this.#next[row] = NONE;
    this.#previous[row] = NONE;
  }

  /** Rows from `at` on move down by `count`. `length` is the number of rows before; room must be reserved. */
  openGap(at: number, count: number, length: number): void {
    for (const values of [this.#list, this.#next, this.#previous]) openGap(values, at, count, length, NONE);
    this.#renumber(at, count, length + count);
  }

  /** Rows at…at + count − 1, which must be in no list, go; the rows below move up. */
  closeGap(at: number, count: number, length: number): void {
    for (const values of [this.#list, this.#next, this.#previous]) closeGap(values, at, count, length, NONE);
    this.#renumber(at, -count, length - count);
  }

  /** The last row of the list before `row`; the list is known to end after it. */
  #rowBefore(list: number, row: number): number {
    let byList = this.first(list);
    for (let byRow = row - 1; byRow >= 0; byRow--) {
      if (this.#list[byRow] === list) return byRow;
      if (byList > row) return this.#previous[byList] ?? NONE;
      byList = this.after(byList);
    }
    return NONE;
  }

  #link(list: number, before: number, after: number): void {
    if (before === NONE) this.#heads[list] = after;
    else this.#next[before] = after;
    if (after === NONE) this.#tails[list] = before;
    else this.#previous[after] = before;
  }

  #renumber(from: number, by: number, length: number): void {
    if (this.#list.length === 0) return;
    for (const values of [this.#next, this.#previous]) {
      for (let row = 0; row < length; row++) {
        const target = values[row]!;
        if (target >= from) values[row] = target + by;
      }
    }
    for (const ends of [this.#heads, this.#tails]) {
      for (let list = 0; list < ends.length; list++) {
        const target = ends[list] ?? NONE;
        if (target >= from) ends[list] = target + by;
      }
    }
  }
}
