import { evaluated, funds, rate } from './tables';
import { EXECUTION_RATE_MISMATCH } from '../../../src/rules/catalogue/money/execution-rate-mismatch';
import { testRule } from '../rule-tester';
import { saidBy, beside, column, fill, inForm, inLying, inTables, inText, worded } from '../places';

testRule(EXECUTION_RATE_MISMATCH, {
  fails: [
    {
      name: '89.974 of 89.974 shown as 0',
      evaluation: evaluated({
        funds: funds({ budget: '89.974', executed: '89.974' }, [], { rate: rate('0', '0', 0) }),
      }),
      message: 'differs',
      severity: 'error',
      expected: '100.00%',
    },
    {
      name: '86 % for 90 %',
      evaluation: evaluated({
        funds: funds({ budget: '100', executed: '90' }, [], { rate: rate('0.86', '86%', 0) }),
      }),
      message: 'differs',
    },
  ],
  passes: [
    {
      name: 'the rate of the amounts',
      evaluation: evaluated({
        funds: funds({ budget: '30', executed: '20' }, [], { rate: rate('0.6667', '66.67%') }),
      }),
    },
    {
      name: 'rounded to whole percents',
      evaluation: evaluated({
        funds: funds({ budget: '30', executed: '20' }, [], { rate: rate('0.67', '67%', 0) }),
      }),
    },
  ],
  undecided: [
    {
      name: 'cut off instead of rounded',
      evaluation: evaluated({
        funds: funds({ budget: '145', executed: '139' }, [], { rate: rate('0.958', '0.958', 1) }),
      }),
      message: 'lastDigit',
      severity: 'info',
    },
    {
      name: 'no rate stated',
      evaluation: evaluated({ funds: funds({ budget: '30', executed: '20' }) }),
      reason: 'no-such-field',
    },
    {
      name: 'a budget of 0',
      evaluation: evaluated({
        funds: funds({ budget: '0', executed: '0' }, [], { rate: rate('0', '0%', 0) }),
      }),
    },
  ],
  places: {
    form: inForm('57 of 60 shown as 0', fill(['total', 'rate', 0])),
    tables: inTables('57 of 60 shown as 59 %', { 预算表: column('执行率', ['59%', '95%', '95%', '95%']) }),
    lying: inLying('57 of 60 shown as 59 %', beside(['预算执行率', '59%'])),
    text: saidBy('text-rate-mismatch', inText('59 % for 95 %', worded(['预算执行率95%', '预算执行率59%']))),
  },
});
