import { OVER_TARGET_REASON } from '../../../src/rules/catalogue/indicators/over-target-reason';
import { policyById } from '../../../src/policy';
import { tableOf } from './tables';

const guangxi = policyById('guangxi')!;
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(OVER_TARGET_REASON, {
  fails: [
    {
      name: '130 % in Guangxi',
      evaluation: tableOf([{ target: '≥100', actual: '130' }], { policy: guangxi }),
      policy: guangxi,
      message: 'blank',
      severity: 'error',
    },
    {
      name: '80 of 50',
      evaluation: tableOf([{ target: '≥50', actual: '80' }]),
      message: 'blank',
      severity: 'warning',
    },
  ],
  passes: [
    {
      name: '129.99 % in Guangxi',
      evaluation: tableOf([{ target: '≥100', actual: '129.99' }], { policy: guangxi }),
      policy: guangxi,
    },
    { name: 'a reason', evaluation: tableOf([{ target: '≥50', actual: '80', reason: '上级追加任务' }]) },
  ],
  undecided: [
    { name: 'less is better', evaluation: tableOf([{ target: '≤50', actual: '20' }]), reason: 'no-basis' },
    {
      name: 'no place for it',
      evaluation: tableOf([{ target: '≥50', actual: '80', reason: null }]),
      reason: 'no-such-field',
    },
  ],
  places: {
    form: inForm('target 30, actual 48', fill(['count', 'actual', '48公里'])),
    tables: inTables('target 30, actual 48', { 绩效指标: inRow(['渠道清淤长度'], { 实际完成值: '48公里' }) }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
