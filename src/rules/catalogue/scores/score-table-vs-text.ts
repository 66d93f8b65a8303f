import type { Stated } from '../../../intake';
import { exact, intervalsMeet, shownInterval, type Decimal } from '../../../numbers';
import type { Policy } from '../../../policy';
import { confirmed } from '../../../policy';
import { gradeOf, type Evaluation } from '../../../scoring';
import { showPoints } from '../../indicators/describe';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import { claimedGrade, readGrade } from '../../scores/claimed-grade';
import { totalParts } from '../../scores/total-parts';
import type { Outcome, Rule } from '../../types';

/** The total as typed; where separate tables state none, what their scores add up to. */
function totalOf(evaluation: Evaluation): Stated<Decimal> | null {
  const { claimedTotal } = evaluation.submission;
  if (claimedTotal) return claimedTotal;
  const parts = totalParts(evaluation);
  if (!parts) return null;
  const { value } = parts.added;
  return { value, text: showPoints(value), cells: parts.typed.flatMap(({ cells }) => cells) };
}

/** The report may name scores of single sections too: the total must be one of them, or stand in the conclusion. */
function scoreOutcomes(evaluation: Evaluation): Outcome[] {
  const { submission } = evaluation;
  const total = totalOf(evaluation);
  const mentions = submission.narrative?.scores ?? [];
  if (!total?.value || mentions.length === 0) return [];
  const shown = shownInterval(total.value);
  const same = mentions.find(({ value }) => intervalsMeet(exact(value), shown));
  if (same) return [pass(cellsOf(total, same))];
  const wrong = mentions.find(({ section }) => section === 'conclusion') ?? mentions[0];
  if (!wrong) return [];
  const [found, expected] = [showPoints(wrong.value), showPoints(total.value)];
  return [fail('score', { cells: cellsOf(wrong, total), found, expected })];
}

function gradeOutcomes(evaluation: Evaluation, policy: Policy): Outcome[] {
  const { submission } = evaluation;
  const own = claimedGrade(submission, policy);
  const claimed = totalOf(evaluation);
  const total = claimed?.value;
  const expected = own.kind === 'grade' ? own.label : total && gradeOf(total, policy);
  const mentions = submission.narrative?.grades ?? [];
  const read = mentions.map((mention) => ({ mention, grade: readGrade(mention.value, policy) }));
  const wrong = read.find(({ grade }) => grade.kind === 'grade' && grade.label !== expected);
  if (!expected || !read.some(({ grade }) => grade.kind === 'grade')) return [];
  const cells = cellsOf(
    wrong?.mention ?? mentions[0],
    own.kind === 'grade' ? submission.claimedGrade : claimed,
  );
  return [wrong ? fail('grade', { cells, found: wrong.mention.value, expected }) : pass(cells)];
}

export const SCORE_TABLE_VS_TEXT: Rule = {
  id: 'score-table-vs-text',
  number: 72,
  title: { zh: '表与文字的得分、等次一致', en: 'Score and grade equal in table and text' },
  severity: 'error',
  forms: 'both',
  source: confirmed('id', '同一得分、等次在表与文字中应一致', 'One score and one grade in table and text'),
  messages: {
    score: {
      text: {
        zh: '文字写得分{found}，表中为{expected}',
        en: 'The text gives a score of {found}, the table {expected}',
      },
      fix: { zh: '核对后统一', en: 'Find out which one is right and use it in both places' },
    },
    grade: {
      text: {
        zh: '文字写等级“{found}”，表中为“{expected}”',
        en: 'The text gives the grade “{found}”, the table “{expected}”',
      },
      fix: { zh: '核对后统一', en: 'Find out which one is right and use it in both places' },
    },
  },
  examples: {
    fails: { zh: '表95分，文字100分', en: 'table 95, text 100' },
    passes: { zh: '表95分，文字95分', en: 'table 95, text 95' },
  },
  check(evaluation, policy) {
    if (!evaluation.submission.narrative) return [notApplicable('no-narrative')];
    return orNotApplicable(
      [...scoreOutcomes(evaluation), ...gradeOutcomes(evaluation, policy)],
      'no-such-field',
    );
  },
};
