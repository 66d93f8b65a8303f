import { INDICATOR_DOMINATES } from '../../../src/rules/catalogue/indicators/indicator-dominates';
import { COMPLETE, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { all, fill, inForm, inRow, inTables, notHere } from '../places';

testRule(INDICATOR_DOMINATES, {
  fails: [
    {
      name: '90 of 90',
      evaluation: tableOf([{ weight: '90' }]),
      message: 'dominates',
      severity: 'warning',
      found: '90',
    },
  ],
  passes: [
    { name: '30 of 90', evaluation: tableOf(COMPLETE) },
    { name: 'exactly half', evaluation: tableOf([{ weight: '45' }, { weight: '45' }]) },
  ],
  undecided: [{ name: 'no weight column', evaluation: tableOf([{ weight: null }]), reason: 'no-such-field' }],
  places: {
    form: inForm(
      '60 of 90',
      (rows) => {
        fill(['count', 'weight', 60], ['count', 'score', 60], ['sum', 'score', 99])(rows);
        fill(
          ['quality', 'weight', 5],
          ['quality', 'score', 5],
          ['time', 'weight', 5],
          ['time', 'score', 5],
        )(rows);
        fill(
          ['cost', 'weight', 5],
          ['cost', 'score', 5],
          ['social', 'weight', 5],
          ['social', 'score', 5],
        )(rows);
        fill(
          ['lasting', 'weight', 5],
          ['lasting', 'score', 4.5],
          ['satisfied', 'weight', 5],
          ['satisfied', 'score', 5],
        )(rows);
        fill(['count', 1, '产出指标'], ['social', 1, '效益指标'], ['satisfied', 1, '满意度指标'])(rows);
      },
      { implied: ['weight-profile'] },
    ),
    tables: inTables(
      '60 of 90',
      {
        绩效指标: all(
          inRow(['渠道清淤长度'], { 分值: 60, 得分: 60 }),
          ...['验收合格率', '按期完成率', '成本控制率', '覆盖村数'].map((name) =>
            inRow([`渠道清淤${name}`], { 分值: 5, 得分: 5 }),
          ),
          inRow(['渠道清淤管护制度执行率'], { 分值: 5, 得分: 4.5 }),
          inRow(['沿渠村民满意度（抽样300人）'], { 分值: 5, 得分: 5 }),
        ),
      },
      { implied: ['weight-profile'] },
    ),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
