import { PROBLEMS_EMPTY } from '../../../src/rules/catalogue/narrative/problems-empty';
import { testRule } from '../rule-tester';
import { at, withFields, withReport } from '../reports';
import { beside, inForm, inLying, inOlderTables, inOlderText, inText, worded } from '../places';

const note = (label: string, text: string) => withFields({ notes: [{ label, text: at('表!B9', text) }] });

testRule(PROBLEMS_EMPTY, {
  fails: [
    {
      name: 'note says 暂无',
      evaluation: note('存在问题', '暂无'),
      message: 'empty',
      severity: 'info',
      cells: ['表!B9'],
    },
    { name: 'note blank', evaluation: note('改进措施', ''), message: 'empty' },
    {
      name: 'section says 无',
      evaluation: withReport(['（二）存在问题', '目前无明显问题。']),
      message: 'empty',
      cells: ['文字报告!A1', '文字报告!A2'],
    },
    {
      name: 'a sentence of another section',
      evaluation: withReport(['（一）过程', '按制度使用。存在问题：暂无。']),
      message: 'empty',
      cells: ['文字报告!A2'],
    },
  ],
  passes: [
    { name: 'a problem', evaluation: note('存在问题', '无专职人员，补植不及时') },
    {
      name: 'a reason for none',
      evaluation: withReport(['（二）存在问题', '经三次自查未发现问题，因设备均在质保期内。']),
    },
  ],
  undecided: [
    { name: 'another note', evaluation: note('项目类别', ''), reason: 'no-such-field' },
    { name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('暂无', (rows) => rows.push(['存在问题', null, '暂无'])),
    tables: inOlderTables('暂无', { 项目信息: (rows) => rows.push(['存在问题', '暂无']) }),
    lying: inLying('暂无', beside(['存在问题', '暂无'])),
    text: [
      inOlderText('暂无', worded(['苗木补植不及时。', '暂无。'])),
      inText('存在问题：暂无 in another section', worded(['按制度使用。', '按制度使用。存在问题：暂无。'])),
    ],
  },
});
