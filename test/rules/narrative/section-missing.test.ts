import { SECTION_MISSING } from '../../../src/rules/catalogue/narrative/section-missing';
import { testRule } from '../rule-tester';
import { ORDERLY, orderlyBut, withFields, withReport } from '../reports';
import { inOlderText, notHere, without } from '../places';

testRule(SECTION_MISSING, {
  fails: [
    {
      name: 'no section on the goal',
      evaluation: withReport(orderlyBut({ '（二）项目绩效目标': null })),
      message: 'missing',
      severity: 'error',
      found: '（二）项目绩效目标',
    },
    {
      name: 'a detail left out is milder',
      evaluation: withReport(orderlyBut({ '1.社会效益：市民休闲环境改善。': null })),
      message: 'missing',
      severity: 'info',
      found: '社会效益',
    },
    {
      name: 'a heading without text',
      evaluation: withReport(orderlyBut({ '提前备苗。': null })),
      message: 'empty',
      severity: 'error',
      cells: ['文字报告!A40'],
    },
  ],
  passes: [{ name: 'all sections', evaluation: withReport(ORDERLY) }],
  undecided: [
    {
      name: 'another outline',
      evaluation: withReport(['一、概况', '正文。']),
      message: 'otherOutline',
      severity: 'info',
    },
    { name: 'a national table', evaluation: withReport(ORDERLY, { form: 'national' }), reason: 'no-basis' },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText('no （二）项目绩效目标', without('（二）项目绩效目标', 2), { names: ['文字报告!A1'] }),
  },
});
