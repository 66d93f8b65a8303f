import { evaluated, expenses, funds, line } from './tables';
import { UNIT_LABEL_MISSING } from '../../../src/rules/catalogue/money/unit-label-missing';
import { testRule } from '../rule-tester';
import { fillOlder, inLying, inOlderForm, inOlderTables, notHere, put } from '../places';

testRule(UNIT_LABEL_MISSING, {
  fails: [
    {
      name: 'the expense table names no unit',
      evaluation: evaluated({
        expenses: { ...expenses([line('30201', '办公费', '20', '20')], '20', '20'), unitStated: false },
      }),
      message: 'missing',
      severity: 'warning',
    },
    {
      name: 'the fund table names no unit',
      evaluation: evaluated({ funds: { ...funds({ budget: '20' }), unitStated: false } }),
      message: 'missing',
    },
  ],
  passes: [{ name: 'units named', evaluation: evaluated({ funds: funds({ budget: '20' }) }) }],
  undecided: [{ name: 'no table', evaluation: evaluated({}), reason: 'no-table' }],
  places: {
    form: inOlderForm(
      'no unit in the header of the lines',
      fillOlder(['header', 2, '计划支出数'], ['header', 4, '实际支出数']),
    ),
    tables: inOlderTables('no 单位：万元', { 预算表: put([1, 5, null]) }, { names: ['预算表!E8'] }),
    lying: inLying('no 单位：万元', put([1, 3, null]), { names: ['自评情况!C13'] }),
    text: notHere('table-only'),
  },
});
