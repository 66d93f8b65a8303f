/** Milliseconds of a batch after which whatever else lives in the page gets its turn. */
export const SLICE_MS = 30;

/** A batch of more actions than this takes so long to be sent and read that others get their turn before and after it, too. */
export const MANY_ACTIONS = 200;

/** What shares a thread with the host: between two operations of a long batch it gets its turn, and changes nothing. */
export interface Turns {
  /** Resolves when the batch may go on. */
  give(): Promise<void>;
  /** The batch has ended. */
  end(): void;
}
