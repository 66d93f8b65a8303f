import { CHOICE_NOT_MADE } from '../../../src/rules/catalogue/indicators/choice-not-made';
import { testRule } from '../rule-tester';
import { tableOf } from './tables';
import { fill, inForm, inRow, inTables, notHere } from '../places';

const result = (target: string, actual: string) => tableOf([{ target, actual }]);

testRule(CHOICE_NOT_MADE, {
  fails: [
    {
      name: 'the scale as the result',
      evaluation: result('好坏', '好坏'),
      message: 'scale',
      severity: 'error',
      cells: ['自评表!E1', '自评表!D1'],
      found: '好坏',
    },
    ...['是/否', '有无', '优/良/中/差', '优良中低差', '达成/部分达成/未达成', '□是 □否'].map((actual) => ({
      name: actual,
      evaluation: result('定性', actual),
      message: 'scale',
    })),
  ],
  passes: [
    { name: 'an answer', evaluation: result('好坏', '好') },
    { name: 'a ticked box', evaluation: result('定性', '☑是 □否') },
    { name: 'within a phrase', evaluation: result('定性', '影响好坏参半的两处已整改') },
    { name: 'the same word', evaluation: result('是', '是') },
  ],
  undecided: [
    { name: 'blank', evaluation: result('好坏', ''), reason: 'no-basis' },
    { name: 'no indicators', evaluation: tableOf([]), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      '好坏',
      fill(
        ['lasting', 'target', '好坏'],
        ['lasting', 'actual', '好坏'],
        ['lasting', 'score', 15],
        ['lasting', 'reason', null],
        ['sum', 'score', 99.5],
      ),
      { implied: ['all-full-marks'] },
    ),
    tables: inTables('好坏', {
      绩效指标: inRow(['渠道清淤管护制度执行率'], { 年度指标值: '好坏', 实际完成值: '好坏' }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
