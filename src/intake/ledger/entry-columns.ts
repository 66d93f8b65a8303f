import { capacityFor, closeGap, grown, openGap, type RowArray } from './growing-array';

/** What a row of the sheet is to the ledger; `aside` has a number where amounts stand, and is neither entry nor total. */
export const RowState = { none: 0, fen: 1, finer: 2, unreadable: 3, total: 4, aside: 5 } as const;

const BLANKS = {
  amount: 0,
  project: 0,
  typed: 0,
  state: RowState.none,
  problem: 0,
  summary: -1,
  text: -1,
  year: 0,
};
type ColumnName = keyof typeof BLANKS;

/** One typed array per column of the store; one value a row. */
export class EntryColumns {
  /** 分; for amounts finer than 分 the place of their exact text in the pool. */
  amount = new Float64Array(0);
  /** Id of the project that the row belongs to: its own, or that of the rows above. */
  project = new Int32Array(0);
  /** 1 where the row names its project itself. */
  typed = new Uint8Array(0);
  state = new Uint8Array(0);
  /** 1 + index of the problem; 0 for none. */
  problem = new Uint8Array(0);
  /** Place of the summary in the pool. */
  summary = new Int32Array(0);
  /** Place of the amount's text in the pool, where it had a problem. */
  text = new Int32Array(0);
  year = new Uint16Array(0);

  /** Makes room for rows 0…rows − 1. */
  reserve(rows: number): void {
    const capacity = capacityFor(rows, this.state.length);
    if (capacity === this.state.length) return;
    this.amount = grown(this.amount, capacity, BLANKS.amount);
    this.project = grown(this.project, capacity, BLANKS.project);
    this.typed = grown(this.typed, capacity, BLANKS.typed);
    this.state = grown(this.state, capacity, BLANKS.state);
    this.problem = grown(this.problem, capacity, BLANKS.problem);
    this.summary = grown(this.summary, capacity, BLANKS.summary);
    this.text = grown(this.text, capacity, BLANKS.text);
    this.year = grown(this.year, capacity, BLANKS.year);
  }

  /** Makes a row as if nothing had ever stood in it. */
  blank(row: number): void {
    this.typed[row] = BLANKS.typed;
    this.state[row] = BLANKS.state;
    this.problem[row] = BLANKS.problem;
    this.summary[row] = BLANKS.summary;
    this.text[row] = BLANKS.text;
    this.year[row] = BLANKS.year;
  }

  isEntry(row: number): boolean {
    const state = this.state[row];
    return state === RowState.fen || state === RowState.finer || state === RowState.unreadable;
  }

  /** Whether the row has an amount, and is no entry. */
  isOther(row: number): boolean {
    return this.state[row]! >= RowState.total;
  }

  /** What the place of entries depends on: whose entry it is, whether it names its project, or a total. */
  standing(row: number): number {
    const kind = this.isOther(row) ? 2 : Number(this.isEntry(row));
    const isNamed = this.typed[row] ?? 0;
    const whose = kind === 1 || isNamed === 1 ? this.project[row]! : -1;
    return (whose * 3 + kind) * 2 + isNamed;
  }

  /** The nearest rows above and below a block in which something stands. */
  filledAround(start: number, count: number, length: number): number[] {
    let [above, below] = [start - 1, start + count];
    while (above >= 0 && this.state[above] === RowState.none) above--;
    while (below < length && this.state[below] === RowState.none) below++;
    return [above, below].filter((row) => row >= 0 && row < length);
  }

  /** The project that a row belongs to where it names none itself. */
  projectAbove(row: number): number {
    return row > 0 ? this.project[row - 1]! : 0;
  }

  /** Rows in which nothing stands yet belong to the project of the row above them. */
  carryOn(from: number, to: number): void {
    if (from < to) this.project.fill(this.projectAbove(from), from, to);
  }

  /**
   * The projects in the order in which rows first name them, each with that row. That of rows that name none comes first,
   * with −1.
   */
  namingRows(projects: readonly number[], length: number): ReadonlyMap<number, number> {
    const left = new Set(projects);
    const found = new Map<number, number>(left.delete(0) ? [[0, -1]] : []);
    for (let row = 0; row < length && left.size > 0; row++) {
      const project = this.project[row]!;
      if (this.typed[row] === 1 && left.delete(project)) found.set(project, row);
    }
    for (const project of left) found.set(project, -1);
    return found;
  }

  openGap(at: number, count: number, length: number): void {
    for (const [name, values] of this.#all()) openGap(values, at, count, length, BLANKS[name]);
  }

  closeGap(at: number, count: number, length: number): void {
    for (const [name, values] of this.#all()) closeGap(values, at, count, length, BLANKS[name]);
  }

  #all(): [ColumnName, RowArray][] {
    return (Object.keys(BLANKS) as ColumnName[]).map((name) => [name, this[name]]);
  }
}
