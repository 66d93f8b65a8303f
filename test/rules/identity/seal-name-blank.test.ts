import { SEAL_NAME_BLANK } from '../../../src/rules/catalogue/identity/seal-name-blank';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { field, inOlderTables, NOT_TRIED } from '../places';

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
    form: NOT_TRIED,
    tables: inOlderTables('blank', { 项目信息: field(['部门（单位）名称（盖章）', null]) }),
    lying: NOT_TRIED,
    text: NOT_TRIED,
  },
});
