import { INTERMEDIARY } from '../../../src/rules/catalogue/identity/intermediary';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { inLying, inOlderForm, inOlderTables, notHere } from '../places';

const line = (intermediary: string, method: string) =>
  withFields({ intermediary: at('表!B25', intermediary), evaluationMethod: at('表!B8', method) });

testRule(INTERMEDIARY, {
  fails: [
    {
      name: 'a firm took part',
      evaluation: line('', '委托第三方机构评价'),
      message: 'missing',
      severity: 'info',
      cells: ['表!B25', '表!B8'],
    },
    {
      name: 'nobody took part and the line is blank',
      evaluation: line('', '部门绩效自评'),
      message: 'leftBlank',
      severity: 'info',
    },
  ],
  passes: [
    { name: 'signed', evaluation: line('赵六', '委托会计师事务所评价') },
    { name: 'struck out', evaluation: line('无', '部门绩效自评') },
  ],
  undecided: [
    {
      name: 'a name although nobody took part',
      evaluation: line('赵六', '部门绩效自评'),
      message: 'unexpected',
      severity: 'info',
    },
    { name: 'nothing tells', evaluation: line('', ''), reason: 'no-basis' },
    { name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' },
  ],
  places: {
    form: inOlderForm('line left blank, no 中介机构', (rows) =>
      rows.push(['中介机构负责人（签字并盖章）：', null, null, null, null, null]),
    ),
    tables: inOlderTables('line left blank, no 中介机构', {
      项目信息: (rows) => rows.push(['中介机构负责人（签字并盖章）', null]),
    }),
    lying: inLying('周八 of no 中介机构, the other one blank', (rows) =>
      rows.push(
        ['评价方式', null, '部门（单位）绩效自评', '部门（单位）绩效自评'],
        ['中介机构负责人（签字并盖章）', null, '周八', null],
      ),
    ),
    text: notHere('form-only'),
  },
});
