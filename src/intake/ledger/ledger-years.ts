/** How many entries of each project fall into each year. */
export class LedgerYears {
  readonly #counts: Map<number, number>[] = [];

  add(project: number, year: number): void {
    if (year === 0) return;
    const counts = (this.#counts[project] ??= new Map<number, number>());
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }

  remove(project: number, year: number): void {
    const counts = this.#counts[project];
    const count = counts?.get(year);
    if (count === undefined) return;
    if (count > 1) counts?.set(year, count - 1);
    else counts?.delete(year);
  }

  /** Years seen, ascending. */
  of(project: number): number[] {
    return [...(this.#counts[project]?.keys() ?? [])].sort((left, right) => left - right);
  }
}
