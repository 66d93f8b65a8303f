import { evaluated, funds } from './tables';
import { BLANK_PART } from '../../../src/rules/catalogue/money/blank-part';
import { cellRef } from '../../../src/workbook';
import { fundRow, fundsOf, money, part } from '../builders';
import { testRule } from '../rule-tester';
import { beside, inForm, inLying, inTables, notHere, ROWS } from '../places';

const cellAt = (value: string, row: number) => ({
  planned: { ...money(value), cells: [cellRef('预算表', row, 1)] },
});
const placedFunds = (total: string, ...parts: readonly string[]) =>
  fundsOf(
    fundRow({ amounts: cellAt(total, 0) }),
    ...parts.map((value, at) => part(cellAt(value, at + 1), { label: `来源${at + 1}` })),
  );

testRule(BLANK_PART, {
  fails: [
    {
      name: 'parts left blank beside filled ones',
      evaluation: evaluated({
        funds: funds({ planned: '20' }, [{ planned: '20' }, { planned: '' }, { planned: '' }]),
      }),
      message: 'blank',
      severity: 'info',
      found: '空白',
      expected: '0',
    },
    {
      name: 'parts that add up to the total: the blank one is 0 for certain',
      evaluation: evaluated({ funds: placedFunds('20', '20', '') }),
      message: 'blank',
      fixes: ['blank-for-zero 预算表!B3:  → 0'],
    },
    {
      name: 'parts that do not: one was forgotten, or the total is wrong',
      evaluation: evaluated({ funds: placedFunds('30', '20', '') }),
      message: 'blank',
      fixes: [],
    },
  ],
  passes: [
    {
      name: 'every part filled',
      evaluation: evaluated({ funds: funds({ planned: '20' }, [{ planned: '20' }, { planned: '0' }]) }),
    },
  ],
  undecided: [
    { name: 'no parts', evaluation: evaluated({ funds: funds({ planned: '20' }) }), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('other funds blank', (rows) =>
      rows.splice(ROWS.part + 1, 0, [null, '其他资金', null, null, null, null, '—', null, '—']),
    ),
    tables: inTables('other funds blank', {
      预算表: (rows) => rows.splice(4, 0, ['渠道清淤', '其他资金', null, null]),
    }),
    lying: inLying(
      'other funds blank',
      beside(['全年预算数/其他资金', null], ['全年预算数/当年财政拨款', 60]),
    ),
    text: notHere('table-only'),
  },
});
