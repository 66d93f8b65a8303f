import { EXECUTION_SCORE } from '../../../src/rules/catalogue/indicators/execution-score';
import { policyById, type Policy } from '../../../src/policy';
import { execution, tableOf } from './tables';

const jiangxi = policyById('jiangxi')!;
const hubei = policyById('hubei')!;
const central = policyById('national-2021-cost')!;
const table = (score: string, amounts: Parameters<typeof execution>[2], policy?: Policy) =>
  tableOf([], { some: { funds: execution('10', score, amounts) }, ...(policy && { policy }) });
import { testRule } from '../rule-tester';
import { all, beside, column, fill, inForm, inLying, inTables, notHere } from '../places';

testRule(EXECUTION_SCORE, {
  fails: [
    {
      name: '92 % with 10',
      evaluation: table('10', { executed: '92' }),
      message: 'above',
      severity: 'error',
      found: '10',
      expected: '9.2',
    },
    {
      name: '99.1 % with 9',
      evaluation: table('9', { budget: '65.66', executed: '65.07' }),
      message: 'below',
      severity: 'warning',
      expected: '9.91',
    },
    {
      name: '80 % in bands',
      evaluation: table('8', { executed: '80' }, jiangxi),
      policy: jiangxi,
      message: 'above',
      expected: '7',
    },
  ],
  passes: [
    { name: '87.5 %', evaluation: table('8.75', { executed: '87.5' }) },
    { name: '20 of 30', evaluation: table('6.67', { budget: '30', executed: '20' }) },
    {
      name: '19 of 20 in Hubei',
      evaluation: tableOf([], { some: { funds: execution('20', '19', { executed: '95' }) }, policy: hubei }),
      policy: hubei,
    },
    { name: '59.99 % in bands', evaluation: table('0', { executed: '59.99' }, jiangxi), policy: jiangxi },
  ],
  undecided: [
    {
      name: '92 % with 7 in a table with costs of their own',
      evaluation: table('7', { executed: '92' }, central),
      policy: central,
      message: 'other-method',
      severity: 'warning',
    },
    { name: 'no score typed', evaluation: table('', {}), reason: 'blank' },
    { name: 'no amounts', evaluation: table('10', { budget: '', executed: '' }), reason: 'no-basis' },
    { name: 'no funds', evaluation: tableOf([]), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('rate 95 %, score 10', fill(['total', 'points', 10], ['sum', 'score', 98.5])),
    tables: inTables('rate 95 %, score 10', {
      预算表: all(column('分值', [10, 10, 10, 10]), column('得分', [10, 9.5, 9.5, 9.5])),
    }),
    lying: inLying(
      'rate 95 %, score 10',
      all(beside(['综合得分', 98.5]), (rows) => {
        rows.splice(22, 0, ['预算执行率得分', null, 10, 9.5]);
      }),
    ),
    text: notHere('table-only'),
  },
});
