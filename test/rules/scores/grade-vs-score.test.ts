import { GRADE_VS_SCORE } from '../../../src/rules/catalogue/scores/grade-vs-score';
import { evaluationOf, points, said } from '../builders';
import { testRule } from '../rule-tester';
import { saidBy, beside, field, inForm, inLying, inOlderTables, inText, worded } from '../places';

const table = (total: string, grade: string) =>
  evaluationOf({ claimedTotal: points(total), claimedGrade: said(grade) });

testRule(GRADE_VS_SCORE, {
  fails: [
    {
      name: '88, 优',
      evaluation: table('88', '优'),
      message: 'differs',
      severity: 'error',
      found: '优',
      expected: '良',
    },
    { name: '89.99, 优', evaluation: table('89.99', '优秀'), message: 'differs', expected: '良' },
    { name: '95, 良: understated', evaluation: table('95', '良'), message: 'differs', severity: 'warning' },
    { name: '59.99, 中', evaluation: table('59.99', '中'), message: 'differs', expected: '差' },
  ],
  passes: [
    ...(
      [
        ['90.00', '优'],
        ['89.99', '良'],
        ['80', '良'],
        ['79.99', '中'],
        ['60', '中'],
        ['59.99', '差'],
      ] as const
    ).map(([score, grade]) => ({ name: `${score}, ${grade}`, evaluation: table(score, grade) })),
    { name: 'an alias', evaluation: table('95', '优秀等级') },
  ],
  undecided: [
    { name: 'no grade', evaluation: table('95', ''), reason: 'no-such-field' },
    { name: 'no word of the scale', evaluation: table('95', '100'), needs: ['100'] },
    { name: 'no total', evaluation: evaluationOf({ claimedGrade: said('优') }), reason: 'no-basis' },
  ],
  places: {
    form: inForm('98 with 良', (rows) => rows.push(['自评等级', null, '良'])),
    tables: inOlderTables('88 with 优', {
      项目信息: field(['综合得分', 88]),
      文字报告: worded(['97.5分', '88分']),
    }),
    lying: inLying('98 with 良', beside(['自评等级', '良'])),
    text: saidBy(
      'score-table-vs-text',
      inText('98 points, 良', worded(['评价等级为“优”', '评价等级为“良”'])),
    ),
  },
});
