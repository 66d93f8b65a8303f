import { GRADE_NOT_A_GRADE } from '../../../src/rules/catalogue/scores/grade-not-a-grade';
import { evaluationOf, said } from '../builders';
import { report } from '../reports';
import { testRule } from '../rule-tester';
import { beside, field, inForm, inLying, inOlderTables, inText, worded } from '../places';

const grade = (text: string) => evaluationOf({ claimedGrade: said(text) });

testRule(GRADE_NOT_A_GRADE, {
  fails: [
    {
      name: '100',
      evaluation: grade('100'),
      message: 'number',
      severity: 'error',
      found: '100',
      expected: '优、良、中、差',
    },
    { name: '98分', evaluation: grade('98分'), message: 'number' },
    { name: '完成', evaluation: grade('完成'), message: 'other' },
    {
      name: 'a score in the text',
      evaluation: evaluationOf({ narrative: report(['本项目自评得分98分，评价等级为“98”。']) }),
      message: 'number',
      found: '98',
    },
  ],
  passes: [
    ...['优', '优秀', '良好等级', '合格'].map((word) => ({ name: word, evaluation: grade(word) })),
    {
      name: 'a grade in the text, below a number of grades',
      evaluation: evaluationOf({ narrative: report(['等级分为4档，评价等级为“优”。']) }),
    },
  ],
  undecided: [
    { name: 'blank', evaluation: grade(''), reason: 'blank' },
    { name: 'no such cell', evaluation: evaluationOf({}), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('等级 100', (rows) => rows.push(['自评等级', null, '100'])),
    tables: inOlderTables('等次 97.5', { 项目信息: field(['自评等次', '97.5']) }),
    lying: inLying('等级 98', beside(['自评等级', '98'])),
    text: inText('等级为“98”', worded(['评价等级为“优”', '评价等级为“98”'])),
  },
});
