import { DEADLINE_AFTER_END } from '../../../src/rules/catalogue/dates/deadline-after-end';
import { dateValue, indicator } from '../builders';
import { testRule } from '../rule-tester';
import { period, withFields } from '../reports';

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
});
