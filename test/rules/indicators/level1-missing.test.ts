import { LEVEL1_MISSING } from '../../../src/rules/catalogue/indicators/level1-missing';
import { policyById } from '../../../src/policy';
import { points } from '../builders';
import { COMPLETE, CUT, TEN_FOR_EXECUTION, tableOf } from './tables';

const sichuan = policyById('sichuan')!;
import { testRule } from '../rule-tester';
import { fill, inForm, inTables, notHere, ROWS, without } from '../places';

testRule(LEVEL1_MISSING, {
  fails: [
    {
      name: '10 points lost with 满意度',
      evaluation: tableOf(COMPLETE.slice(0, 3), {
        some: { ...TEN_FOR_EXECUTION, claimedTotal: points('90') },
      }),
      message: 'missing',
      severity: 'error',
    },
    {
      name: 'without a total row the rest may not be shown',
      evaluation: tableOf(COMPLETE.slice(0, 3), { some: TEN_FOR_EXECUTION }),
      message: 'missing',
      severity: 'warning',
    },
    {
      name: 'the points given to others',
      evaluation: tableOf([...COMPLETE.slice(0, 3), { weight: '10' }], { some: TEN_FOR_EXECUTION }),
      message: 'missing',
      severity: 'warning',
    },
    {
      name: 'no weights at all',
      evaluation: tableOf([{ weight: null }]),
      message: 'missing',
      severity: 'warning',
    },
  ],
  passes: [
    { name: 'all there', evaluation: tableOf(COMPLETE) },
    {
      name: 'a policy without 满意度',
      evaluation: tableOf(COMPLETE.slice(0, 3), { policy: sichuan }),
      policy: sichuan,
    },
  ],
  undecided: [
    { name: 'cut short', evaluation: tableOf([...COMPLETE.slice(0, 2), CUT]), reason: 'no-basis' },
    {
      name: 'score sheets of other sections',
      evaluation: tableOf([{ level1: 'other' }, { level1: 'output' }, { level1: 'benefit' }]),
      reason: 'no-basis',
    },
    { name: 'sections unknown', evaluation: tableOf([{ level1: 'other' }]), reason: 'no-basis' },
  ],
  places: {
    form: inForm(
      'no 满意度 row',
      (rows) => {
        fill(['sum', 'score', 88], ['sum', 'weight', 90])(rows);
        rows.splice(ROWS.satisfied, 1);
      },
      { implied: ['weight-total'] },
    ),
    tables: inTables(
      'no 满意度 row',
      { 绩效指标: without('沿渠村民满意度（抽样300人）') },
      { implied: ['weight-total'] },
    ),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
