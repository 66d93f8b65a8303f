import { ledger } from '../builders';
import { evaluated, funds, group } from './tables';
import { AMOUNT_NEGATIVE } from '../../../src/rules/catalogue/money/amount-negative';
import { testRule } from '../rule-tester';
import { all, beside, fill, inForm, inLying, inRow, inTables, notHere, ROWS } from '../places';

testRule(AMOUNT_NEGATIVE, {
  fails: [
    {
      name: 'a negative budget',
      evaluation: evaluated({ funds: funds({ budget: '-1.2' }) }),
      message: 'negative',
      severity: 'error',
      found: '-1.2',
    },
    {
      name: 'a negative entry may be a correction',
      evaluation: evaluated({ ledger: ledger('100', { groups: [group('30201', '冲销', '-50')] }) }),
      message: 'entry',
      outcome: 'needs-review',
      severity: 'warning',
    },
  ],
  passes: [{ name: 'nothing negative', evaluation: evaluated({ funds: funds({ budget: '1.2' }) }) }],
  undecided: [{ name: 'no amounts', evaluation: evaluated({}), reason: 'blank' }],
  places: {
    form: inForm('-1.2 of other funds', (rows) => {
      rows.splice(ROWS.part + 1, 0, [null, '其他资金', null, -1.2, -1.2, null, '—', null, '—']);
      fill(['part', 'initial', 61.2], ['part', 'budget', 61.2])(rows);
    }),
    tables: inTables('-1.2 of other funds', {
      预算表: all(inRow(['渠道清淤'], { 年初预算数: 61.2, 全年预算数: 61.2 }), (rows) =>
        rows.splice(4, 0, ['渠道清淤', '其他资金', -1.2, -1.2]),
      ),
    }),
    lying: inLying('-5 of other funds', beside(['全年预算数/其他资金', -5], ['全年预算数/当年财政拨款', 65])),
    text: notHere('table-only'),
  },
});
