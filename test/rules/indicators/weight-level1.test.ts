import { WEIGHT_LEVEL1 } from '../../../src/rules/catalogue/indicators/weight-level1';
import { points } from '../builders';
import { CUT, tableOf } from './tables';

const section = (weight: string) => ({
  some: {
    sectionWeights: [
      { level: 1 as const, level1Kind: 'output' as const, name: '产出指标', weight: points(weight) },
    ],
  },
});
import { testRule } from '../rule-tester';
import { all, fill, inForm, inRow, inTables, notHere, printedPoints } from '../places';

testRule(WEIGHT_LEVEL1, {
  fails: [
    {
      name: '产出 rows add up to 40',
      evaluation: tableOf([{ weight: '20' }, { weight: '20' }], {
        some: { ...section('50').some, origin: 'tables' },
      }),
      message: 'differs',
      severity: 'error',
      found: '50',
      expected: '40',
    },
  ],
  passes: [
    {
      name: 'rows make the printed weight',
      evaluation: tableOf([{ weight: '20' }, { weight: '30' }], section('50')),
    },
  ],
  undecided: [
    {
      name: 'the last section of a table without a total row',
      evaluation: tableOf([{ weight: '20' }, { weight: '20' }], section('50')),
      message: 'rows-unseen',
      severity: 'warning',
    },
    { name: 'nothing printed', evaluation: tableOf([{ weight: '20' }]), reason: 'no-such-field' },
    { name: 'cut short', evaluation: tableOf([{ weight: '20' }, CUT], section('50')), reason: 'no-basis' },
    {
      name: 'no weight column',
      evaluation: tableOf([{ weight: null }], section('50')),
      reason: 'no-such-field',
    },
  ],
  places: {
    form: inForm(
      '产出 rows add up to 48',
      fill(
        ['count', 'weight', 18],
        ['count', 'score', 18],
        ['social', 'weight', 17],
        ['social', 'score', 17],
      ),
    ),
    tables: inTables('产出 rows add up to 48', {
      绩效指标: all(
        printedPoints('渠道清淤', { 产出指标: 50, 效益指标: 30, 满意度指标: 10 }),
        inRow(['渠道清淤长度'], { 分值: 18, 得分: 18 }),
        inRow(['渠道清淤覆盖村数'], { 分值: 17, 得分: 17 }),
      ),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
