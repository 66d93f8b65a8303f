/** Error numbers of the transport, which the client turns into its own errors. */
export const TransportError = {
  /** → InvalidOperationInCellEditMode */
  cellEditMode: 5004,
  /** → RequestPayloadSizeLimitExceeded */
  requestTooLarge: 5103,
  /** → ResponsePayloadSizeLimitExceeded */
  responseTooLarge: 5104,
  /** → AccessDenied */
  accessDenied: 7000,
  /** → ActivityLimitReached */
  activityLimit: 5102,
  /** → InvalidRequestContext */
  sheetVanished: 1014,
} as const;

/** The limit of Excel on the web, in bytes, for a request and for a response. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What is known of a batch before it is run. */
export interface BatchAhead {
  /** Names of the methods called and properties set, as on the wire, in order. */
  readonly members: readonly string[];
  /** Names of the members that lead to its objects. */
  readonly paths: readonly string[];
  /** Texts that these are asked for, such as names of sheets and addresses. */
  readonly addresses: readonly string[];
  /** How many operations it has. */
  readonly actions: number;
}

/**
 * What goes wrong with one batch. An error is one of Excel's own codes, such as GeneralException, or a number of the
 * transport ({@link TransportError}).
 */
export type Fault =
  /** Answered with an error, and nothing of it was done. */
  | { readonly kind: 'refused'; readonly error: string | number }
  /** All of it was done, and the answer is an error all the same. */
  | { readonly kind: 'answered-wrongly'; readonly error: string | number }
  /** Stops after so many operations, which stay done. */
  | { readonly kind: 'stopped'; readonly after: number; readonly error: string }
  /** Never answered, whether it was done or not. */
  | { readonly kind: 'silent'; readonly done: boolean };

/** One operation that is about to be done: a method called or a property set. */
export interface Operation {
  /** Type and member, such as PageLayout.zoom; `null.` and the member for one on a null object. */
  readonly place: string;
  /** Cells of the range that it is about; 0 where it is about none. */
  readonly cells: number;
}

/** In what this Excel is another one than is believed. */
export interface Oddities {
  /** A quote before a text stays a part of it in cells formatted as text. */
  keepsMarks: boolean;
  /** The workbook says of itself that it is read-only; what that refuses is for `refuses` to say. */
  readOnly: boolean;
  /** Custom XML parts that a page adds never come to the others. */
  partsStay: boolean;
  /** Texts that are written into cells formatted as text are read as if they were typed elsewhere. */
  readsTexts: boolean;
}

/** What can go wrong with a batch, to be switched on by tests. */
export interface Faults extends Oddities {
  /** The user is typing in a cell: batches fail (or wait, where the add-in asked for it) until it is off again. */
  cellEditMode: boolean;
  /** Bytes allowed for a request and for a response; Infinity switches the limits off. */
  payloadLimit: number;
  /** Milliseconds that every answer is late. */
  latency: number;
  /** Batches are never answered. */
  silent: boolean;
  /** Error numbers that the next batches are answered with, one each, instead of being run. */
  readonly next: number[];
  /** Called before every batch: for what happens to the workbook between two syncs. */
  beforeBatch: (() => void | Promise<void>) | null;
  /** Asked for every batch that the add-in waits for: what goes wrong with it, null where nothing does. */
  onBatch: ((batch: BatchAhead) => Fault | null) | null;
  /**
   * Excel is another one than is believed: one of its error codes for an operation that it refuses, null for all others.
   * What ran before it stays done.
   */
  refuses: ((operation: Operation) => string | null) | null;
  /** What becomes of settings that the add-in saves. */
  settings: 'kept' | 'refused' | 'silent';
}

export function noFaults(): Faults {
  return {
    cellEditMode: false,
    payloadLimit: PAYLOAD_LIMIT,
    latency: 0,
    silent: false,
    next: [],
    beforeBatch: null,
    onBatch: null,
    refuses: null,
    keepsMarks: false,
    partsStay: false,
    readOnly: false,
    readsTexts: false,
    settings: 'kept',
  };
}
