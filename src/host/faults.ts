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

/** What can go wrong with a batch, to be switched on by tests. */
export interface Faults {
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
}

export function noFaults(): Faults {
  return {
    cellEditMode: false,
    payloadLimit: PAYLOAD_LIMIT,
    latency: 0,
    silent: false,
    next: [],
    beforeBatch: null,
  };
}
