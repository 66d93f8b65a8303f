import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { CASUAL_LABOUR_UNDER_301 } from '../../../src/rules/catalogue/classification/casual-labour-under-301';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, notHere } from '../places';

testRule(CASUAL_LABOUR_UNDER_301, {
  fails: [
    {
      name: 'reviewers under 30199',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('30199', '专家评审费', '5000')] }) }),
      message: 'casual',
      severity: 'warning',
      expected: '30226',
    },
  ],
  passes: [
    {
      name: 'wages',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('30101', '基本工资', '5000')] }) }),
    },
  ],
  undecided: [{ name: 'no ledger', evaluation: evaluated({}), reason: 'no-table' }],
  places: {
    form: inOlderForm('评审费 under 30199', fillOlder(['second', 0, '30199其他工资福利支出（专家评审费）']), {
      implied: ['one-line-many-natures', 'use-outside-project'],
    }),
    tables: inOlderTables('评审费 under 30199', entry('30199', '其他工资福利支出', '专家评审费')),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
