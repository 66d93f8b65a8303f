import { SCORE_WITHOUT_BASIS } from '../../../src/rules/catalogue/scores/score-without-basis';
import { evaluationOf, points } from '../builders';
import { tableOf } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { column, inLying, inTables, notHere, withoutRowsOf } from '../places';

testRule(SCORE_WITHOUT_BASIS, {
  fails: [
    {
      name: '100 and no table',
      evaluation: evaluationOf({ form: 'hechi', claimedTotal: points('100') }),
      message: 'bare',
      severity: 'warning',
      found: '100',
    },
  ],
  passes: [{ name: 'with a table', evaluation: tableOf([{}], { some: { claimedTotal: points('100') } }) }],
  undecided: [{ name: 'no total', evaluation: evaluationOf({}), reason: 'no-such-field' }],
  places: {
    form: notHere('table-only'),
    tables: inTables('98 without indicators', {
      项目清单: column('综合得分', [98]),
      绩效指标: withoutRowsOf('渠道清淤'),
    }),
    lying: inLying(
      '98 without indicators',
      { 绩效指标: withoutRowsOf('渠道清淤') },
      { names: ['自评情况!C26'] },
    ),
    text: notHere('table-only'),
  },
});
