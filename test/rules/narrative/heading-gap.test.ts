import { HEADING_GAP } from '../../../src/rules/catalogue/narrative/heading-gap';
import { testRule } from '../rule-tester';
import { ORDERLY, withFields, withReport } from '../reports';
import { inOlderText, notHere, worded } from '../places';

testRule(HEADING_GAP, {
  fails: [
    {
      name: 'one, two, four',
      evaluation: withReport(['一、概况', '二、评价', '四、问题']),
      message: 'gap',
      severity: 'warning',
      cells: ['文字报告!A3', '文字报告!A2'],
      found: '四、问题',
      expected: '三、',
    },
    {
      name: 'second level',
      evaluation: withReport(['一、概况', '（一）甲', '（三）丙']),
      message: 'gap',
      expected: '（二）',
    },
  ],
  passes: [
    { name: 'in order', evaluation: withReport(ORDERLY) },
    {
      name: 'a number that runs into its sentence',
      evaluation: withReport([
        '一、概况',
        '（一）甲',
        '（二）我单位认真组织，按照要求完成，效果好',
        '（三）丙',
      ]),
    },
    {
      name: 'a number inside a paragraph',
      evaluation: withReport(['一、概况：完成。二、评价：良好。', '三、问题']),
    },
    { name: 'in order in another style', evaluation: withReport(['一、概况', '（一）甲', '（2）乙']) },
  ],
  undecided: [
    { name: 'no headings', evaluation: withReport(['正文。']), reason: 'no-basis' },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText(
      '一, 二, 四',
      worded(['三、绩效分析', '四、绩效分析'], ['四、经验总结', '五、经验总结']),
    ),
  },
});
