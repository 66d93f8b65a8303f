/**
 * Blocks that we wrote and whose change events are still to come. Only from ExcelApi 1.14 does an event say that an add-in
 * made it; below that an event on a block of this list is ours, once. Sheets written whole are not listed: how Excel cuts
 * such a write into events is unknown, and taking an event on one of our sheets for the user's costs a look at most.
 */
export class OwnWrites {
  readonly #expected = new Map<string, number>();

  /** @param address as events give it: E4, or 5:7 for whole rows */
  expect(sheet: string, address: string): void {
    const key = `${sheet}!${address}`;
    this.#expected.set(key, (this.#expected.get(key) ?? 0) + 1);
  }

  /** Whether the event is ours; takes it off the list. */
  take(sheet: string, address: string): boolean {
    const key = `${sheet}!${address}`;
    const count = this.#expected.get(key) ?? 0;
    if (count > 1) this.#expected.set(key, count - 1);
    else this.#expected.delete(key);
    return count > 0;
  }
}
