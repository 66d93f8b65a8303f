import type { Area } from './address';
import type { SheetContent } from './sheet-plan';

/** What cells of an added sheet take. What does not fit is asked about when it is typed, and taken all the same. */
export type EntryKind =
  | { readonly kind: 'text' }
  /** Words to choose from, at most 255 characters together, none with a comma. */
  | { readonly kind: 'list'; readonly words: readonly string[] }
  /** A number that is not negative. */
  | { readonly kind: 'number' }
  | { readonly kind: 'date' };

/** Cells that are there to be filled in, and what is shown beside them while they are selected. */
export interface EntryCells {
  readonly area: Area;
  readonly takes: EntryKind;
  /** At most 32 and 255 characters. */
  readonly title: string;
  readonly hint: string;
}

/** A sheet that is added once and is hers from then on: it bears no mark of ours, so nothing of ours ever replaces it. */
export interface AddedSheet extends SheetContent {
  readonly entries: readonly EntryCells[];
}
