import { GOAL_NOT_COVERED } from '../../../src/rules/catalogue/scores/goal-not-covered';
import { said } from '../builders';
import { CUT, tableOf } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inRow, inTables, inText, worded } from '../places';

const goal = (text: string) => ({ some: { goal: { expected: said(text), actual: said('') } } });

testRule(GOAL_NOT_COVERED, {
  fails: [
    {
      name: 'a part without answer',
      evaluation: tableOf([{ name: '森林防火宣传场次' }], goal('开展森林防火宣传，发放养老保险待遇')),
      message: 'open',
      outcome: 'needs-review',
      severity: 'info',
    },
  ],
  passes: [
    {
      name: 'counted in other words',
      evaluation: tableOf([{ name: '培训人数', target: '≥500人' }], goal('全年培训实用人才500人')),
    },
    {
      name: 'each part answered',
      evaluation: tableOf(
        [{ name: '森林防火宣传场次' }, { name: '湿地保护面积' }],
        goal('开展森林防火宣传，加强湿地保护'),
      ),
    },
  ],
  undecided: [
    {
      name: 'nothing that could answer',
      evaluation: tableOf([], goal('发放养老保险待遇')),
      reason: 'no-basis',
    },
    { name: 'no goal', evaluation: tableOf([{}]), reason: 'no-such-field' },
    { name: 'cut short', evaluation: tableOf([{}, CUT], goal('发放养老保险待遇')), reason: 'no-basis' },
  ],
  places: {
    form: inForm(
      'a promise without indicator',
      fill(['goal', 1, '完成渠道清淤30公里，覆盖20个村，新建提灌站、修缮水闸。']),
    ),
    tables: inTables('a promise without indicator', {
      项目清单: inRow(['渠道清淤'], { 预期目标: '完成渠道清淤30公里，覆盖20个村，新建提灌站、修缮水闸。' }),
    }),
    lying: inLying(
      'a promise without indicator',
      beside(['预期目标', '完成渠道清淤30公里，覆盖20个村，新建提灌站、修缮水闸。']),
    ),
    text: inText(
      'a promise without indicator',
      worded(['完成渠道清淤30公里，覆盖20个村。', '完成渠道清淤30公里，覆盖20个村，新建提灌站、修缮水闸。']),
    ),
  },
});
