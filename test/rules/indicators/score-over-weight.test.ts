import { SCORE_OVER_WEIGHT } from '../../../src/rules/catalogue/indicators/score-over-weight';
import { execution, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(SCORE_OVER_WEIGHT, {
  fails: [
    {
      name: '9 of 8',
      evaluation: tableOf([{ weight: '8', score: '9' }]),
      message: 'over',
      severity: 'error',
      found: '9',
      cells: ['自评表!G1', '自评表!F1'],
    },
    { name: 'below 0', evaluation: tableOf([{ score: '-1' }]), message: 'negative' },
    {
      name: 'execution',
      evaluation: tableOf([], { some: { funds: execution('10', '11') } }),
      message: 'over',
    },
  ],
  passes: [{ name: '8 of 8', evaluation: tableOf([{ weight: '8', score: '8' }]) }],
  undecided: [{ name: 'no weights', evaluation: tableOf([{ weight: null }]), reason: 'no-such-field' }],
  places: {
    form: inForm('11 of 10', fill(['quality', 'score', 11], ['sum', 'score', 99])),
    tables: inTables('11 of 10', { 绩效指标: inRow(['渠道清淤验收合格率'], { 得分: 11 }) }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
