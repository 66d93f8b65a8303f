import { SEAL_NAME_BLANK } from '../../../src/rules/catalogue/identity/seal-name-blank';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { beside, field, inLying, inOlderForm, inOlderTables, notHere, put } from '../places';

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
  places: {
    form: inOlderForm('blank', put([10, 2, null]), { names: ['自评表!B11'] }),
    tables: inOlderTables('blank', { 项目信息: field(['部门（单位）名称（盖章）', null]) }),
    lying: inLying('blank', beside(['部门（单位）名称（盖章）', null])),
    text: notHere('form-only'),
  },
});
