import { saidBy, type Language } from '../../language';
import type { Texts } from '../texts';

/** Kinds of trouble that the pane has its own words for. */
export type ProblemKind = keyof Omit<Texts['problems'], 'dismiss' | 'retry' | 'copyDetail' | 'writeAnyway'>;

/** Trouble in a clerk's words: what is the matter, what to do, and the original message for whoever helps her. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly title: string;
  readonly advice: string;
  /** What was said originally: for whoever helps her, to be copied and not to be read by her. */
  readonly detail: string | null;
}

/** Codes of the Excel port, of the engine, of the DOM, and of Office.js itself (OfficeExtension.Error.code). */
const KIND_OF_CODE: ReadonlyMap<string, ProblemKind> = new Map(
  Object.entries({
    AbortError: 'cancelled',
    ChunkLoadError: 'not-loaded',
    'nothing-to-evaluate': 'nothing',
    'not-empty': 'not-empty',
    'cell-edit': 'editing',
    protected: 'protected',
    'sheets-protected': 'sheets-protected',
    'too-large': 'too-large',
    gone: 'missing',
    busy: 'host-busy',
    'too-old': 'host-too-old',
    'no-restore-point': 'no-undo',
    InvalidOperationInCellEditMode: 'editing',
    AccessDenied: 'protected',
    'read-only': 'read-only',
    RequestPayloadSizeLimitExceeded: 'too-large',
    ResponsePayloadSizeLimitExceeded: 'too-large',
    ItemNotFound: 'missing',
    InvalidObjectPath: 'missing',
    InvalidReference: 'missing',
    InvalidRequestContext: 'missing',
    ApiNotFound: 'host-too-old',
    ApiNotAvailable: 'host-too-old',
    ActivityLimitReached: 'host-busy',
    WriteNotSupportedWhenModalDialogOpen: 'host-busy',
    InvalidOrTimedOutSession: 'host-busy',
  } as const),
);

/** Kinds of which the error itself says what is the matter and what to do: it may name sheets. */
const SAY_IT_THEMSELVES: ReadonlySet<ProblemKind> = new Set(['unknown', 'sheets-protected']);

function member(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;
}

function kindOf(error: unknown): ProblemKind {
  const signs = [member(error, 'code'), member(error, 'name')];
  const known = signs.map((sign) => (typeof sign === 'string' ? KIND_OF_CODE.get(sign) : undefined));
  return known.find((kind) => kind !== undefined) ?? 'unknown';
}

function textIn(said: unknown): string | null {
  return typeof said === 'string' && said !== '' ? said : null;
}

function messageOf(error: unknown): string | null {
  return textIn(member(error, 'message') ?? error);
}

/** What Excel itself said, where an error of ours stands for it and does not say it in its own words. */
function detailOf(error: unknown, own: string): string | null {
  const detail = textIn(member(error, 'detail'));
  return detail !== null && !own.includes(detail) ? detail : null;
}

/** Says in words what went wrong and what to do. */
export function describeProblem(error: unknown, texts: Texts, language: Language): Problem {
  const kind = kindOf(error);
  const { title, advice } = texts.problems[kind];
  if (!SAY_IT_THEMSELVES.has(kind)) return { kind, title, advice, detail: null };
  // Errors of ours say what the matter is and what to do; of others the original message helps whoever helps her.
  const own = saidBy(error)?.[language] ?? null;
  return {
    kind,
    title,
    advice: own ?? advice,
    detail: own === null ? messageOf(error) : detailOf(error, own),
  };
}
