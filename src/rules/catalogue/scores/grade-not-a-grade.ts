import { confirmed } from '../../../policy';
import type { CellRef } from '../../../workbook';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import { claimedGrade, readGrade, type ClaimedGrade } from '../../scores/claimed-grade';
import type { Outcome, Rule } from '../../types';

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
    const expected = policy.settings.gradeBands.value.map(({ label }) => label).join('、');
    const outcomeOf = (grade: ClaimedGrade, cells: readonly CellRef[]): Outcome[] => {
      if (grade.kind === 'none') return [];
      if (grade.kind === 'grade' || grade.kind === 'older') return [pass(cells)];
      return [fail(grade.kind, { cells, found: grade.text, expected })];
    };
    const stated = cellsOf(submission.claimedGrade, submission.claimedTotal);
    const told = submission.narrative?.grades ?? [];
    const outcomes = [
      ...outcomeOf(claimedGrade(submission, policy), stated),
      ...told.flatMap(({ value, cell }) => outcomeOf(readGrade(value, policy), [cell])),
    ];
    return orNotApplicable(outcomes, submission.claimedGrade ? 'blank' : 'no-such-field');
  },
};
