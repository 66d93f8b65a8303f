import { evaluated, funds } from './tables';
import { SOURCE_VS_USE_TOTAL } from '../../../src/rules/catalogue/money/source-vs-use-total';
import { testRule } from '../rule-tester';
import { NOT_TRIED, notHere } from '../places';

testRule(SOURCE_VS_USE_TOTAL, {
  fails: [
    {
      name: '100 by source, 98 by use',
      evaluation: evaluated({
        funds: { ...funds({ budget: '100' }), useRows: funds({ budget: '98' }).rows },
      }),
      message: 'differs',
      severity: 'error',
      found: '98万元',
      expected: '100万元',
    },
  ],
  passes: [
    {
      name: 'the same total',
      evaluation: evaluated({
        funds: { ...funds({ budget: '100' }), useRows: funds({ budget: '100' }).rows },
      }),
    },
  ],
  undecided: [
    {
      name: 'no table by use',
      evaluation: evaluated({ funds: funds({ budget: '100' }) }),
      reason: 'no-table',
    },
  ],
  places: { form: NOT_TRIED, tables: NOT_TRIED, lying: notHere('one-table'), text: notHere('table-only') },
});
