import { DATE_FUTURE } from '../../../src/rules/catalogue/dates/date-future';
import { testRule } from '../rule-tester';
import { dateAt, report, withFields } from '../reports';
import { beside, field, fillOlder, inLying, inOlderForm, inOlderTables, inText, worded } from '../places';

testRule(DATE_FUTURE, {
  fails: [
    {
      name: 'report of 2031, read in 2021',
      evaluation: withFields({ reportDate: dateAt('表!B1', '2031-10-26') }),
      message: 'future',
      severity: 'error',
      found: '2031-10-26',
      expected: '≤ 2021-10-26',
    },
    {
      name: 'a signature of tomorrow',
      evaluation: withFields({
        signatureDates: [{ label: '填报日期', date: dateAt('表!B2', '2021-10-27') }],
      }),
      message: 'future',
      cells: ['表!B2'],
    },
    {
      name: 'a check still to come is told as done',
      evaluation: withFields({}, { narrative: report(['2022年3月1日，工作组到现场检查。']) }),
      message: 'future',
    },
  ],
  passes: [
    { name: 'today', evaluation: withFields({ reportDate: dateAt('表!B1', '2021-10-26') }) },
    { name: 'this month', evaluation: withFields({ reportDate: dateAt('表!B1', '2021-10') }) },
  ],
  undecided: [
    { name: 'no date', evaluation: withFields({ reportDate: dateAt('表!B1', '') }), reason: 'blank' },
    {
      name: 'plans may lie ahead',
      evaluation: withFields({}, { narrative: report(['设备计划于2022年6月更新。']) }),
      reason: 'blank',
    },
  ],
  places: {
    form: inOlderForm('2031', fillOlder(['filledBy', 4, '2031年3月20日'])),
    tables: inOlderTables('2031', { 项目信息: field(['填报日期', '2031年10月26日']) }),
    lying: inLying('2034', beside(['填报日期', '2034年2月20日'])),
    text: inText('2034', worded(['2024年1月22日', '2034年1月22日']), { implied: [] }),
  },
});
