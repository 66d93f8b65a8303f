import { confirmed } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { claimedGrade } from '../../scores/claimed-grade';
import type { Rule } from '../../types';

export const GRADE_NOT_A_GRADE: Rule = {
  id: 'grade-not-a-grade',
  number: 70,
  title: { zh: '自评等次填等次', en: 'The grade is a grade' },
  severity: 'error',
  forms: 'both',
  source: confirmed('DZ', '等次为优、良、中、差', 'Grades are 优, 良, 中, 差'),
  messages: {
    number: {
      text: { zh: '自评等次填了分数“{found}”', en: 'The grade cell holds a score, “{found}”' },
      fix: { zh: '按综合得分填写{expected}', en: 'Enter one of {expected} by the score' },
    },
    other: {
      text: { zh: '自评等次“{found}”不是等次', en: '“{found}” is no grade' },
      fix: { zh: '填写{expected}之一', en: 'Enter one of {expected}' },
    },
  },
  examples: {
    fails: { zh: '自评等次“100”', en: 'grade “100”' },
    passes: { zh: '自评等次“优”', en: 'grade “优”' },
  },
  check({ submission }, policy) {
    const claimed = claimedGrade(submission, policy);
    if (claimed.kind === 'none') return [notApplicable(submission.claimedGrade ? 'blank' : 'no-such-field')];
    const cells = cellsOf(submission.claimedGrade, submission.claimedTotal);
    if (claimed.kind === 'grade' || claimed.kind === 'older') return [pass(cells)];
    const expected = policy.settings.gradeBands.value.map(({ label }) => label).join('、');
    return [fail(claimed.kind, { cells, found: claimed.text, expected })];
  },
};
