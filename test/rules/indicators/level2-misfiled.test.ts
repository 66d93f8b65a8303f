import { LEVEL2_MISFILED } from '../../../src/rules/catalogue/indicators/level2-misfiled';
import { testRule } from '../rule-tester';
import { tableOf } from './tables';
import { fill, inForm, inRow, inTables, notHere } from '../places';

const under = (level2: string, name: string, target = '≥95%') => tableOf([{ level2, name, target }]);

testRule(LEVEL2_MISFILED, {
  fails: [
    {
      name: 'a rate of quality under 数量',
      evaluation: under('数量指标', '培训合格率'),
      message: 'misfiled',
      severity: 'warning',
      cells: ['自评表!C1'],
      found: '数量',
      expected: '质量',
    },
    { name: 'said in other words', evaluation: under('数量指标', '培训合格人员比例'), message: 'misfiled' },
    {
      name: 'a number under 质量',
      evaluation: under('质量指标', '培训人数'),
      message: 'misfiled',
      expected: '数量',
    },
    {
      name: 'in time under 质量',
      evaluation: under('质量指标', '资金发放及时率'),
      message: 'misfiled',
      expected: '时效',
    },
    {
      name: 'opinion under 质量',
      evaluation: under('质量指标', '资助对象满意度'),
      message: 'misfiled',
      expected: '满意度',
    },
  ],
  passes: [
    { name: 'quality', evaluation: under('质量指标', '培训合格率') },
    { name: 'time', evaluation: under('时效指标', '验收及时率') },
    { name: 'cost', evaluation: under('成本指标', '人均培训成本（元）') },
  ],
  undecided: [
    {
      name: 'two readings',
      evaluation: under('成本指标', '资助标准达标率'),
      message: 'either',
      severity: 'warning',
    },
    { name: 'at home in several kinds', evaluation: under('数量指标', '医保覆盖率'), reason: 'no-basis' },
    { name: 'a date', evaluation: under('时效指标', '竣工验收合格率', '2023年10月'), reason: 'no-basis' },
    { name: 'other second levels', evaluation: under('项目决策', '培训合格率'), reason: 'no-basis' },
    { name: 'no indicators', evaluation: tableOf([]), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      '合格率 as a quantity',
      fill(['count', 'name', '清淤合格率'], ['count', 'target', '≥90%'], ['count', 'actual', '95%']),
    ),
    tables: inTables('合格率 as a quantity', {
      绩效指标: inRow(['渠道清淤长度'], { 三级指标: '清淤合格率', 年度指标值: '≥90%', 实际完成值: '95%' }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
