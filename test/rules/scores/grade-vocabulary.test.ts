import { GRADE_VOCABULARY } from '../../../src/rules/catalogue/scores/grade-vocabulary';
import { evaluationOf, said } from '../builders';
import { withReport } from '../reports';
import { cellRef } from '../../../src/workbook';
import { testRule } from '../rule-tester';
import { beside, field, inForm, inLying, inOlderTables, inText, worded } from '../places';

const grade = (word: string) => ({ ...said(word), cells: [cellRef('自评表', 20, 1)] });

testRule(GRADE_VOCABULARY, {
  fails: [
    {
      name: '优秀 in the text',
      evaluation: withReport(['评价结论：自评得分100分，评价等级为优秀等级。']),
      message: 'alias',
      severity: 'warning',
      found: '优秀',
      expected: '优',
      // A word of a sentence is not a cell.
      fixes: [],
    },
    {
      name: '良好 in the table',
      evaluation: evaluationOf({ claimedGrade: grade('良好') }),
      message: 'alias',
      expected: '良',
      fixes: ['grade-word 自评表!B21: 良好 → 良'],
    },
    {
      name: '良好 beside its label in one cell',
      evaluation: evaluationOf({ claimedGrade: { ...grade('良好'), inWords: true } }),
      message: 'alias',
      fixes: [],
    },
    {
      name: 'an older scale',
      evaluation: evaluationOf({ claimedGrade: said('合格') }),
      message: 'older-scale',
      fixes: [],
    },
  ],
  passes: [{ name: '优', evaluation: evaluationOf({ claimedGrade: said('优') }) }],
  undecided: [{ name: 'no grade', evaluation: evaluationOf({}), reason: 'no-such-field' }],
  places: {
    form: inForm('优秀', (rows) => rows.push(['自评等级', null, '优秀'])),
    tables: inOlderTables('优秀', { 项目信息: field(['自评等次', '优秀']) }),
    lying: inLying('优秀', beside(['自评等级', '优秀'])),
    text: inText('优秀', worded(['等级为“优”', '等级为“优秀”'])),
  },
});
