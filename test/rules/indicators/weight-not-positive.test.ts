import { WEIGHT_NOT_POSITIVE } from '../../../src/rules/catalogue/indicators/weight-not-positive';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { all, fill, inForm, inRow, inTables, notHere } from '../places';

testRule(WEIGHT_NOT_POSITIVE, {
  fails: [
    {
      name: '0',
      evaluation: tableOf([{ weight: '0' }]),
      message: 'not-positive',
      severity: 'error',
      cells: ['自评表!F1'],
    },
    { name: 'below 0', evaluation: tableOf([{ weight: '-5' }]), message: 'not-positive', found: '-5' },
  ],
  passes: [
    { name: '10', evaluation: tableOf([{}]) },
    { name: '0 for what is not assessed', evaluation: tableOf([{ target: '不涉及', weight: '0' }]) },
  ],
  undecided: [{ name: 'no weight column', evaluation: tableOf([{ weight: null }]), reason: 'no-basis' }],
  places: {
    form: inForm(
      'weight 0',
      fill(
        ['quality', 'weight', 0],
        ['quality', 'score', 0],
        ['count', 'weight', 30],
        ['count', 'score', 30],
      ),
    ),
    tables: inTables('weight 0', {
      绩效指标: all(
        inRow(['渠道清淤验收合格率'], { 分值: 0, 得分: 0 }),
        inRow(['渠道清淤长度'], { 分值: 30, 得分: 30 }),
      ),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
