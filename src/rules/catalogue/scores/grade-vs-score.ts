import { confirmed } from '../../../policy';
import { gradeOf } from '../../../scoring';
import { showPoints } from '../../indicators/describe';
import { cellsOf, fail, notApplicable, pass, unreadable } from '../../outcomes';
import { claimedGrade } from '../../scores/claimed-grade';
import type { Rule } from '../../types';

export const GRADE_VS_SCORE: Rule = {
  id: 'grade-vs-score',
  number: 69,
  title: { zh: '等次与总分相符', en: 'The grade is that of the score' },
  severity: 'error',
  forms: 'both',
  source: confirmed('DZ', '优90–100，良80–89，中60–79，差0–59', '优 90–100, 良 80–89, 中 60–79, 差 0–59'),
  messages: {
    differs: {
      text: {
        zh: '总分{score}对应“{expected}”，等次填“{found}”',
        en: 'A total of {score} is “{expected}”, the grade given is “{found}”',
      },
      fix: { zh: '按总分改正等次', en: 'Correct the grade by the total' },
    },
  },
  examples: {
    fails: { zh: '总分88，等次优', en: '88, 优' },
    passes: { zh: '总分90，等次优', en: '90, 优' },
  },
  check({ submission, total }, policy) {
    const claimed = claimedGrade(submission, policy);
    if (claimed.kind === 'none') return [notApplicable('no-such-field')];
    if (claimed.kind !== 'grade') return [unreadable(submission.claimedGrade)];
    const score = submission.claimedTotal?.value ?? total;
    const expected = score && gradeOf(score, policy);
    if (!score || !expected) return [notApplicable('no-basis')];
    const cells = cellsOf(submission.claimedGrade, submission.claimedTotal);
    if (expected === claimed.label) return [pass(cells)];
    const order = policy.settings.gradeBands.value.map(({ label }) => label);
    // Whoever understates himself gains nothing by it.
    const severity = order.indexOf(claimed.label) > order.indexOf(expected) ? 'warning' : 'error';
    return [
      fail('differs', {
        severity,
        cells,
        found: claimed.word,
        expected,
        values: { score: showPoints(score) },
      }),
    ];
  },
};
