import { fold } from '../../text';
import { headsAnything } from '../words';
import type { GridView } from './grid-view';
import { LONGEST_HEADER } from './header-paths';

/** Rows that a header may reach over. */
export const DEEPEST = 3;
/** Texts that must mean something before a row is looked at as a header: a table has at least two columns that are known. */
const LEAST_WORDS = 2;

/** Looks at each text of a sheet once for words of headers. */
export class HeaderRows {
  readonly #words = new Map<number, readonly string[]>();

  constructor(readonly view: GridView) {}

  /** Words of headers in the row. */
  #wordsIn(row: number): readonly string[] {
    const known = this.#words.get(row);
    if (known) return known;
    const { view } = this;
    const texts = view.filled(row).flatMap((column) => {
      const value = view.value(row, column);
      return typeof value === 'string' ? value : [];
    });
    const words = texts.filter((text) => fold(text).length <= LONGEST_HEADER && headsAnything(text));
    this.#words.set(row, words);
    return words;
  }

  /** Whether a header of which anything is known by words may begin in the row. */
  mayBegin(first: number): boolean {
    if (this.view.told.columns.length > 0) return true;
    const words = new Set<string>();
    for (let row = first; row < first + DEEPEST && row <= this.view.area.bottom; row++) {
      for (const word of this.#wordsIn(row)) words.add(word);
      if (words.size >= LEAST_WORDS) return true;
    }
    return false;
  }
}
