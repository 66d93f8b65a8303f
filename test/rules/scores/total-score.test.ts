import { TOTAL_SCORE } from '../../../src/rules/catalogue/scores/total-score';
import type { Stated } from '../../../src/intake';
import type { Decimal } from '../../../src/numbers';
import { evaluationOf, fundRow, fundsOf, money, points } from '../builders';
import { CUT, TEN_FOR_EXECUTION, tableOf, type Typed } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { saidBy, beside, fill, inForm, inLying, inTables, inText, worded } from '../places';

const table = (total: string, rows: readonly Typed[], claimedTotal: Stated<Decimal> = points(total)) =>
  tableOf(rows, { some: { ...TEN_FOR_EXECUTION, claimedTotal } });

/** A form that prints no points for execution: its indicators leave 10 to it, of which the rate of 97 % earns 9.7. */
const withoutPlace = (total: string) =>
  tableOf(
    [
      { score: '49.69', weight: '50' },
      { level1: 'benefit', score: '30', weight: '30' },
      { level1: 'satisfaction', score: '10', weight: '10' },
    ],
    {
      some: {
        funds: fundsOf(fundRow({ amounts: { budget: money('20'), executed: money('19.4') } })),
        claimedTotal: points(total),
      },
    },
  );

testRule(TOTAL_SCORE, {
  fails: [
    {
      name: '96 where the scores make 94.5',
      evaluation: table('96', [{ score: '84.5', weight: '90' }]),
      message: 'differs',
      severity: 'error',
      found: '96',
      expected: '94.5',
      fixes: ['sum 自评表!A1: 96 → 94.5'],
    },
    {
      name: '96 among words',
      evaluation: table('96', [{ score: '84.5', weight: '90' }], { ...points('96'), inWords: true }),
      message: 'differs',
      fixes: [],
    },
    {
      name: '100 where they make 120',
      evaluation: table('100', [
        { score: '60', weight: null },
        { score: '50', weight: null },
      ]),
      message: 'differs',
      expected: '120',
    },
    {
      name: '98.39 with points for execution that stand in no row',
      evaluation: withoutPlace('98.39'),
      message: 'differs',
      expected: '99.39',
    },
    {
      name: 'a total above 100',
      evaluation: table('110', [{ score: '100', weight: '100' }]),
      message: 'off-scale',
      severity: 'error',
    },
    {
      name: 'a total above 100 without any parts',
      evaluation: evaluationOf({ claimedTotal: points('101') }),
      message: 'off-scale',
    },
  ],
  passes: [
    { name: 'with points for execution that stand in no row', evaluation: withoutPlace('99.39') },
    { name: 'equal', evaluation: table('94.5', [{ score: '84.5', weight: '90' }]) },
    {
      name: 'rounded parts',
      evaluation: table('99.99', [{ score: '30' }, { score: '30' }, { score: '29.985' }]),
    },
  ],
  undecided: [
    { name: 'a score left blank', evaluation: table('96', [{ score: '' }]), reason: 'no-basis' },
    { name: 'cut short', evaluation: table('96', [{ score: '50' }, CUT]), reason: 'no-basis' },
    { name: 'no total', evaluation: tableOf([{}]), reason: 'no-such-field' },
    { name: 'total left blank', evaluation: table('', [{}]), reason: 'blank' },
  ],
  places: {
    form: inForm('99 shown, items add up to 98', fill(['sum', 'score', 99])),
    tables: inTables('合计 99.5, items add up to 98', {
      绩效指标: (rows) => rows.splice(9, 0, ['渠道清淤', '合计', null, null, null, null, 90, 99.5, null]),
    }),
    lying: inLying('99 stated, items add up to 98', beside(['综合得分', 99])),
    text: saidBy('score-table-vs-text', inText('89 for 98', worded(['自评得分98分', '自评得分89分']))),
  },
});
