import { SATISFACTION_MISSING } from '../../../src/rules/catalogue/scores/satisfaction-missing';
import { tableOf } from '../indicators/tables';
import { withReport } from '../reports';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, inText, notHere, worded } from '../places';

const row = { level1: 'satisfaction', name: '学员满意度', target: '≥90%', actual: '95%' } as const;

testRule(SATISFACTION_MISSING, {
  fails: [
    {
      name: 'the row has no result',
      evaluation: tableOf([{ ...row, actual: '' }]),
      message: 'blank',
      severity: 'error',
      cells: ['自评表!E1'],
    },
    {
      name: 'the section has no text',
      evaluation: withReport(['（四）效果', '3.社会公众满意度：', '（五）评价结论']),
      message: 'blank',
    },
  ],
  passes: [
    { name: 'a figure in the table', evaluation: tableOf([row]) },
    { name: 'a figure in the report', evaluation: withReport(['（四）效果', '3.社会公众满意度：96%。']) },
  ],
  undecided: [
    {
      name: 'words in the report',
      evaluation: withReport(['（四）效果', '3.社会公众满意度：群众普遍满意。']),
      message: 'no-figure',
      severity: 'info',
    },
    { name: 'no place for it', evaluation: tableOf([{}]), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('满意度 blank', fill(['satisfied', 'actual', null]), { implied: ['indicator-incomplete'] }),
    tables: inTables(
      '满意度 blank',
      { 绩效指标: inRow(['沿渠村民满意度（抽样300人）'], { 实际完成值: null }) },
      { implied: ['indicator-incomplete'] },
    ),
    lying: notHere('rows-only'),
    text: inText('no rate', worded(['问卷调查300人，沿渠村民满意度93%。', '沿渠村民满意。'])),
  },
});
