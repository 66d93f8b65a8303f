import { HEADING_STYLE } from '../../../src/rules/catalogue/narrative/heading-style';
import { testRule } from '../rule-tester';
import { ORDERLY, withFields, withReport } from '../reports';
import { inOlderText, notHere, worded } from '../places';

testRule(HEADING_STYLE, {
  fails: [
    {
      name: '（一）（二）（3）',
      evaluation: withReport(['三、分析', '（一）投入', '（二）过程', '（3）产出']),
      message: 'mixed',
      severity: 'info',
      cells: ['文字报告!A4'],
      found: '（3）产出',
    },
  ],
  passes: [{ name: 'one style a level', evaluation: withReport(ORDERLY) }],
  undecided: [
    { name: 'no headings', evaluation: withReport(['正文。']), reason: 'no-basis' },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText('（3）', worded(['（三）产出', '（3）产出'])),
  },
});
