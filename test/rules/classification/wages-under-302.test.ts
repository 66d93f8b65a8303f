import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { WAGES_UNDER_302 } from '../../../src/rules/catalogue/classification/wages-under-302';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, notHere } from '../places';

testRule(WAGES_UNDER_302, {
  fails: [
    {
      name: 'pay of hired staff under 302',
      evaluation: evaluated({
        ledger: ledger('100000', {
          groups: [group('302', '其他工资福利费用', '100000', { nature: { code: '30199', phrase: '' } })],
        }),
      }),
      message: 'wages',
      severity: 'error',
      found: '302',
      expected: '301 或 30226',
    },
  ],
  passes: [
    {
      name: 'casual labour under 30226',
      evaluation: evaluated({
        ledger: ledger('100000', { groups: [group('302', '临时工劳务费', '100000')] }),
      }),
    },
    {
      name: 'no pay',
      evaluation: evaluated({ ledger: ledger('100000', { groups: [group('302', '专线费用', '80000')] }) }),
    },
  ],
  undecided: [{ name: 'no ledger', evaluation: evaluated({}), reason: 'no-table' }],
  places: {
    form: inOlderForm('聘用人员工资 inside 302', fillOlder(['first', 0, '30299聘用人员工资福利费用']), {
      implied: ['one-line-many-natures', 'use-outside-project'],
    }),
    tables: inOlderTables('staff pay under 302', entry('30299', '其他商品和服务支出', '聘用人员工资福利'), {
      implied: ['personnel-share', 'use-outside-project'],
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
