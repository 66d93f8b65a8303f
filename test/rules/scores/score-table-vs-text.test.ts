import { SCORE_TABLE_VS_TEXT } from '../../../src/rules/catalogue/scores/score-table-vs-text';
import { evaluationOf, points, said } from '../builders';
import { withReport } from '../reports';
import { testRule } from '../rule-tester';
import { inOlderText, inText, notHere, worded } from '../places';

testRule(SCORE_TABLE_VS_TEXT, {
  fails: [
    {
      name: 'table 95, text 100',
      evaluation: withReport(['综合得分100分，评价等级为“优”。'], { claimedTotal: points('95') }),
      message: 'score',
      severity: 'error',
      found: '100',
      expected: '95',
    },
    {
      name: 'table 良, text 优',
      evaluation: withReport(['综合得分85分，评价等级为“优”。'], {
        claimedTotal: points('85'),
        claimedGrade: said('良'),
      }),
      message: 'grade',
      found: '优',
      expected: '良',
    },
  ],
  passes: [
    {
      name: 'equal',
      evaluation: withReport(['综合得分95分，评价等级为优秀等级。'], {
        claimedTotal: points('95'),
        claimedGrade: said('优'),
      }),
    },
  ],
  undecided: [
    { name: 'no report', evaluation: evaluationOf({}), reason: 'no-narrative' },
    {
      name: 'no score in the text',
      evaluation: withReport(['项目已实施。'], { claimedTotal: points('95') }),
      reason: 'no-such-field',
    },
  ],
  places: {
    form: notHere('beside-sentences'),
    tables: notHere('beside-sentences'),
    lying: notHere('beside-sentences'),
    text: [
      inOlderText('text 100', worded(['97.5分', '100分'])),
      inText('100 for 98', worded(['自评得分98分', '自评得分100分'])),
      inText('良 for 98', worded(['等级为“优”', '等级为“良”'])),
    ],
  },
});
