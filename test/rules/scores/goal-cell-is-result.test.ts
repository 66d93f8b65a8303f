import { GOAL_CELL_IS_RESULT } from '../../../src/rules/catalogue/scores/goal-cell-is-result';
import { evaluationOf, said } from '../builders';
import { report } from '../reports';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inOlderText, inRow, inTables, worded } from '../places';

const goal = (expected: string, actual: string) =>
  evaluationOf({ goal: { expected: said(expected), actual: said(actual) } });

testRule(GOAL_CELL_IS_RESULT, {
  fails: [
    {
      name: 'a result, copied',
      evaluation: goal('已按计划全部完成', '已按计划全部完成'),
      message: 'result',
      severity: 'error',
      found: '已按计划全部完成',
    },
    { name: 'a result', evaluation: goal('完成了12期培训', '12期'), message: 'result' },
    {
      name: 'an amount',
      evaluation: goal('43.2', '37.24'),
      message: 'amount',
      severity: 'warning',
      found: '43.2',
    },
    { name: 'an amount with its unit', evaluation: goal('43.2万元', ''), message: 'amount' },
    {
      name: 'copied',
      evaluation: goal('造林1.2万亩。', '造林1.2万亩'),
      message: 'copied',
      severity: 'warning',
    },
  ],
  passes: [
    { name: 'a short goal with a number', evaluation: goal('培训500人', '') },
    { name: 'a goal', evaluation: goal('完成12期培训', '完成12期培训，参训600人次') },
    { name: 'things that exist already', evaluation: goal('维护已完成的工程设施', '维护12处') },
    { name: 'no result yet', evaluation: goal('完成12期培训', '') },
  ],
  undecided: [
    {
      name: 'a plan in words of a result',
      evaluation: goal('确保2021年底前已完成全部培训', '12期'),
      message: 'result',
      severity: 'warning',
    },
    {
      name: 'a result in the report, beside a goal in the cell',
      evaluation: evaluationOf({
        goal: { expected: said('完成12期培训'), actual: said('') },
        narrative: report(['（二）项目绩效目标', '已按计划全部完成。']),
      }),
      message: 'result',
      severity: 'warning',
    },
    { name: 'blank', evaluation: goal('', '12期'), reason: 'blank' },
    { name: 'no goal', evaluation: evaluationOf({}), reason: 'no-such-field' },
  ],
  places: {
    form: inForm(
      '已按计划全部完成 in both',
      fill(['goal', 1, '已按计划全部完成'], ['goal', 5, '已按计划全部完成']),
    ),
    tables: inTables('已按计划全部完成 in both', {
      项目清单: inRow(['渠道清淤'], { 预期目标: '已按计划全部完成', 实际完成情况: '已按计划全部完成' }),
    }),
    lying: inLying(
      '已按计划全部完成 in both',
      beside(['预期目标', '已按计划全部完成'], ['实际完成情况', '已按计划全部完成']),
    ),
    text: inOlderText(
      'a result in its place',
      worded(['全年养护公园绿地12处。', '已完成公园绿地12处养护。']),
    ),
  },
});
