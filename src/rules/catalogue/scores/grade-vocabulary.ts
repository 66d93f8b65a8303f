import type { Policy } from '../../../policy';
import { confirmed } from '../../../policy';
import { isBlank, type Stated, type Submission } from '../../../intake';
import type { CellRef } from '../../../workbook';
import { fixOf } from '../../fixes';
import { fail, orNotApplicable, pass } from '../../outcomes';
import { readGrade, type ClaimedGrade } from '../../scores/claimed-grade';
import type { Rule } from '../../types';

interface WrittenGrade {
  readonly grade: ClaimedGrade;
  readonly cells: readonly CellRef[];
  /** Of the table: the cell holds nothing but the grade. */
  readonly stated?: Stated<string>;
}

function writtenGrades({ claimedGrade, narrative }: Submission, policy: Policy): WrittenGrade[] {
  const table =
    claimedGrade && !isBlank(claimedGrade)
      ? [{ grade: readGrade(claimedGrade.text, policy), cells: claimedGrade.cells, stated: claimedGrade }]
      : [];
  const text = (narrative?.grades ?? []).map(({ value, cell }) => ({
    grade: readGrade(value, policy),
    cells: [cell],
  }));
  return [...table, ...text];
}

export const GRADE_VOCABULARY: Rule = {
  id: 'grade-vocabulary',
  number: 71,
  title: { zh: '等次用语统一', en: 'One vocabulary of grades' },
  severity: 'warning',
  forms: 'both',
  source: confirmed('DZ', '等次为优、良、中、差', 'Grades are 优, 良, 中, 差'),
  messages: {
    alias: {
      text: {
        zh: '等次写作“{found}”，规范用语为“{expected}”',
        en: 'The grade is written “{found}”; the scale says “{expected}”',
      },
      fix: { zh: '全文统一写作“{expected}”', en: 'Write “{expected}” throughout' },
    },
    'older-scale': {
      text: {
        zh: '等次“{found}”属于旧的等次用语，现行为{expected}',
        en: '“{found}” belongs to an older scale; today’s is {expected}',
      },
      fix: { zh: '按总分改用现行等次', en: 'Use the present scale by the total' },
    },
  },
  examples: {
    fails: { zh: '文字“优秀等级”，等次应为“优”', en: 'text 优秀等级 where the scale says 优' },
    passes: { zh: '表和文字都写“优”', en: '优 in table and text' },
  },
  check({ submission }, policy) {
    const scale = policy.settings.gradeBands.value.map(({ label }) => label).join('、');
    const outcomes = writtenGrades(submission, policy).flatMap(({ grade, cells, stated }) => {
      if (grade.kind === 'older') return [fail('older-scale', { cells, found: grade.word, expected: scale })];
      if (grade.kind !== 'grade') return [];
      if (grade.word === grade.label) return [pass(cells)];
      const fixes = fixOf('grade-word', stated, { text: grade.label });
      return [fail('alias', { cells, found: grade.word, expected: grade.label, fixes })];
    });
    return orNotApplicable(outcomes, 'no-such-field');
  },
};
