import { LATE_BUT_FULL_MARKS } from '../../../src/rules/catalogue/indicators/late-but-full-marks';
import { testRule } from '../rule-tester';
import { tableOf, type Typed } from './tables';
import { fill, inForm, inRow, inTables, notHere } from '../places';

const done = (target: string, actual: string, more: Partial<Typed> = {}) =>
  tableOf([{ name: '培训完成时间', level2: '时效指标', target, actual, ...more }], { some: { year: 2023 } });

testRule(LATE_BUT_FULL_MARKS, {
  fails: [
    {
      name: 'three months late',
      evaluation: done('2023年11月底前', '2024年2月'),
      message: 'late',
      severity: 'error',
      cells: ['自评表!G1', '自评表!E1', '自评表!D1'],
      found: '2024年2月',
      expected: '≤ 2023-11',
    },
    { name: 'by days', evaluation: done('2023年11月15日前', '2023年11月20日'), message: 'late' },
    {
      name: 'a reason does not lift it',
      evaluation: done('2023年9月', '2023年10月', { reason: '雨季' }),
      message: 'late',
    },
    { name: 'months of the year of the table', evaluation: done('9月底前', '10月'), message: 'late' },
  ],
  passes: [
    { name: 'in the month', evaluation: done('2023年11月底前', '2023年11月') },
    { name: 'a day in the month that was due', evaluation: done('2023年11月', '2023年11月30日') },
    { name: 'the month of the day that was due', evaluation: done('2023年11月15日前', '2023年11月') },
  ],
  undecided: [
    {
      name: 'a month of the year after, perhaps',
      evaluation: done('11月底前', '2月'),
      message: 'which-year',
      severity: 'warning',
    },
    { name: 'said to be done', evaluation: done('2023年11月底前', '按期完成'), needs: ['按期完成'] },
    {
      name: 'points were taken off',
      evaluation: done('2023年11月', '2024年2月', { score: '8' }),
      reason: 'no-basis',
    },
    { name: 'a rate', evaluation: done('≥95%', '96%'), reason: 'no-basis' },
    { name: 'no indicators', evaluation: tableOf([]), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      'November, done in December',
      fill(
        ['time', 'name', '清淤完成时间'],
        ['time', 'target', '2023年11月底前'],
        ['time', 'actual', '2023年12月'],
      ),
    ),
    tables: inTables('November, done in December', {
      绩效指标: inRow(['渠道清淤按期完成率'], {
        三级指标: '清淤完成时间',
        年度指标值: '2023年11月底前',
        实际完成值: '2023年12月',
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
