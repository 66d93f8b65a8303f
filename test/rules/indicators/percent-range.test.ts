import { PERCENT_RANGE } from '../../../src/rules/catalogue/indicators/percent-range';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { saidBy, fill, inForm, inRow, inTables, inText, notHere, worded } from '../places';

testRule(PERCENT_RANGE, {
  fails: [
    {
      name: '120 %',
      evaluation: tableOf([{ name: '验收合格率', target: '≥95%', actual: '120%' }]),
      message: 'outside',
      severity: 'warning',
      found: '120%',
    },
    {
      name: '≥100百分比',
      evaluation: tableOf([{ name: '验收合格率', target: '≥100百分比', actual: '100%' }]),
      message: 'at-least-all',
      severity: 'info',
    },
  ],
  passes: [
    { name: '95 %', evaluation: tableOf([{ name: '验收合格率', target: '≥95%', actual: '96' }]) },
    { name: '100 %', evaluation: tableOf([{ name: '验收合格率', target: '100%', actual: '100%' }]) },
  ],
  undecided: [
    {
      name: 'growth has no limit',
      evaluation: tableOf([{ name: '增长率', target: '≥100%', actual: '150%' }]),
      reason: 'no-basis',
    },
  ],
  places: {
    form: inForm('合格率 120 %', fill(['quality', 'actual', '120%'])),
    tables: inTables('合格率 120 %', { 绩效指标: inRow(['渠道清淤验收合格率'], { 实际完成值: '120%' }) }),
    lying: notHere('rows-only'),
    text: saidBy('goal-indicator-mismatch', inText('197 %', worded(['验收合格率97%', '验收合格率197%']))),
  },
});
