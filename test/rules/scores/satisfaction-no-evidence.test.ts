import { SATISFACTION_NO_EVIDENCE } from '../../../src/rules/catalogue/scores/satisfaction-no-evidence';
import { evaluationOf } from '../builders';
import { tableOf, type Typed } from '../indicators/tables';
import { withReport } from '../reports';
import { testRule } from '../rule-tester';
import { beside, field, fill, inForm, inLying, inOlderText, inRow, inTables, worded } from '../places';

const row = (actual: string, more: Partial<Typed> = {}): Typed => ({
  name: '学员满意度',
  level1: 'satisfaction',
  level2: '服务对象满意度指标',
  target: '≥90%',
  actual,
  ...more,
});

testRule(SATISFACTION_NO_EVIDENCE, {
  fails: [
    {
      name: '100 % and nothing else',
      evaluation: withReport(['社会公众满意度：100%。']),
      message: 'none',
      severity: 'warning',
      found: '100%',
    },
    {
      name: 'a survey without its size',
      evaluation: withReport(['经问卷调查，社会公众满意度为96%。']),
      message: 'no-sample',
      severity: 'info',
    },
    {
      name: '100 % in a table',
      evaluation: tableOf([row('100%')]),
      message: 'none',
      severity: 'warning',
      cells: ['自评表!E1'],
      found: '100%',
    },
    {
      name: '93 % in a table',
      evaluation: tableOf([{}, row('93%')]),
      message: 'none',
      severity: 'info',
      cells: ['自评表!E2'],
    },
    {
      name: 'a report that does not speak of it either',
      evaluation: withReport(['一、项目基本概况'], {
        indicators: tableOf([row('93%')]).submission.indicators,
      }),
      message: 'none',
      severity: 'warning',
    },
  ],
  passes: [
    { name: 'a survey in the cell', evaluation: tableOf([row('93%（问卷调查200份）')]) },
    { name: 'a survey in the reason', evaluation: tableOf([row('88%', { reason: '抽样回访30户' })]) },
    { name: 'a survey of 120', evaluation: withReport(['社会公众满意度：问卷调查120份，满意度为96.5%。']) },
  ],
  undecided: [
    { name: 'no report', evaluation: evaluationOf({}), reason: 'no-narrative' },
    { name: 'satisfied in words', evaluation: tableOf([row('满意')]), reason: 'no-narrative' },
    { name: 'no figure', evaluation: withReport(['群众普遍满意。']), reason: 'no-such-field' },
  ],
  places: {
    form: inForm(
      '100 %, no survey',
      fill(['satisfied', 'name', '沿渠村民满意度'], ['satisfied', 'actual', '100%']),
    ),
    tables: inTables('100 %, no survey', {
      绩效指标: inRow(['沿渠村民满意度（抽样300人）'], { 三级指标: '沿渠村民满意度', 实际完成值: '100%' }),
    }),
    lying: inLying('100 % in what was done', {
      自评情况: beside(['实际完成情况', '清淤32公里，覆盖22个村，村民满意度100%。']),
      绩效指标: inRow(['沿渠村民满意度（抽样300人）'], { 三级指标: '沿渠村民满意度', 实际完成值: '100%' }),
    }),
    text: inOlderText('100 %, nothing else', {
      项目信息: field(['实际完成情况', '养护公园绿地12处，市民满意度100%。']),
      文字报告: worded(['问卷调查120份，满意度为96.5%', '满意度为100%']),
    }),
  },
});
