import { TARGET_ACTUAL_UNIT } from '../../../src/rules/catalogue/indicators/target-actual-unit';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(TARGET_ACTUAL_UNIT, {
  fails: [
    {
      name: '98 % against 0.98',
      evaluation: tableOf([{ target: '98%', actual: '0.98' }]),
      message: 'scale',
      severity: 'error',
      found: '0.98',
    },
    {
      name: '个 against 万元',
      evaluation: tableOf([{ target: '50个', actual: '50万元' }]),
      message: 'unit',
      severity: 'error',
    },
    {
      name: 'percent sign left out',
      evaluation: tableOf([{ target: '≥90%', actual: '100' }]),
      message: 'bare',
      severity: 'info',
    },
  ],
  passes: [
    { name: '98 % and 98 %', evaluation: tableOf([{ target: '98%', actual: '98%' }]) },
    { name: '2.6亿元 and 24500万元', evaluation: tableOf([{ target: '2.6亿元', actual: '24500万元' }]) },
    { name: '300万元 and 300万', evaluation: tableOf([{ target: '300万元', actual: '300万' }]) },
    { name: 'no unit in the result', evaluation: tableOf([{ target: '8万亩', actual: '8' }]) },
  ],
  undecided: [
    {
      name: 'two words for things',
      evaluation: tableOf([{ target: '50个', actual: '50家' }]),
      message: 'unit',
      severity: 'warning',
    },
    {
      name: 'a scale nobody can tell',
      evaluation: tableOf([{ target: '90%', actual: '4' }]),
      message: 'scale',
      severity: 'warning',
    },
    { name: 'words', evaluation: tableOf([{ target: '及时', actual: '及时' }]), reason: 'no-basis' },
  ],
  places: {
    form: inForm('个 against 万元', fill(['social', 'actual', '22万元'])),
    tables: inTables('个 against 万元', { 绩效指标: inRow(['渠道清淤覆盖村数'], { 实际完成值: '22万元' }) }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
