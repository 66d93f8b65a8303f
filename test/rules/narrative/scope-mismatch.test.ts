import { SCOPE_MISMATCH } from '../../../src/rules/catalogue/narrative/scope-mismatch';
import { testRule } from '../rule-tester';
import { withFields, withReport } from '../reports';
import { inOlderText, notHere, worded } from '../places';

const scope = (goal: string, problems: string) =>
  withReport(['（一）项目绩效目标', goal, '（二）存在问题', problems]);

testRule(SCOPE_MISMATCH, {
  fails: [
    {
      name: 'the city itself, and the whole city',
      evaluation: scope('覆盖市本级系统运行。', '涉及全市参保人员。'),
      message: 'differs',
      outcome: 'needs-review',
      severity: 'warning',
      cells: ['文字报告!A4', '文字报告!A2'],
      found: '全市',
      expected: '市本级',
    },
  ],
  passes: [
    { name: 'the same', evaluation: scope('覆盖市本级系统运行。', '市本级系统不稳定。') },
    { name: 'only an occasion', evaluation: scope('覆盖市本级系统运行。', '按全市统一部署推进。') },
    { name: 'only the source of money', evaluation: scope('覆盖全市参保人员。', '市本级资金拨付较晚。') },
  ],
  undecided: [
    { name: 'no goal', evaluation: withReport(['一、问题', '涉及全市。']), reason: 'no-basis' },
    { name: 'no report', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: notHere('sentences-only'),
    tables: notHere('sentences-only'),
    lying: notHere('sentences-only'),
    text: [
      inOlderText(
        '市本级 and 全市',
        worded(
          ['（2）项目内容：养护公园绿地12处', '（2）项目内容：养护市本级公园绿地12处'],
          ['全年养护12处', '全市养护12处'],
        ),
      ),
      inOlderText(
        '全市乡镇 in the problems of an urban project',
        worded(
          ['（2）项目内容：养护公园绿地12处', '（2）项目内容：养护市本级公园绿地12处'],
          ['苗木补植不及时。', '全市乡镇苗木补植不及时。'],
        ),
      ),
    ],
  },
});
