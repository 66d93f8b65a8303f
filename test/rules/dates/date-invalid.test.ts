import { DATE_INVALID } from '../../../src/rules/catalogue/dates/date-invalid';
import { testRule } from '../rule-tester';
import { at, dateAt, noDateAt, period, withFields, withReport } from '../reports';
import {
  beside,
  field,
  fillOlder,
  inLying,
  inOlderForm,
  inOlderTables,
  inRow,
  inTables,
  inText,
  worded,
} from '../places';

const noDay = noDateAt('表!B17', '2021年2月30日');

testRule(DATE_INVALID, {
  fails: [
    {
      name: '30 February as report date',
      evaluation: withFields({ reportDate: noDateAt('表!B1', '2021年2月30日') }),
      message: 'unreal',
      severity: 'error',
      found: '2021年2月30日',
    },
    {
      name: 'a period of one cell is reported once',
      evaluation: withFields({ period: { start: noDay, end: noDay, text: noDay.text, cells: noDay.cells } }),
      message: 'unreal',
      cells: ['表!B17'],
    },
    {
      name: 'in the written report',
      evaluation: withReport(['2021年4月31日，成立绩效评价工作组。']),
      message: 'unreal',
      cells: ['文字报告!A1'],
    },
  ],
  passes: [
    {
      name: 'days of the calendar',
      evaluation: withFields({
        reportDate: dateAt('表!B1', '2020-02-29'),
        period: period('2020-01-01', '2020-12-31'),
      }),
    },
  ],
  undecided: [
    {
      name: 'words where a date should stand',
      evaluation: withFields({ reportDate: { ...dateAt('表!B1', ''), text: '待定' } }),
      message: 'unreadable',
      severity: 'warning',
    },
    { name: 'blank', evaluation: withFields({ reportDate: dateAt('表!B1', '') }), reason: 'blank' },
    {
      name: 'a period in words',
      evaluation: withFields({
        period: { ...period('', ''), start: { ...at('表!B17', '长期'), value: null }, text: '长期' },
      }),
      reason: 'blank',
    },
  ],
  places: {
    form: inOlderForm('6月31日', fillOlder(['filledBy', 4, '2021年6月31日'])),
    tables: [
      inOlderTables('2月30日', { 项目信息: field(['填报日期', '2021年2月30日']) }),
      inTables('end 6月31日', { 项目清单: inRow(['渠道清淤'], { 项目结束日期: '2023年6月31日' }) }),
      inOlderTables('6月31日', { 项目信息: field(['评价日期', '2021年6月31日']) }),
    ],
    lying: [
      inLying('2024年2月30日', beside(['填报日期', '2024年2月30日'])),
      inLying('end 6月31日', beside(['项目结束日期', '2023年6月31日'])),
    ],
    text: inText('2023年6月31日', worded(['全年清淤32公里。', '2023年6月31日清淤32公里。'])),
  },
});
