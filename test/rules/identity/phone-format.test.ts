import { PHONE_FORMAT } from '../../../src/rules/catalogue/identity/phone-format';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { beside, field, inLying, inOlderForm, inOlderTables, notHere, put } from '../places';

const phone = (text: string) => withFields({ phone: at('表!B14', text) });

testRule(PHONE_FORMAT, {
  fails: ['12345', '7782280000', '1380000000', '0778-228', '0778-2280000/123'].map((text) => ({
    name: text,
    evaluation: phone(text),
    message: 'format',
    severity: 'warning' as const,
    cells: ['表!B14'],
    found: text,
  })),
  passes: [
    '07780000000',
    '0778-2280000',
    '（0778）2280000',
    '010—12345678',
    '13800000000',
    '0778-2280000-801',
    '0778-2280000、13800000000',
    '０７７８２２８００００',
  ].map((text) => ({ name: text, evaluation: phone(text) })),
  undecided: [
    { name: 'masked', evaluation: phone('138****0000'), needs: ['138****0000'] },
    { name: 'blank', evaluation: phone(''), reason: 'blank' },
    { name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' },
  ],
  places: {
    form: inOlderForm('12345', put([15, 4, '12345'])),
    tables: inOlderTables('12345', { 项目信息: field(['联系电话', '12345']) }),
    lying: inLying('12345', beside(['联系电话', '12345'])),
    text: notHere('table-only'),
  },
});
