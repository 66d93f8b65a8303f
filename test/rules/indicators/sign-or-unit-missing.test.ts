import { SIGN_OR_UNIT_MISSING } from '../../../src/rules/catalogue/indicators/sign-or-unit-missing';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(SIGN_OR_UNIT_MISSING, {
  fails: [
    {
      name: '50',
      evaluation: tableOf([{ target: '50' }]),
      message: 'both',
      severity: 'warning',
      found: '50',
      cells: ['自评表!D1'],
    },
    {
      name: 'signs missing',
      evaluation: tableOf([{ target: '50个' }, { target: '60个' }]),
      message: 'sign',
      severity: 'info',
      cells: ['自评表!D1', '自评表!D2'],
    },
    { name: 'unit missing', evaluation: tableOf([{ target: '≥50' }]), message: 'unit', severity: 'info' },
  ],
  passes: [
    { name: '≥50个', evaluation: tableOf([{ target: '≥50个' }]) },
    { name: '0', evaluation: tableOf([{ target: '0' }]) },
    { name: 'all of it', evaluation: tableOf([{ name: '验收合格率', target: '100%' }]) },
  ],
  undecided: [{ name: 'words', evaluation: tableOf([{ target: '及时' }]), reason: 'no-basis' }],
  places: {
    form: inForm('30', fill(['count', 'target', '30'], ['count', 'actual', '32'])),
    tables: inTables('30', { 绩效指标: inRow(['渠道清淤长度'], { 年度指标值: '30', 实际完成值: '32' }) }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
