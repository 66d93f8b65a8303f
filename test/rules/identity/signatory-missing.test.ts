import { SIGNATORY_MISSING } from '../../../src/rules/catalogue/identity/signatory-missing';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { beside, field, fillOlder, inLying, inOlderForm, inOlderTables, notHere } from '../places';

const person = (row: number, name: string, signature: string) => ({
  name: at(`评价人员!A${row}`, name),
  signature: at(`评价人员!D${row}`, signature),
});

testRule(SIGNATORY_MISSING, {
  fails: [
    {
      name: 'filler and head',
      evaluation: withFields({ filledBy: at('表!B22', ''), teamLeader: at('表!B24', '') }),
      message: 'signatory',
      severity: 'warning',
      cells: ['表!B22'],
      also: [{ message: 'signatory', cells: ['表!B24'] }],
    },
    {
      name: 'one evaluator',
      evaluation: withFields({}, { evaluators: [person(2, '张三', '张三'), person(3, '李四', '')] }),
      message: 'evaluators',
      cells: ['评价人员!D3'],
    },
  ],
  passes: [
    {
      name: 'all signed, an empty line left',
      evaluation: withFields(
        { filledBy: at('表!B22', '王五') },
        { evaluators: [person(2, '张三', '张三'), person(3, '', '')] },
      ),
    },
  ],
  undecided: [
    {
      name: 'no place for signatures',
      evaluation: withFields({}, { evaluators: [{ name: at('评价人员!A2', '张三') }] }),
      reason: 'no-such-field',
    },
  ],
  places: {
    form: inOlderForm('no signature', fillOlder(['filledBy', 2, null]), { names: ['自评表!A47'] }),
    tables: inOlderTables('no signature', { 项目信息: field(['填报人（签字）', null]) }),
    lying: [
      inLying('no signature', beside(['填报人（签字）', null])),
      inLying('no leader', beside(['评价组组长（签字）', null])),
    ],
    text: notHere('form-only'),
  },
});
