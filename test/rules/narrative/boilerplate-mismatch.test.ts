import { BOILERPLATE_MISMATCH } from '../../../src/rules/catalogue/narrative/boilerplate-mismatch';
import { testRule } from '../rule-tester';
import { withFields, withReport } from '../reports';
import { all, everywhere, inOlderText, notHere, OLDER_SHEETS, replaced, worded } from '../places';

const TEXT = ['按照项目设计概算开展检查。'];

testRule(BOILERPLATE_MISMATCH, {
  fails: [
    {
      name: 'running costs described as works',
      evaluation: withReport(TEXT, { projectName: '会议费' }),
      message: 'construction',
      outcome: 'needs-review',
      severity: 'warning',
      cells: ['文字报告!A1'],
      found: '设计概算',
    },
  ],
  passes: [
    { name: 'no such wording', evaluation: withReport(['按制度使用经费。'], { projectName: '会议费' }) },
  ],
  undecided: [
    {
      name: 'works are works',
      evaluation: withReport(TEXT, { projectName: '道路维修工程' }),
      reason: 'no-basis',
    },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: inOlderText('设计概算 in a running-cost project', {
      ...everywhere(OLDER_SHEETS, '绿化', '保洁'),
      文字报告: all(replaced('绿化', '保洁'), worded(['到公园现场检查', '按照项目设计概算到公园现场检查'])),
    }),
  },
});
