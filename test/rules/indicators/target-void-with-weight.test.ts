import { TARGET_VOID_WITH_WEIGHT } from '../../../src/rules/catalogue/indicators/target-void-with-weight';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(TARGET_VOID_WITH_WEIGHT, {
  fails: [
    {
      name: '不涉及 with 5',
      evaluation: tableOf([{ target: '不涉及', weight: '5' }]),
      message: 'weighted',
      severity: 'error',
      found: '5',
    },
    {
      name: '无 with a score only',
      evaluation: tableOf([{ target: '无', weight: null, score: '5' }]),
      message: 'weighted',
    },
    {
      name: 'the benefit denied in a sentence',
      evaluation: tableOf([
        {
          level1: 'benefit',
          level2: '经济效益',
          name: '社会公益服务无经济效益',
          target: '公益性事业',
          actual: '公益性事业',
          weight: null,
          score: '10',
        },
      ]),
      message: 'denied',
      severity: 'warning',
      cells: ['自评表!G1', '自评表!D1'],
      found: '10',
    },
    {
      name: '本项目不涉及',
      evaluation: tableOf([{ level1: 'benefit', level2: '生态效益指标', target: '本项目不涉及该项' }]),
      message: 'denied',
    },
  ],
  passes: [
    ...['无污染', '零投诉', '无拖欠工资', '无安全事故'].map((target) => ({
      name: target,
      evaluation: tableOf([{ level1: 'benefit', level2: '社会效益指标', target, actual: target }]),
    })),
    {
      name: 'another benefit than that of its block',
      evaluation: tableOf([{ level1: 'benefit', level2: '社会效益指标', target: '无经济效益损失' }]),
    },
    { name: 'no points', evaluation: tableOf([{ target: '不涉及', weight: '', score: '' }]) },
    { name: 'a target', evaluation: tableOf([{}]) },
  ],
  undecided: [{ name: 'no indicators', evaluation: tableOf([]), reason: 'no-table' }],
  places: {
    form: inForm(
      '不涉及 with 15 points',
      fill(
        ['lasting', 'target', '不涉及'],
        ['lasting', 'actual', '不涉及'],
        ['lasting', 'reason', '不涉及该指标，已报备'],
      ),
    ),
    tables: inTables('不涉及 with 15 points', {
      绩效指标: inRow(['渠道清淤管护制度执行率'], {
        年度指标值: '不涉及',
        实际完成值: '不涉及',
        偏差原因分析及改进措施: '不涉及该指标，已报备',
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
