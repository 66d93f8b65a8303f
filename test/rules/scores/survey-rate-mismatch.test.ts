import { SURVEY_RATE_MISMATCH } from '../../../src/rules/catalogue/scores/survey-rate-mismatch';
import { withReport } from '../reports';
import { tableOf, type Typed } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inRow, inTables, inText, worded } from '../places';

const row = (actual: string, reason = ''): Typed => ({
  name: '学员满意度',
  level1: 'satisfaction',
  level2: '服务对象满意度指标',
  target: '≥90%',
  actual,
  reason,
});
const text = (sentence: string) => withReport([sentence]);

testRule(SURVEY_RATE_MISMATCH, {
  fails: [
    {
      name: '180 of 200 are 90 %',
      evaluation: text('发放问卷200份，满意180份，满意度95%。'),
      message: 'differs',
      severity: 'error',
      cells: ['文字报告!A1'],
      found: '95%',
      expected: '90.00%',
    },
    {
      name: 'beside an indicator',
      evaluation: tableOf([row('95%', '收回问卷200份，其中满意180份')]),
      message: 'differs',
      cells: ['自评表!E1', '自评表!H1'],
    },
  ],
  passes: [
    { name: 'of those that came back', evaluation: text('发放200份，收回190份，满意180份，满意度94.74%。') },
    { name: 'of valid answers', evaluation: text('收回190份，有效180份，满意171份，满意度95%。') },
    { name: 'cut off', evaluation: text('收回问卷190份，满意180份，满意度为94.7%。') },
    {
      name: 'with those who are rather satisfied',
      evaluation: text('调查100人，满意80人，基本满意15人，满意度95%。'),
    },
    { name: 'beside an indicator', evaluation: tableOf([row('90%', '收回问卷200份，满意180份')]) },
  ],
  undecided: [
    {
      name: 'several groups',
      evaluation: text('学员问卷100份，满意90份；家长收回50份，满意40份，满意度95%。'),
      reason: 'no-basis',
    },
    { name: 'no figures', evaluation: text('群众满意度95%。'), reason: 'no-basis' },
    { name: 'no rate', evaluation: text('发放问卷200份，满意180份。'), reason: 'no-basis' },
  ],
  places: {
    form: inForm(
      '180 of 200 told as 93 %',
      fill(['goal', 5, '清淤32公里，覆盖22个村，发放问卷200份，满意180份，满意度93%。']),
    ),
    tables: inTables('180 of 200 told as 93 %', {
      项目清单: inRow(['渠道清淤'], {
        实际完成情况: '清淤32公里，覆盖22个村，发放问卷200份，满意180份，满意度93%。',
      }),
    }),
    lying: inLying(
      '180 of 200 told as 93 %',
      beside(['实际完成情况', '清淤32公里，覆盖22个村，发放问卷200份，满意180份，满意度93%。']),
    ),
    text: inText('180 of 200 told as 93 %', worded(['问卷调查300人，', '发放问卷200份，满意180份，'])),
  },
});
