import { ALL_FULL_MARKS } from '../../../src/rules/catalogue/scores/all-full-marks';
import { points, said } from '../builders';
import { COMPLETE, CUT, tableOf, type Typed } from '../indicators/tables';
import { identity } from '../reports';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

const WHOLE: Typed = { name: '任务完成率', target: '100%', actual: '100%' };
const PROBLEMS = identity({ notes: [{ label: '存在问题', text: said('经费不足') }] });

testRule(ALL_FULL_MARKS, {
  fails: [
    { name: 'four of four', evaluation: tableOf(COMPLETE), message: 'all', severity: 'info' },
    {
      name: 'five targets of 100 %',
      evaluation: tableOf(Array<Typed>(5).fill(WHOLE)),
      message: 'hundred',
      severity: 'info',
    },
  ],
  passes: [
    {
      name: 'problems are told, which says it',
      evaluation: tableOf(COMPLETE, { some: { claimedTotal: points('100'), identity: PROBLEMS } }),
    },
    { name: 'one lost a point', evaluation: tableOf([...COMPLETE, { score: '9' }]) },
  ],
  undecided: [
    { name: 'two indicators', evaluation: tableOf([{}, {}]), reason: 'no-basis' },
    { name: 'cut short', evaluation: tableOf([...COMPLETE, CUT]), reason: 'no-basis' },
  ],
  places: {
    form: inForm(
      'every indicator full',
      fill(
        ['lasting', 'actual', '92%'],
        ['lasting', 'score', 15],
        ['lasting', 'reason', null],
        ['sum', 'score', 99.5],
      ),
    ),
    tables: inTables('every indicator full', {
      绩效指标: inRow(['渠道清淤管护制度执行率'], {
        实际完成值: '92%',
        得分: 15,
        偏差原因分析及改进措施: null,
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
