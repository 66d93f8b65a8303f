import { EXECUTION_CELL_BLANK } from '../../../src/rules/catalogue/money/execution-cell-blank';
import type { FundRow } from '../../../src/intake';
import { cellRef } from '../../../src/workbook';
import { evaluationOf, points } from '../builders';
import { testRule } from '../rule-tester';
import { funds, rate } from './tables';
import { fill, inForm, notHere } from '../places';

const blank = (column: number) => ({ value: null, text: '', cells: [cellRef('自评表', 5, column)] });
const form = (row: Partial<FundRow>, amounts = { budget: '120', executed: '108' }) =>
  evaluationOf({ funds: funds(amounts, [], row) });

const TEN = { weight: points('10') };
const NO_RATE = { ...blank(7), shownPlaces: null };

testRule(EXECUTION_CELL_BLANK, {
  fails: [
    {
      name: 'no rate',
      evaluation: form({ ...TEN, rate: NO_RATE, score: points('9') }),
      message: 'rate',
      severity: 'warning',
      expected: '90.00%',
    },
    {
      name: 'no score',
      evaluation: form({ ...TEN, rate: rate('0.9', '90.00%'), score: blank(8) }),
      message: 'score',
      severity: 'error',
    },
    {
      name: 'neither',
      evaluation: form({ ...TEN, rate: NO_RATE, score: blank(8) }),
      message: 'rate',
      also: [{ message: 'score' }],
    },
  ],
  passes: [
    { name: 'both', evaluation: form({ ...TEN, rate: rate('0.9', '90.00%'), score: points('9') }) },
    {
      name: 'a form without points for execution',
      evaluation: form({ rate: rate('0.9', '90.00%'), score: blank(8) }),
    },
  ],
  undecided: [
    {
      name: 'a budget of 0',
      evaluation: form({ ...TEN, rate: NO_RATE }, { budget: '0', executed: '0' }),
      reason: 'no-basis',
    },
    {
      name: 'no amounts',
      evaluation: form({ ...TEN, rate: NO_RATE }, { budget: '', executed: '' }),
      reason: 'blank',
    },
    { name: 'no such cells', evaluation: form({}), reason: 'no-such-field' },
    {
      name: 'separate tables',
      evaluation: evaluationOf({
        origin: 'tables',
        funds: funds({ budget: '120', executed: '108' }, [], { ...TEN, rate: NO_RATE }),
      }),
      reason: 'no-such-field',
    },
  ],
  places: {
    form: [
      inForm('score of the execution blank', fill(['total', 'points', null])),
      inForm('rate blank', fill(['total', 'rate', null])),
    ],
    tables: notHere('worked-out'),
    lying: notHere('worked-out'),
    text: notHere('table-only'),
  },
});
