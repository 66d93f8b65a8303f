import { TEMPLATE_TEXT_LEFT } from '../../../src/rules/catalogue/narrative/template-text-left';
import { testRule } from '../rule-tester';
import { at, ORDERLY, withFields, withReport } from '../reports';

testRule(TEMPLATE_TEXT_LEFT, {
  fails: [
    ...[
      '2、可持续发展：（经费类项目可不写此项内容）',
      '（100字以内）',
      '请简要描述项目内容',
      '支出××万元。',
    ].map((text) => ({
      name: text,
      evaluation: withReport([text]),
      message: 'left',
      severity: 'warning' as const,
      cells: ['文字报告!A1'],
    })),
    {
      name: 'in a field of a table',
      evaluation: withFields({ notes: [{ label: '评价结论', text: at('表!B9', '完成较好（200字以内）') }] }),
      message: 'left',
      cells: ['表!B9'],
    },
  ],
  passes: [{ name: 'a finished report', evaluation: withReport(ORDERLY) }],
  undecided: [{ name: 'no texts', evaluation: withFields({}), reason: 'no-narrative' }],
});
