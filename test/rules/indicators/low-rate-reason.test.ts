import { LOW_RATE_REASON } from '../../../src/rules/catalogue/indicators/low-rate-reason';
import { execution, tableOf } from './tables';

const table = (amounts: Parameters<typeof execution>[2]) =>
  tableOf([], { some: { funds: execution('10', '10', amounts) } });
import { testRule } from '../rule-tester';

testRule(LOW_RATE_REASON, {
  fails: [
    {
      name: '62 %',
      evaluation: table({ executed: '62', reason: '' }),
      message: 'blank',
      severity: 'warning',
      found: '62.00%',
    },
  ],
  passes: [
    { name: '90 %', evaluation: table({ executed: '90', reason: '' }) },
    { name: 'explained', evaluation: table({ executed: '62', reason: '项目跨年实施' }) },
  ],
  undecided: [
    { name: 'no place for it', evaluation: table({ executed: '62' }), reason: 'no-such-field' },
    { name: 'no rate', evaluation: tableOf([]), reason: 'no-basis' },
  ],
});
