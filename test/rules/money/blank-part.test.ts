import { evaluated, funds } from './tables';
import { BLANK_PART } from '../../../src/rules/catalogue/money/blank-part';
import { testRule } from '../rule-tester';

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
});
