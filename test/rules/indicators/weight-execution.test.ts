import { WEIGHT_EXECUTION } from '../../../src/rules/catalogue/indicators/weight-execution';
import { execution, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { all, column, fill, inForm, inTables, notHere } from '../places';

testRule(WEIGHT_EXECUTION, {
  fails: [
    {
      name: '15',
      evaluation: tableOf([], { some: { funds: execution('15', '15') } }),
      message: 'differs',
      severity: 'error',
      found: '15',
      expected: '10',
      cells: ['自评表!A20'],
    },
    {
      name: 'that of Hubei',
      evaluation: tableOf([], { some: { funds: execution('20', '20') } }),
      message: 'other-policy',
      severity: 'warning',
    },
  ],
  passes: [{ name: '10', evaluation: tableOf([], { some: { funds: execution('10', '10') } }) }],
  undecided: [{ name: 'nothing printed', evaluation: tableOf([]), reason: 'no-such-field' }],
  places: {
    form: inForm(
      '15 points',
      fill(
        ['total', 6, 15],
        ['total', 'points', 14.25],
        ['count', 'weight', 15],
        ['count', 'score', 15],
        ['sum', 'score', 97.75],
      ),
      { implied: ['weight-level1'] },
    ),
    tables: inTables(
      '15 points',
      { 预算表: all(column('分值', [15, 10, 10, 10]), column('得分', [14.25, 9.5, 9.5, 9.5])) },
      { implied: ['weight-total'] },
    ),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
