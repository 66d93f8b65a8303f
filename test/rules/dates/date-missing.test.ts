import { DATE_MISSING } from '../../../src/rules/catalogue/dates/date-missing';
import { testRule } from '../rule-tester';
import { dateAt, withFields } from '../reports';
import { beside, field, fillOlder, inLying, inOlderForm, inOlderTables, notHere, put } from '../places';

testRule(DATE_MISSING, {
  fails: [
    {
      name: 'report date blank',
      evaluation: withFields({ reportDate: dateAt('表!B1', '') }),
      message: 'report',
      severity: 'error',
      cells: ['表!B1'],
    },
    {
      name: 'report dated, signatures not',
      evaluation: withFields({
        reportDate: dateAt('表!B1', '2021-10-26'),
        signatureDates: [
          { label: '填报日期', date: dateAt('表!B2', '') },
          { label: '组长签字日期', date: dateAt('表!B3', '') },
        ],
      }),
      message: 'signature',
      cells: ['表!B2', '表!B3'],
    },
  ],
  passes: [
    {
      name: 'all dated; the line of an intermediary may stay blank',
      evaluation: withFields({
        reportDate: dateAt('表!B1', '2021-10-26'),
        signatureDates: [
          { label: '填报日期', date: dateAt('表!B2', '2021-10-26') },
          { label: '中介机构签字日期', date: dateAt('表!B3', '') },
        ],
      }),
    },
  ],
  undecided: [{ name: 'the form has no date', evaluation: withFields({}), reason: 'no-such-field' }],
  places: {
    form: [
      inOlderForm('年 月 日 left empty', fillOlder(['filledBy', 4, '年 月 日'])),
      inOlderForm('年 月 日 left empty in the head', put([12, 0, '年　　月　　日'])),
    ],
    tables: inOlderTables('no report date', { 项目信息: field(['评价日期', null]) }),
    lying: inLying('填报日期 blank', beside(['填报日期', null])),
    text: notHere('table-only'),
  },
});
