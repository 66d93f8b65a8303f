import type { MoneyUnit } from '../../../src/numbers';
import type { Amount, ValueProblem } from '../../../src/intake';
import { fundRow, fundsOf, ledger, money } from '../builders';
import { cellRef } from '../../../src/workbook';
import { evaluated, funds } from './tables';

import { AMOUNT_NOT_NUMERIC } from '../../../src/rules/catalogue/money/amount-not-numeric';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inRow, inTables, notHere } from '../places';

const CELL = cellRef('预算表', 3, 4);
const odd = (amount: Amount, text: string, problem: ValueProblem) =>
  fundsOf(fundRow({ amounts: { budget: { ...amount, text, problem, cells: [CELL] } } }));
const inLedger = (text: string, problem: ValueProblem, unit?: MoneyUnit) =>
  evaluated({
    ledger: ledger('0', {
      problems: [{ cell: cellRef('支出明细', 4, 4), text, problem, ...(unit && { unit }) }],
      problemCount: 1,
    }),
  });

testRule(AMOUNT_NOT_NUMERIC, {
  fails: [
    {
      name: 'plain digits as text',
      evaluation: evaluated({ funds: odd(money('20'), '20', 'number-as-text') }),
      message: 'asText',
      severity: 'warning',
      fixes: ['number-as-text 预算表!E4: 20 → 20'],
    },
    {
      name: 'full-width digits',
      evaluation: evaluated({ funds: odd(money('20'), '２０', 'full-width') }),
      message: 'fullWidth',
      severity: 'error',
      fixes: ['full-width 预算表!E4: ２０ → 20'],
    },
    {
      name: 'a unit in the cell',
      evaluation: evaluated({ funds: odd(money('20'), '20万元', 'unit-in-cell') }),
      message: 'unit',
      severity: 'error',
      fixes: ['unit-in-cell 预算表!E4: 20万元 → 20'],
    },
    {
      name: 'another unit than the column has',
      evaluation: evaluated({ funds: odd(money('0.02'), '200元', 'unit-in-cell') }),
      message: 'unit',
      fixes: ['unit-in-cell 预算表!E4: 200元 → 0.02'],
    },
    {
      name: 'a unit in the cell, and none in the header: nobody knows in which unit it belongs there',
      evaluation: evaluated({
        funds: { ...odd(money('20'), '20万元', 'unit-in-cell'), unitStated: false },
      }),
      message: 'unit',
      fixes: [],
    },
    {
      name: 'an amount that stands in several cells',
      evaluation: evaluated({
        funds: fundsOf(
          fundRow({
            amounts: { budget: { ...money('20'), problem: 'number-as-text', cells: [CELL, CELL] } },
          }),
        ),
      }),
      message: 'asText',
      fixes: [],
    },
    {
      name: 'an entry of the ledger as text',
      evaluation: inLedger('1,200.50', 'number-as-text'),
      message: 'asText',
      fixes: ['number-as-text 支出明细!E5: 1,200.50 → 1200.5'],
    },
    {
      name: 'an entry of the ledger with its unit',
      evaluation: inLedger('2万元', 'unit-in-cell', '元'),
      message: 'unit',
      fixes: ['unit-in-cell 支出明细!E5: 2万元 → 20000'],
    },
    {
      name: 'an entry of a ledger whose rows name their units',
      evaluation: inLedger('2万元', 'unit-in-cell'),
      message: 'unit',
      fixes: [],
    },
    {
      name: 'about',
      evaluation: evaluated({ funds: odd(money(''), '约20', 'approximate') }),
      message: 'unreadable',
      severity: 'error',
      fixes: [],
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
