import type { YearUse } from '../../../src/intake';
import { FISCAL_YEAR } from '../../../src/rules/catalogue/dates/fiscal-year';
import { tableOf, type Typed } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { at, report, withFields } from '../reports';
import { fill, inForm, inLying, inTables, inText, put, worded } from '../places';

const years = (...claims: readonly (readonly [YearUse['role'], number])[]) =>
  withFields({
    years: claims.map(([role, year], index) => ({
      role,
      year: { ...at(`表!A${index + 1}`, String(year)), value: year },
    })),
  });

const dated = (row: Typed, goal = '') =>
  tableOf([row], {
    some: { year: 2016, goal: { expected: at('表!B11', goal), actual: at('表!F11', '') } },
  });

const toldIn = (heading: string, text: string) =>
  tableOf([{}], { some: { year: 2016, goal: null, narrative: report([heading, text]) } });

testRule(FISCAL_YEAR, {
  fails: [
    {
      name: 'title 2021, period and budget 2020',
      evaluation: years(['title', 2021], ['period', 2020], ['budget-title', 2020]),
      message: 'differs',
      severity: 'error',
      cells: ['表!A1', '表!A2', '表!A3'],
      found: '标题 2021',
      expected: '2020',
    },
    {
      name: 'the text never speaks of the year',
      evaluation: years(['title', 2020], ['budget-title', 2020], ['narrative', 2019]),
      message: 'differs',
      found: '文字报告 2019',
    },
    {
      name: 'title outside a project of several years',
      evaluation: years(['title', 2023], ['period', 2020], ['period', 2022]),
      message: 'differs',
    },
  ],
  passes: [
    { name: 'all the same', evaluation: years(['title', 2020], ['period', 2020], ['narrative', 2020]) },
    {
      name: 'a project of several years, and a text that recalls another one',
      evaluation: years(
        ['title', 2021],
        ['period', 2020],
        ['period', 2022],
        ['narrative', 2021],
        ['narrative', 2019],
      ),
    },
  ],
  undecided: [
    {
      name: 'a date of the year before in a target',
      evaluation: dated({ target: '2015年12月底前完成' }),
      message: 'earlier',
      severity: 'warning',
    },
    {
      name: 'in the goal',
      evaluation: dated({}, '2015年12月发放低保资金'),
      message: 'earlier',
    },
    {
      name: 'in what the report says of the year',
      evaluation: toldIn('（三）产出', '2015年全年发放低保资金。'),
      message: 'earlier',
    },
    {
      name: 'in what it says of the background',
      evaluation: toldIn('1.立项背景', '2015年全年发放低保资金。'),
      reason: 'no-basis',
    },
    {
      name: 'a name, a document, a span, what was approved before',
      evaluation: dated(
        { name: '2015年度退耕还林检查验收' },
        '根据《关于2015年3月低保标准的通知》，2014年5月至2016年12月实施，2015年3月立项',
      ),
      reason: 'no-basis',
    },
    {
      name: 'the name keeps an earlier year',
      evaluation: years(['title', 2022], ['budget-title', 2022], ['name', 2021]),
      message: 'other',
      severity: 'info',
    },
    {
      name: 'no year anywhere',
      evaluation: withFields({ projectName: at('表!C3', '公路养护') }),
      message: 'missing',
      severity: 'warning',
    },
    { name: 'one year only', evaluation: years(['title', 2020]), reason: 'no-basis' },
  ],
  places: {
    form: inForm('title 2022年, below 2023年度', fill([0, 0, '2022年度项目支出绩效自评表'])),
    tables: inTables('budget of 2022', { 预算表: put([0, 0, '2022年项目支出预算表']) }),
    lying: inLying('title 2022', put([0, 0, '2022年度项目支出绩效自评情况表'])),
    text: inText('2021年全年', worded(['全年清淤32公里', '2021年全年清淤32公里'])),
  },
});
