import { Later } from './later';
import type { WrittenSheets } from './written-sheets';

/** What became of another pane's part of the work. */
export interface Found {
  /** It has written since: what is kept in the workbook may say something else, too. */
  readonly news: boolean;
  /** An edit was left to it, and it has not followed: it is gone, or follows no longer. */
  readonly isGone: boolean;
}

/**
 * Looks, once it is quiet, what another pane of the same workbook has done: whether it has written, and whether it has
 * followed the edits that were left to it.
 */
export class Neighbours {
  readonly #later: Later<true>;
  /** How often our sheets had been changed when an edit was left to another pane; null where none was. */
  #left: number | null = null;
  #strangers = 0;

  /** @param look is to list the sheets anew, and then ask {@link found} */
  constructor(
    private readonly written: Pick<WrittenSheets, 'look' | 'turns'>,
    look: () => void,
    quiet: number | undefined,
  ) {
    this.#later = new Later(look, quiet);
  }

  /** Somebody has changed one of our sheets. */
  changed(): void {
    this.#later.add(true);
  }

  /** An edit is left to another pane. */
  leave(): void {
    this.#left = this.written.turns.changes;
    this.#later.add(true);
  }

  found(): Found {
    const before = this.#left;
    this.#left = null;
    this.written.look();
    const { changes, strangers } = this.written.turns;
    const news = strangers !== this.#strangers;
    this.#strangers = strangers;
    return { news, isGone: before === changes };
  }

  end(): void {
    this.#later.end();
  }
}
