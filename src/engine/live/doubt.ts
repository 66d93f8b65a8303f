import type { WorkbookChange } from '../../workbook';

/** How often what happens in our own sheets leads to another try: below ExcelApi 1.14 nobody tells whose doing it is. */
const MOST_TRIES = 2;

/**
 * Whether what was read, or what stands in our sheets, is in doubt because something failed: the next chance reads everything
 * anew. What our own half-done writing stirs up is no such chance, or a sheet that refuses would be tried without end.
 */
export class Doubt {
  #isThere = false;
  /** Failures since anything happened that was not in our sheets. */
  #failures = 0;

  get isThere(): boolean {
    return this.#isThere;
  }

  arises(): void {
    this.#isThere = true;
  }

  isSettled(): void {
    this.#isThere = false;
  }

  failed(): void {
    this.arises();
    this.#failures++;
  }

  /** Whether changes are reason enough to do something. @param isOwn whether a sheet is one of ours, by its id */
  isChance(changes: readonly WorkbookChange[], isOwn: (sheetId: string) => boolean): boolean {
    if (!this.#isThere) return true;
    const others = changes.filter(
      (change) => change.kind !== 'calculated' && !('by' in change && change.by === 'ourselves'),
    );
    if (others.some(({ sheetId }) => !isOwn(sheetId))) this.#failures = 0;
    return others.length > 0 && this.#failures < MOST_TRIES;
  }
}
