import { WEIGHT_TOTAL } from '../../../src/rules/catalogue/indicators/weight-total';
import { points } from '../builders';
import { COMPLETE, CUT, TEN_FOR_EXECUTION, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(WEIGHT_TOTAL, {
  fails: [
    {
      name: '10+50+30+8',
      evaluation: tableOf([...COMPLETE.slice(0, 3), { ...COMPLETE[3], weight: '8' }], {
        some: TEN_FOR_EXECUTION,
      }),
      message: 'differs',
      severity: 'error',
      found: '98',
      expected: '100',
    },
    {
      name: '110 with execution',
      evaluation: tableOf([...COMPLETE, {}], { some: TEN_FOR_EXECUTION }),
      message: 'differs',
      found: '110',
    },
    {
      name: 'separate tables without any of the two sums',
      evaluation: tableOf([{ weight: '85' }], { some: { origin: 'tables' } }),
      message: 'differs',
      found: '85',
    },
  ],
  passes: [
    { name: '10+50+30+10', evaluation: tableOf(COMPLETE, { some: TEN_FOR_EXECUTION }) },
    { name: 'thirds', evaluation: tableOf([{ weight: '33.33' }, { weight: '33.33' }, { weight: '33.34' }]) },
    { name: '100 without points for execution', evaluation: tableOf([{ weight: '60' }, { weight: '40' }]) },
  ],
  undecided: [
    { name: 'no weight column', evaluation: tableOf([{ weight: null }]), reason: 'no-such-field' },
    {
      name: 'cut short',
      evaluation: tableOf([...COMPLETE, {}, CUT], { some: TEN_FOR_EXECUTION }),
      reason: 'no-basis',
    },
    { name: 'a weight left blank', evaluation: tableOf([...COMPLETE, { weight: '' }]), reason: 'blank' },
    {
      name: 'neither a total row nor a row of 满意度: rows may not be shown',
      evaluation: tableOf(COMPLETE.slice(0, 2), { some: TEN_FOR_EXECUTION }),
      message: 'rows-unseen',
      severity: 'warning',
    },
    {
      name: 'a total that the missing points would make good',
      evaluation: tableOf(COMPLETE.slice(0, 3), {
        some: { ...TEN_FOR_EXECUTION, claimedTotal: points('98') },
      }),
      message: 'rows-unseen',
      severity: 'warning',
    },
    { name: 'no indicators', evaluation: tableOf([]), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      '满意度 8',
      (rows) => {
        fill(
          ['satisfied', 'weight', 8],
          ['satisfied', 'score', 8],
          ['sum', 'score', 96],
          ['sum', 'weight', 98],
        )(rows);
        fill(['satisfied', 1, '满意度指标\n（8分）'])(rows);
      },
      { implied: ['weight-profile'] },
    ),
    tables: inTables(
      '满意度 8',
      { 绩效指标: inRow(['沿渠村民满意度（抽样300人）'], { 分值: 8, 得分: 8 }) },
      { implied: ['weight-profile'] },
    ),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
