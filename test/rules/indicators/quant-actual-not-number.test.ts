import { QUANT_ACTUAL_NOT_NUMBER } from '../../../src/rules/catalogue/indicators/quant-actual-not-number';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(QUANT_ACTUAL_NOT_NUMBER, {
  fails: [
    {
      name: '≤30万元, 完成',
      evaluation: tableOf([{ target: '≤30万元', actual: '完成' }]),
      message: 'words',
      severity: 'error',
      found: '完成',
    },
    { name: '1, 建设中', evaluation: tableOf([{ target: '1', actual: '建设中' }]), message: 'words' },
    { name: '无 without a word', evaluation: tableOf([{ actual: '无' }]), message: 'words' },
    {
      name: 'the sign copied',
      evaluation: tableOf([{ target: '≥266米', actual: '≥266米' }]),
      message: 'sign-copied',
      severity: 'warning',
    },
  ],
  passes: [{ name: 'a number', evaluation: tableOf([{}]) }],
  undecided: [
    {
      name: '无 with a reason',
      evaluation: tableOf([{ actual: '无', reason: '本年未发生轮换动用' }]),
      message: 'void',
      severity: 'warning',
    },
    {
      name: 'about fifty',
      evaluation: tableOf([{ target: '≥50', actual: '约50' }]),
      message: 'unreadable',
      severity: 'warning',
    },
    {
      name: 'words asked for',
      evaluation: tableOf([{ target: '显著', actual: '显著' }]),
      reason: 'no-basis',
    },
  ],
  places: {
    form: inForm('≥20个 answered with 完成', fill(['social', 'actual', '完成'])),
    tables: inTables('≥20个 answered with 完成', {
      绩效指标: inRow(['渠道清淤覆盖村数'], { 实际完成值: '完成' }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
