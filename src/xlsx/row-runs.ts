/** Rows in their order, kept as runs: a filter over a million rows hides most of them. */
export class RowRuns {
  private readonly runs: { first: number; last: number }[] = [];

  /** Takes a row. Rows of a sheet come in ascending order. */
  add(row: number): void {
    const run = this.runs.at(-1);
    if (run && row === run.last + 1) run.last = row;
    else this.runs.push({ first: row, last: row });
  }

  /** How many of them are among these rows, first and last included. */
  countWithin(first: number, last: number): number {
    return this.runs.reduce(
      (sum, run) => sum + Math.max(0, Math.min(run.last, last) - Math.max(run.first, first) + 1),
      0,
    );
  }
}
