import { readStatedExplanations } from '../../forms';
import type { Grid, SheetInfo } from '../../workbook';

/** Reasons as they stand in 情况说明 of 审核结果, by what they explain. */
export class StatedReasons {
  readonly #texts: Map<string, string>;

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = new Map(texts);
  }

  get all(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** @returns whether one differs from what was known */
  take({ own }: SheetInfo, grid: Grid | null): boolean {
    if (own?.kind !== 'findings' || !grid) return false;
    let differs = false;
    for (const [key, text] of readStatedExplanations(grid)) {
      if ((this.#texts.get(key) ?? '') !== text) differs = true;
      this.#texts.set(key, text);
    }
    return differs;
  }

  clear(): void {
    this.#texts.clear();
  }
}
