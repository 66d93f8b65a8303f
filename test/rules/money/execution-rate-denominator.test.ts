import { evaluated, funds, rate } from './tables';
import { EXECUTION_RATE_DENOMINATOR } from '../../../src/rules/catalogue/money/execution-rate-denominator';
import { testRule } from '../rule-tester';
import {
  saidBy,
  all,
  beside,
  budgets,
  column,
  fill,
  inForm,
  inLying,
  inRow,
  inTables,
  inText,
  worded,
} from '../places';

testRule(EXECUTION_RATE_DENOMINATOR, {
  fails: [
    {
      name: '80 of the initial 100 though 80 was the budget',
      evaluation: evaluated({
        funds: funds({ initial: '100', budget: '80', executed: '80' }, [], { rate: rate('0.8', '80%', 0) }),
      }),
      message: 'initial',
      severity: 'error',
      found: '80%',
      expected: '100.00%',
    },
  ],
  passes: [
    {
      name: 'computed on the adjusted budget',
      evaluation: evaluated({
        funds: funds({ initial: '100', budget: '80', executed: '80' }, [], { rate: rate('1', '100%', 0) }),
      }),
    },
  ],
  undecided: [
    {
      name: 'a form whose printed formula divides by the initial budget',
      evaluation: evaluated({
        funds: {
          ...funds({ initial: '100', budget: '80', executed: '80' }, [], { rate: rate('0.8', '80%', 0) }),
          rateBase: 'initial',
        },
      }),
      reason: 'no-basis',
    },
    {
      name: 'both budgets are the same',
      evaluation: evaluated({
        funds: funds({ initial: '80', budget: '80', executed: '80' }, [], { rate: rate('1', '100%', 0) }),
      }),
      reason: 'no-basis',
    },
  ],
  places: {
    form: inForm(
      'initial 100, budget 60, rate 57 %',
      (rows) => {
        budgets(100, 60)(rows);
        fill(['total', 'rate', 0.57])(rows);
      },
      { implied: ['budget-change-unexplained'] },
    ),
    tables: inTables(
      'initial 100, budget 60, rate 57 %',
      {
        预算表: all(inRow(['渠道清淤'], { 年初预算数: 100 }), column('执行率', ['57%', '95%', '95%', '95%'])),
      },
      { implied: ['budget-change-unexplained'] },
    ),
    lying: inLying(
      'initial 100, budget 60, rate 57 %',
      beside(['年初预算数', 100], ['年初预算数/当年财政拨款', 95], ['预算执行率', '57%']),
      { implied: ['budget-change-unexplained'] },
    ),
    text: saidBy(
      'text-rate-mismatch',
      inText(
        '57 of the initial 57',
        {
          预算表: inRow(['渠道清淤'], { 年初预算数: 57 }),
          文字报告: worded(['年初预算60万元', '年初预算57万元'], ['预算执行率95%', '预算执行率100%']),
        },
        { implied: ['budget-change-unexplained'] },
      ),
    ),
  },
});
