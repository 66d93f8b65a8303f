import { OUTPUT_BENEFIT_MIXED } from '../../../src/rules/catalogue/indicators/output-benefit-mixed';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(OUTPUT_BENEFIT_MIXED, {
  fails: [
    {
      name: '培训人数 under 社会效益',
      evaluation: tableOf([{ level1: 'benefit', level2: '社会效益指标', name: '培训人数' }]),
      message: 'output-in-benefit',
      severity: 'warning',
      cells: ['自评表!C1'],
    },
    {
      name: '满意度 under 产出',
      evaluation: tableOf([{ level2: '质量指标', name: '学员满意度', target: '≥90%' }]),
      message: 'effect-in-output',
    },
  ],
  passes: [
    { name: '培训人数 under 数量', evaluation: tableOf([{ name: '培训人数' }]) },
    {
      name: '受益人口 under 社会效益',
      evaluation: tableOf([{ level1: 'benefit', level2: '社会效益指标', name: '受益脱贫户人口数' }]),
    },
    {
      name: 'satisfaction',
      evaluation: tableOf([{ level1: 'satisfaction', name: '市民满意度调查', target: '≥90%' }]),
    },
  ],
  undecided: [
    {
      name: 'incidents under 满意度',
      evaluation: tableOf([{ level1: 'satisfaction', name: '粮食安全事件发生数', target: '0起' }]),
      message: 'no-satisfaction',
      severity: 'warning',
    },
  ],
  places: {
    form: inForm(
      '培训人数 as a social benefit',
      fill(['social', 'name', '培训人数'], ['social', 'target', '≥20人'], ['social', 'actual', '22人']),
    ),
    tables: inTables('培训人数 as a social benefit', {
      绩效指标: inRow(['渠道清淤覆盖村数'], {
        三级指标: '培训人数',
        年度指标值: '≥20人',
        实际完成值: '22人',
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
