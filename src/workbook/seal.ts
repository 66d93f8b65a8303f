/** What whoever writes our sheets leaves behind. */
export interface SealNote {
  /** Whether it goes on following edits: then another pane leaves the writing to it. */
  readonly follows: boolean;
  /** What the sheets were written from, for whoever comes next; "" where that is not said. */
  readonly text: string;
}

/**
 * Left in the workbook by whoever changed our sheets last. Every change begins by breaking the seal that it knows, so that
 * it fails before anything is written where somebody else has written since, and ends by leaving one of its own.
 */
export interface Seal extends SealNote {
  /** Another with every change. */
  readonly id: string;
  /** Whether this session left it. */
  readonly isOurs: boolean;
  /** The one that this session broke for it; null where there was none, or where another session left it. */
  readonly broke: string | null;
  /** How often our sheets were changed until then: a seal that only says something else of them counts no change. */
  readonly changes: number;
}
