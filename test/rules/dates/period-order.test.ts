import { PERIOD_ORDER } from '../../../src/rules/catalogue/dates/period-order';
import { testRule } from '../rule-tester';
import { period, withFields } from '../reports';
import {
  beside,
  field,
  inLying,
  inOlderForm,
  inOlderTables,
  inRow,
  inTables,
  inText,
  put,
  worded,
} from '../places';

testRule(PERIOD_ORDER, {
  fails: [
    {
      name: 'end before start',
      evaluation: withFields({ period: period('2020-12-31', '2020-01-01', '表!B17') }),
      message: 'reversed',
      severity: 'error',
      cells: ['表!B17'],
    },
  ],
  passes: [
    { name: 'start before end', evaluation: withFields({ period: period('2020-01-01', '2020-12-31') }) },
    { name: 'one day', evaluation: withFields({ period: period('2020-01-01', '2020-01-01') }) },
    { name: 'the same month', evaluation: withFields({ period: period('2020-01-15', '2020-01') }) },
  ],
  undecided: [
    { name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' },
    { name: 'blank', evaluation: withFields({ period: period('', '') }), reason: 'blank' },
    {
      name: 'only an end',
      evaluation: withFields({ period: period('', '2020-12-31') }),
      needs: ['至2020-12-31'],
    },
  ],
  places: {
    form: inOlderForm('end before start', put([17, 1, '2020年12月31日至2020年1月1日'])),
    tables: [
      inOlderTables('end before start', {
        项目信息: field(['项目起止时间', '2020年12月31日至2020年1月1日']),
      }),
      inTables('end before start', {
        项目清单: inRow(['渠道清淤'], { 项目开始日期: '2023年12月31日', 项目结束日期: '2023年1月1日' }),
      }),
    ],
    lying: inLying(
      'end before start',
      beside(['项目开始日期', '2023年12月31日'], ['项目结束日期', '2023年1月1日']),
    ),
    text: inText(
      'end before start',
      worded(['2023年1月1日至2023年12月31日', '2023年12月31日至2023年1月1日']),
    ),
  },
});
