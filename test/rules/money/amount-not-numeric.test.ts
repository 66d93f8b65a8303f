import type { Amount, ValueProblem } from '../../../src/intake';
import { fundRow, fundsOf, ledger, money } from '../builders';
import { cellRef } from '../../../src/workbook';
import { evaluated, funds } from './tables';

const odd = (amount: Amount, text: string, problem: ValueProblem) =>
  fundsOf(fundRow({ amounts: { budget: { ...amount, text, problem } } }));
import { AMOUNT_NOT_NUMERIC } from '../../../src/rules/catalogue/money/amount-not-numeric';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inRow, inTables, notHere } from '../places';

testRule(AMOUNT_NOT_NUMERIC, {
  fails: [
    {
      name: 'plain digits as text',
      evaluation: evaluated({ funds: odd(money('20'), '20', 'number-as-text') }),
      message: 'asText',
      severity: 'warning',
    },
    {
      name: 'full-width digits',
      evaluation: evaluated({ funds: odd(money('20'), '２０', 'full-width') }),
      message: 'fullWidth',
      severity: 'error',
    },
    {
      name: 'a unit in the cell',
      evaluation: evaluated({ funds: odd(money('20'), '20万元', 'unit-in-cell') }),
      message: 'unit',
      severity: 'error',
    },
    {
      name: 'about',
      evaluation: evaluated({ funds: odd(money(''), '约20', 'approximate') }),
      message: 'unreadable',
      severity: 'error',
    },
    {
      name: 'an entry of the ledger',
      evaluation: evaluated({
        ledger: ledger('0', {
          problems: [{ cell: cellRef('支出明细', 4, 4), text: '2O', problem: 'letter-in-number' }],
          problemCount: 1,
        }),
      }),
      message: 'unreadable',
      cells: ['支出明细!E5'],
    },
  ],
  passes: [
    { name: 'numbers', evaluation: evaluated({ funds: funds({ budget: '20' }) }) },
    {
      name: 'an entry beside an error value, which the reasons of an incomplete verdict name',
      evaluation: evaluated({
        ledger: ledger('5', {
          problems: [{ cell: cellRef('支出明细', 4, 0), text: '#REF!', problem: 'error-beside' }],
          problemCount: 1,
        }),
      }),
    },
  ],
  undecided: [
    { name: 'nothing filled', evaluation: evaluated({ funds: funds({ budget: '' }) }), reason: 'blank' },
    {
      name: 'what the sheet marks as illegible',
      evaluation: evaluated({ funds: odd(money(''), '(识别不清)', 'illegible') }),
      message: 'illegible',
    },
    {
      name: 'a unit that nobody knows',
      evaluation: evaluated({ funds: odd(money(''), '20', 'unknown-unit') }),
      message: 'noUnit',
    },
  ],
  places: {
    form: inForm('60万元 in a cell', fill(['part', 'budget', '60万元'])),
    tables: inTables('60万元 in a cell', { 预算表: inRow(['渠道清淤'], { 全年预算数: '60万元' }) }),
    lying: inLying('60万元 in a cell', beside(['全年预算数', '60万元'])),
    text: notHere('table-only'),
  },
});
