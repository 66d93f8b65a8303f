const MESSAGES: Readonly<Record<string, string>> = {
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  RangeExceedsLimit:
    'The cell count in the range has exceeded the maximum supported number. See the Resource limits article.',
  MergedRangeConflict: "We can't do that to a merged cell.",
  GeneralException: 'There was an internal error while processing the request.',
};

export type HostErrorCode = keyof typeof MESSAGES & string;

/** An error that Excel answers to a batch; the client turns it into an `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** Type and member in the client's spelling: `WorksheetCollection.getItem`. */
    readonly location: string | null = null,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = 'HostError';
  }

  get httpStatus(): number {
    return this.code === 'ItemNotFound' ? 404 : this.code === 'AccessDenied' ? 403 : 400;
  }
}

/** The client's spelling of a member name of the wire: `GetItem` → `getItem`. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
