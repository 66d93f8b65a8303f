import { SEAL_NAME_BLANK } from '../../../src/rules/catalogue/identity/seal-name-blank';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';

testRule(SEAL_NAME_BLANK, {
  fails: [
    {
      name: 'blank',
      evaluation: withFields({ sealName: at('表!B10', '') }),
      message: 'blank',
      severity: 'warning',
      cells: ['表!B10'],
    },
  ],
  passes: [{ name: 'filled', evaluation: withFields({ sealName: at('表!B10', '和平市水利局') }) }],
  undecided: [{ name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' }],
});
