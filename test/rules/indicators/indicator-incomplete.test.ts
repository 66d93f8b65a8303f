import { INDICATOR_INCOMPLETE } from '../../../src/rules/catalogue/indicators/indicator-incomplete';
import { CUT, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(INDICATOR_INCOMPLETE, {
  fails: [
    {
      name: 'result and score blank',
      evaluation: tableOf([{}, { actual: '', score: '' }]),
      message: 'blank',
      severity: 'error',
      cells: ['自评表!E2', '自评表!G2', '自评表!C2'],
    },
    {
      name: 'no target',
      evaluation: tableOf([{ target: '' }]),
      message: 'blank',
      cells: ['自评表!D1', '自评表!C1'],
    },
    { name: 'a score without weight', evaluation: tableOf([{}, { weight: '' }]), message: 'blank' },
  ],
  passes: [
    { name: 'all filled in', evaluation: tableOf([{}]) },
    {
      name: 'not assessed',
      evaluation: tableOf([{}, { target: '不涉及', actual: '', weight: '', score: '' }]),
    },
    { name: 'a form without points', evaluation: tableOf([{ weight: null, score: null }]) },
    {
      name: 'columns that no row uses',
      evaluation: tableOf([
        { weight: '', score: '' },
        { weight: '', score: '' },
      ]),
    },
  ],
  undecided: [
    {
      name: 'a row outside the scoring',
      evaluation: tableOf([{}, { weight: '', score: '' }]),
      message: 'unscored',
      severity: 'warning',
    },
    { name: 'a row cut short', evaluation: tableOf([CUT]), reason: 'no-basis' },
  ],
  places: {
    form: inForm('actual and score blank', fill(['quality', 'actual', null], ['quality', 'score', null])),
    tables: inTables('actual and score blank', {
      绩效指标: inRow(['渠道清淤验收合格率'], { 实际完成值: null, 得分: null }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
