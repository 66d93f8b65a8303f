import { exact, intervalsMeet, shownInterval } from '../../../numbers';
import type { Policy } from '../../../policy';
import { confirmed } from '../../../policy';
import { gradeOf, type Evaluation } from '../../../scoring';
import { showPoints } from '../../indicators/describe';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import { claimedGrade, readGrade } from '../../scores/claimed-grade';
import type { Outcome, Rule } from '../../types';

/** The report may name scores of single sections too: the total must be one of them, or stand in the conclusion. */
function scoreOutcomes({ submission }: Evaluation): Outcome[] {
  const total = submission.claimedTotal;
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

function gradeOutcomes({ submission }: Evaluation, policy: Policy): Outcome[] {
  const own = claimedGrade(submission, policy);
  const total = submission.claimedTotal?.value;
  const expected = own.kind === 'grade' ? own.label : total && gradeOf(total, policy);
  const mentions = submission.narrative?.grades ?? [];
  const read = mentions.map((mention) => ({ mention, grade: readGrade(mention.value, policy) }));
  const wrong = read.find(({ grade }) => grade.kind === 'grade' && grade.label !== expected);
  if (!expected || !read.some(({ grade }) => grade.kind === 'grade')) return [];
  const cells = cellsOf(
    wrong?.mention ?? mentions[0],
    own.kind === 'grade' ? submission.claimedGrade : submission.claimedTotal,
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
