import { WEIGHT_PROFILE } from '../../../src/rules/catalogue/indicators/weight-profile';
import { COMPLETE, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { all, fill, inForm, inRow, inTables, notHere } from '../places';

testRule(WEIGHT_PROFILE, {
  fails: [
    {
      name: '产出60、效益20',
      evaluation: tableOf([
        { ...COMPLETE[0], weight: '60' },
        { ...COMPLETE[2], weight: '20' },
        { ...COMPLETE[3], weight: '10' },
      ]),
      message: 'differs',
      severity: 'warning',
      found: '产出指标60、效益指标20',
      expected: '产出指标50、效益指标30',
    },
  ],
  passes: [
    { name: 'the profile', evaluation: tableOf(COMPLETE) },
    {
      name: 'cost as part of output',
      evaluation: tableOf([
        { ...COMPLETE[0], weight: '30' },
        { level1: 'cost', weight: '20' },
        ...COMPLETE.slice(2),
      ]),
    },
  ],
  undecided: [
    { name: 'sections unknown', evaluation: tableOf([{ level1: 'other' }]), reason: 'no-basis' },
    { name: 'no weight column', evaluation: tableOf([{ weight: null }]), reason: 'no-such-field' },
  ],
  places: {
    form: inForm(
      '产出 60, 效益 20',
      fill(
        ['count', 'weight', 30],
        ['count', 'score', 30],
        ['count', 1, '产出指标\n（60分）'],
        ['social', 'weight', 5],
        ['social', 'score', 5],
        ['social', 1, '效益指标\n（20分）'],
      ),
    ),
    tables: inTables('产出 60, 效益 20', {
      绩效指标: all(
        inRow(['渠道清淤长度'], { 分值: 30, 得分: 30 }),
        inRow(['渠道清淤覆盖村数'], { 分值: 5, 得分: 5 }),
      ),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
