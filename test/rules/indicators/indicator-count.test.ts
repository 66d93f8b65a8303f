import { INDICATOR_COUNT } from '../../../src/rules/catalogue/indicators/indicator-count';
import { COMPLETE, CUT, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { all, fill, inForm, inRow, inTables, notHere, ROWS, without } from '../places';

testRule(INDICATOR_COUNT, {
  fails: [
    { name: '1', evaluation: tableOf([{}]), message: 'few', severity: 'info', found: '1' },
    { name: '40', evaluation: tableOf(Array.from({ length: 40 }, () => ({}))), message: 'many', found: '40' },
  ],
  passes: [{ name: '4', evaluation: tableOf(COMPLETE) }],
  undecided: [
    { name: 'cut short', evaluation: tableOf([{}, CUT]), reason: 'no-basis' },
    { name: 'none', evaluation: tableOf([]), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      'two indicators',
      (rows) => {
        fill(['count', 'weight', 50], ['count', 'score', 50], ['sum', 'score', 99.5])(rows);
        fill(['social', 'weight', 30], ['social', 'score', 30])(rows);
        fill(['social', 'name', '渠道清淤覆盖村数'], ['satisfied', 1, null])(rows);
        rows.splice(ROWS.lasting, 2);
        rows.splice(ROWS.quality, 3);
      },
      { implied: ['weight-total', 'level1-missing', 'indicator-dominates', 'total-score'] },
    ),
    tables: inTables(
      'two indicators',
      {
        绩效指标: all(
          ...['渠道清淤验收合格率', '渠道清淤按期完成率', '渠道清淤成本控制率'].map((name) => without(name)),
          ...['渠道清淤管护制度执行率', '沿渠村民满意度（抽样300人）'].map((name) => without(name)),
          inRow(['渠道清淤长度'], { 分值: 50, 得分: 50 }),
          inRow(['渠道清淤覆盖村数'], { 分值: 30, 得分: 30 }),
        ),
      },
      { implied: ['weight-total', 'level1-missing', 'indicator-dominates'] },
    ),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
