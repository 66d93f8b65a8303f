import { evaluated, funds } from './tables';
import { ROUNDING_DIFFERENCE } from '../../../src/rules/catalogue/money/rounding-difference';
import { testRule } from '../rule-tester';
import { all, beside, fill, inForm, inLying, inRow, inTables, notHere } from '../places';

testRule(ROUNDING_DIFFERENCE, {
  fails: [
    {
      name: '33.33 × 3 against 100.00',
      evaluation: evaluated({
        funds: funds({ budget: '100.00' }, [{ budget: '33.33' }, { budget: '33.33' }, { budget: '33.33' }]),
      }),
      message: 'residue',
      severity: 'info',
    },
  ],
  passes: [
    {
      name: 'exact',
      evaluation: evaluated({
        funds: funds({ budget: '99.99' }, [{ budget: '33.33' }, { budget: '33.33' }, { budget: '33.33' }]),
      }),
    },
  ],
  undecided: [
    { name: 'no parts', evaluation: evaluated({ funds: funds({ budget: '100' }) }), reason: 'no-such-field' },
    {
      name: 'a true difference is another finding',
      evaluation: evaluated({ funds: funds({ budget: '100' }, [{ budget: '60' }, { budget: '30' }]) }),
    },
  ],
  places: {
    form: inForm('thirds', fill(['total', 'initial', 60], ['part', 'initial', 60.004])),
    tables: inTables('合计 of four projects without the digits of one', {
      预算表: all(inRow(['渠道清淤'], { 年初预算数: 60.004 }), (rows) => rows.push(['合计', null, 150, 150])),
    }),
    lying: inLying('thirds', beside(['年初预算数', 60], ['年初预算数/当年财政拨款', 55.004])),
    text: notHere('table-only'),
  },
});
