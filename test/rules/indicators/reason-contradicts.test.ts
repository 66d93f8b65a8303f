import { REASON_CONTRADICTS } from '../../../src/rules/catalogue/indicators/reason-contradicts';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

testRule(REASON_CONTRADICTS, {
  fails: [
    {
      name: 'full marks although not done',
      evaluation: tableOf([{ reason: '因疫情未完成' }]),
      message: 'full-marks',
      severity: 'info',
    },
    {
      name: 'a reason that explains nothing',
      evaluation: tableOf([{ score: '8', reason: '客观原因' }]),
      message: 'empty',
    },
  ],
  passes: [
    { name: 'points lost', evaluation: tableOf([{ score: '8', reason: '因疫情未完成两场' }]) },
    { name: 'full marks without a shortfall', evaluation: tableOf([{ reason: '无偏差发生' }]) },
  ],
  undecided: [{ name: 'no reason', evaluation: tableOf([{}]), reason: 'no-basis' }],
  places: {
    form: inForm('full marks with a reason', fill(['count', 'reason', '因疫情未完成'])),
    tables: inTables('full marks with a reason', {
      绩效指标: inRow(['渠道清淤长度'], { 偏差原因分析及改进措施: '因疫情未完成' }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
