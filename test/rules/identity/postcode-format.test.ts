import { POSTCODE_FORMAT } from '../../../src/rules/catalogue/identity/postcode-format';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { beside, field, inLying, inOlderForm, inOlderTables, notHere, put } from '../places';

const postcode = (text: string) => withFields({ postcode: at('表!B16', text) });

testRule(POSTCODE_FORMAT, {
  fails: ['54700', '5470000', '54700O'].map((text) => ({
    name: text,
    evaluation: postcode(text),
    message: 'format',
    severity: 'warning' as const,
    cells: ['表!B16'],
    found: text,
  })),
  passes: ['547000', '５４７０００'].map((text) => ({ name: text, evaluation: postcode(text) })),
  undecided: [
    { name: 'blank', evaluation: postcode(''), reason: 'blank' },
    { name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' },
  ],
  places: {
    form: inOlderForm('54700', put([16, 4, '54700'])),
    tables: inOlderTables('54700', { 项目信息: field(['邮编', '54700']) }),
    lying: inLying('23000', beside(['邮编', '23000'])),
    text: notHere('table-only'),
  },
});
