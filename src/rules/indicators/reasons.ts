import type { Indicator, Stated, Submission } from '../../intake';
import type { Localized } from '../../language';
import { fold, isBlankMark } from '../../text';
import type { Outcome } from '../types';
import { needsUnderstood, unreadIn } from '../understood';

/** What a cell for a reason should hold. */
export const A_REASON: Localized = { zh: '说明原因', en: 'a reason' };

/** Texts that stand in a reason cell and give none. */
const NO_REASON = /^(?:无|没有|暂无|无偏差|不适用|\d+字以内)?[。]?$/;

/** Whether a cell for a reason holds one. */
export function givesReason(stated: Stated<string> | null | undefined): boolean {
  if (!stated) return false;
  const folded = fold(stated.text).replace(/^\(\d+字以内\)$/, '');
  return folded !== '' && !isBlankMark(folded) && !NO_REASON.test(folded);
}

/** Whether the table has a place where the reason of this row belongs. */
export function hasReasonCell({ reason, remark }: Indicator): boolean {
  return reason !== undefined || remark !== undefined;
}

/** A note of the form that explains shortfalls for the table as a whole: 偏差大或目标未完成原因分析. */
export function explainsInNotes({ identity }: Submission): boolean {
  return identity.notes.some(({ label, text }) => /原因/.test(label) && givesReason(text));
}

/** Whether the row, or the form as a whole, gives a reason. */
export function isExplained(row: Indicator, submission: Submission): boolean {
  return givesReason(row.reason) || givesReason(row.remark) || explainsInNotes(submission);
}

/** The outcome for a row that gives no reason; none can be missed for certain where it has a text that nobody understood. */
export function ifNoReason(row: Indicator, submission: Submission, outcome: Outcome): Outcome {
  const unread = unreadIn(submission, 'indicators').filter(
    ({ what, hasFigures, cells }) =>
      what === 'column' &&
      !hasFigures &&
      row.cells.some(({ left, top }) => left === cells.left && top >= cells.top && top <= cells.bottom),
  );
  return unread.length > 0 ? needsUnderstood(unread) : outcome;
}
