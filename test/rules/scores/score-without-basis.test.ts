import { SCORE_WITHOUT_BASIS } from '../../../src/rules/catalogue/scores/score-without-basis';
import { evaluationOf, points } from '../builders';
import { tableOf } from '../indicators/tables';
import { report } from '../reports';
import { testRule } from '../rule-tester';
import {
  all,
  column,
  inLying,
  inOlderForm,
  inOlderText,
  inTables,
  put,
  without,
  worded,
  withoutRowsOf,
} from '../places';

testRule(SCORE_WITHOUT_BASIS, {
  fails: [
    {
      name: '100 and no table',
      evaluation: evaluationOf({ form: 'hechi', claimedTotal: points('100') }),
      message: 'bare',
      severity: 'warning',
      found: '100',
    },
    {
      name: 'a score that only the report tells',
      evaluation: evaluationOf({ form: 'hechi', narrative: report(['本项目自评得分98分。']) }),
      message: 'bare',
      found: '98',
    },
  ],
  passes: [{ name: 'with a table', evaluation: tableOf([{}], { some: { claimedTotal: points('100') } }) }],
  undecided: [{ name: 'no total', evaluation: evaluationOf({}), reason: 'no-such-field' }],
  places: {
    form: inOlderForm('97 and no breakdown', put([37, 1, 97])),
    tables: inTables('98 without indicators', {
      项目清单: column('综合得分', [98]),
      绩效指标: withoutRowsOf('渠道清淤'),
    }),
    lying: inLying(
      '98 without indicators',
      { 绩效指标: withoutRowsOf('渠道清淤') },
      { names: ['自评情况!C26'] },
    ),
    text: inOlderText('a score that only the text tells', {
      项目信息: all(without('综合得分'), without('自评等次')),
      文字报告: worded(['97.5分', '97分']),
    }),
  },
});
