/**
 * Blocks that we wrote and whose change events are still to come. Only from ExcelApi 1.14 does an event say that an add-in
 * made it; below that an event on a block of this list is ours, once.
 */
export class OwnWrites {
  readonly #expected = new Map<string, number>();
  /** Sheets that were written whole: all events on them are ours until the next round trip after the write. */
  readonly #whole = new Set<string>();

  expectBlock(sheet: string, address: string): void {
    const key = `${sheet}!${address}`;
    this.#expected.set(key, (this.#expected.get(key) ?? 0) + 1);
  }

  expectSheet(sheet: string): void {
    this.#whole.add(sheet);
  }

  /** Forgets sheets written whole: their events have arrived by now. */
  settle(): void {
    this.#whole.clear();
  }

  /** Whether the event is ours; takes it off the list. */
  take(sheet: string, address: string): boolean {
    if (this.#whole.has(sheet)) return true;
    const key = `${sheet}!${address}`;
    const count = this.#expected.get(key) ?? 0;
    if (count > 1) this.#expected.set(key, count - 1);
    else this.#expected.delete(key);
    return count > 0;
  }
}
