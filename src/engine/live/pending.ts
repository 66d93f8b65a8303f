import type { WorkbookChange } from '../../workbook';
import { EVERY_SHEET, NO_SHEET, type SheetIds } from './changes';

/** What has happened to the workbook and was not followed yet. */
export class Pending {
  #changes: WorkbookChange[] = [];
  /** Sheets that were being read when they happened. */
  #readMeanwhile: SheetIds = NO_SHEET;

  get any(): boolean {
    return this.#changes.length > 0;
  }

  /** All is read anew: what happened before is seen by that. */
  readingAll(): void {
    this.#changes = [];
    this.#readMeanwhile = EVERY_SHEET;
  }

  /** What was read is of one moment, if nothing happened until now. */
  read(): void {
    if (!this.any) this.#readMeanwhile = NO_SHEET;
  }

  add(changes: readonly WorkbookChange[]): void {
    this.#changes.push(...changes);
  }

  /** What is to be followed now; its sheets are being read from here on. */
  take(): { readonly changes: readonly WorkbookChange[]; readonly readMeanwhile: SheetIds } {
    const taken = { changes: this.#changes, readMeanwhile: this.#readMeanwhile };
    this.#changes = [];
    return taken;
  }

  /** @param sheets ids of those that are being read from here on */
  reading(sheets: readonly string[]): void {
    this.#readMeanwhile = new Set(sheets);
  }
}
