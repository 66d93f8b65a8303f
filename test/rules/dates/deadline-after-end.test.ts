import { DEADLINE_AFTER_END } from '../../../src/rules/catalogue/dates/deadline-after-end';
import { dateValue, indicator } from '../builders';
import { testRule } from '../rule-tester';
import { period, withFields } from '../reports';
import { fill, inForm, inRow, inTables, notHere } from '../places';

const due = (target = dateValue(2025, 11, 30), end = '2025-12-31') =>
  withFields(
    { period: period('2025-01-01', end, '表!B17') },
    { indicators: [indicator({ level2: '时效指标', name: '完成时间', target })] },
  );

testRule(DEADLINE_AFTER_END, {
  fails: [
    {
      name: 'due in the next year',
      evaluation: due(dateValue(2026, 3, null)),
      message: 'late',
      severity: 'error',
      found: '2026-03',
      expected: '≤ 2025-12-31',
    },
  ],
  passes: [
    { name: 'due before the end', evaluation: due() },
    { name: 'due in the last month', evaluation: due(dateValue(2025, 12, null)) },
  ],
  undecided: [
    { name: 'no end', evaluation: due(dateValue(2026, 3, null), ''), reason: 'blank' },
    { name: 'no period', evaluation: withFields({}), reason: 'no-such-field' },
    {
      name: 'no deadline',
      evaluation: withFields({ period: period('2025-01-01', '2025-12-31') }, { indicators: [indicator()] }),
      reason: 'no-basis',
    },
  ],
  places: {
    form: inForm('end of December, deadline in March', (rows) => {
      fill(
        ['time', 'name', '清淤完成时间'],
        ['time', 'target', '2024年3月底前'],
        ['time', 'actual', '2024年2月'],
      )(rows);
      rows.splice(4, 0, ['项目起止时间', null, '2023年1月1日至2023年12月31日']);
    }),
    tables: inTables('end of December, deadline in March', {
      绩效指标: inRow(['渠道清淤按期完成率'], {
        三级指标: '清淤完成时间',
        年度指标值: '2024年3月底前',
        实际完成值: '2024年2月',
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
