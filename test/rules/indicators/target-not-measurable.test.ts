import { TARGET_NOT_MEASURABLE } from '../../../src/rules/catalogue/indicators/target-not-measurable';
import { evaluationOf, said } from '../builders';
import { tableOf } from './tables';

const goal = (text: string) => evaluationOf({ goal: { expected: said(text), actual: said('') } });
import { testRule } from '../rule-tester';
import {
  beside,
  fill,
  inForm,
  inLying,
  inOlderText,
  inRow,
  inTables,
  worded,
  withoutRowsOf,
} from '../places';

const timely = (target: string) => tableOf([{ name: '培训完成时间', level2: '时效指标', target }]);

testRule(TARGET_NOT_MEASURABLE, {
  fails: [
    {
      name: '效果明显',
      evaluation: tableOf([{ target: '效果明显' }]),
      message: 'vague',
      severity: 'warning',
      found: '效果明显',
    },
    {
      name: '已完成 as a target',
      evaluation: tableOf([{ target: '已完成' }]),
      message: 'result',
      severity: 'warning',
    },
    ...['及时', '按时', '按计划完成', '及时完成', '保证按期完成'].map((target) => ({
      name: `时效 ${target}`,
      evaluation: timely(target),
      message: 'timeless',
      severity: 'warning' as const,
      found: target,
    })),
    {
      name: 'a goal without numbers and no indicators',
      evaluation: goal('确保社会保险网络系统正常运行，维护社会稳定。'),
      message: 'goal',
    },
  ],
  passes: [
    ...['≥95%', '及时', '是', '2021年12月底前', '合规'].map((target) => ({
      name: target,
      evaluation: tableOf([{ target }]),
    })),
    ...['及时率100%', '2021年12月完成', '全年', '每季度末前', '收到申请后5个工作日内', '汛期前完成'].map(
      (target) => ({
        name: `时效 ${target}`,
        evaluation: timely(target),
      }),
    ),
    { name: 'a goal with a number', evaluation: goal('确保全年网络故障不超过3次。') },
  ],
  undecided: [
    { name: 'no goal, no indicators', evaluation: tableOf([]), reason: 'no-such-field' },
    { name: 'the goal cell holds a result', evaluation: goal('已按计划全部完成'), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('效果明显', fill(['lasting', 'target', '效果明显'], ['lasting', 'actual', '达成年度指标'])),
    tables: inTables('效果明显', {
      绩效指标: inRow(['渠道清淤管护制度执行率'], { 年度指标值: '效果明显', 实际完成值: '达成年度指标' }),
    }),
    lying: inLying(
      'a goal without numbers and without indicators',
      {
        自评情况: beside(['预期目标', '进一步提高灌溉水平，确保渠道正常运行。']),
        绩效指标: withoutRowsOf('渠道清淤'),
      },
      { implied: ['goal-not-covered', 'score-without-basis'] },
    ),
    text: inOlderText(
      'a goal without numbers',
      worded(['全年养护公园绿地12处。', '进一步改善市民休闲环境。']),
    ),
  },
});
