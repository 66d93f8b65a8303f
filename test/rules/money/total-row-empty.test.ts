import { evaluated, funds } from './tables';
import { TOTAL_ROW_EMPTY } from '../../../src/rules/catalogue/money/total-row-empty';
import { testRule } from '../rule-tester';

testRule(TOTAL_ROW_EMPTY, {
  fails: [
    {
      name: '0 above 90',
      evaluation: evaluated({ funds: funds({ budget: '0' }, [{ budget: '90' }]) }),
      message: 'empty',
      severity: 'error',
      found: '0',
      expected: '90万元',
    },
    {
      name: 'blank above 90',
      evaluation: evaluated({ funds: funds({ budget: '' }, [{ budget: '90' }]) }),
      message: 'empty',
      found: '空白',
    },
  ],
  passes: [
    { name: 'a filled total', evaluation: evaluated({ funds: funds({ budget: '90' }, [{ budget: '90' }]) }) },
  ],
  undecided: [
    { name: 'no parts', evaluation: evaluated({ funds: funds({ budget: '' }) }), reason: 'no-such-field' },
  ],
});
