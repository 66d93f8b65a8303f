import { REASON_MISSING } from '../../../src/rules/catalogue/indicators/reason-missing';
import { said, submission } from '../builders';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(REASON_MISSING, {
  fails: [
    {
      name: '8 of 10',
      evaluation: tableOf([{ score: '8' }]),
      message: 'blank',
      severity: 'error',
      cells: ['自评表!H1', '自评表!G1', '自评表!F1'],
      found: null,
      expected: '说明原因',
    },
    { name: '无 is no reason', evaluation: tableOf([{ score: '9.99', reason: '无' }]), message: 'blank' },
  ],
  passes: [
    { name: 'a reason', evaluation: tableOf([{ score: '8', reason: '报名人数少于计划' }]) },
    { name: 'full marks', evaluation: tableOf([{}]) },
    {
      name: 'a note for the whole table',
      evaluation: tableOf([{ score: '8' }], {
        some: {
          identity: {
            ...submission().identity,
            notes: [{ label: '目标未完成原因分析', text: said('报名人数少') }],
          },
        },
      }),
    },
  ],
  undecided: [
    { name: 'no place for it', evaluation: tableOf([{ score: '8', reason: null }]), reason: 'no-such-field' },
    { name: 'no points', evaluation: tableOf([{ weight: null }]), reason: 'no-basis' },
  ],
  places: {
    form: inForm('13.5 of 15, no reason', fill(['lasting', 'reason', null])),
    tables: inTables('13.5 of 15, no reason', {
      绩效指标: inRow(['渠道清淤管护制度执行率'], { 偏差原因分析及改进措施: null }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
