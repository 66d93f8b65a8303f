import { formatCellRef } from '../workbook';
import { Memory } from '../memory';
import type { Policy } from '../policy';
import type { Submission, UnreadBlock, UnreadPart } from '../intake';
import type { Evaluation } from '../scoring';
import { cannotDecide } from './outcomes';
import type { Need, NotApplicable, Outcome, Rule } from './types';

/** Reasons that hold only where nothing is left that could be the missing thing. */
const MISSING: ReadonlySet<NotApplicable> = new Set(['no-such-field', 'no-table', 'no-basis']);

type Read = Pick<Submission, 'unread'>;

/** Parts of these blocks that hold values and were not understood. */
export function unreadIn({ unread }: Read, ...blocks: readonly UnreadBlock[]): readonly UnreadPart[] {
  return unread.filter(({ block }) => blocks.includes(block));
}

function needOf({ header, headerCells, cells }: UnreadPart): Need {
  return { name: header || formatCellRef(cells), cells: headerCells ? [headerCells, cells] : [cells] };
}

/** Says what a rule would have to know of parts that were not understood. */
export function needsUnderstood(parts: readonly UnreadPart[]): Outcome {
  return cannotDecide(...parts.map(needOf));
}

/** The outcome where all of these blocks was understood; else the rule cannot decide: what it misses may stand there. */
export function ifUnderstood(submission: Read, blocks: readonly UnreadBlock[], outcome: Outcome): Outcome {
  const parts = unreadIn(submission, ...blocks);
  return parts.length > 0 ? needsUnderstood(parts) : outcome;
}

/** What was not understood of these changes no sum: a column has a sum of its own, a table was read as a whole. */
const WITHOUT_ROWS: ReadonlySet<UnreadPart['what']> = new Set(['column', 'table']);

/** As {@link ifUnderstood}, for what adds up: a row that was not understood may be missing in a sum. */
export function ifRowsUnderstood({ unread = [] }: Partial<Read>, outcome: Outcome): Outcome {
  const parts = unread.filter(({ what }) => !WITHOUT_ROWS.has(what));
  return parts.length > 0 ? needsUnderstood(parts) : outcome;
}

/** The outcome where the unit of each table is certain; else amounts of different tables cannot be compared. */
function ifUnitsCertain({ doubts }: Pick<Submission, 'doubts'>, outcome: Outcome): Outcome {
  const uncertain = doubts.filter(({ why }) => why === 'unit-uncertain');
  if (uncertain.length === 0 || outcome.outcome === 'not-applicable') return outcome;
  return cannotDecide(...uncertain.map(({ values, cells }) => ({ name: values['field'] ?? '', cells })));
}

/**
 * What the rule says. Where a thing is missing that stands in one of the blocks the rule looks at, and something there
 * was not understood, it is not missing for certain: the rule cannot decide.
 */
export function answersOf(
  rule: Rule,
  evaluation: Evaluation,
  policy: Policy,
  memory = new Memory(),
): readonly Outcome[] {
  const { reads = [] } = rule;
  const settle = (outcome: Outcome): Outcome =>
    outcome.outcome === 'not-applicable' && MISSING.has(outcome.reason)
      ? ifUnderstood(evaluation.submission, [...reads, 'sheet'], outcome)
      : outcome;
  const outcomes = rule.check(evaluation, policy, memory);
  const settled = reads.length > 0 ? outcomes.map(settle) : outcomes;
  return rule.comparesTables
    ? settled.map((outcome) => ifUnitsCertain(evaluation.submission, outcome))
    : settled;
}

/** Rules of one topic, with the blocks of the tables that they look at unless they say so themselves. */
export function lookingAt(blocks: readonly UnreadBlock[], rules: readonly Rule[]): readonly Rule[] {
  return rules.map((rule) => ({ ...rule, reads: rule.reads ?? blocks }));
}
