import { REPORT_DATE_EARLY } from '../../../src/rules/catalogue/dates/report-date-early';
import { testRule } from '../rule-tester';
import { at, dateAt, noDateAt, period, withFields } from '../reports';
import { beside, column, inForm, inLying, inTables, notHere } from '../places';

const dated = (date: string, more: Parameters<typeof withFields>[0] = {}, year: number | null = 2023) =>
  withFields({ reportDate: dateAt('表!A21', date), ...more }, { year });

testRule(REPORT_DATE_EARLY, {
  fails: [
    {
      name: 'in September of the year',
      evaluation: dated('2023-09-15'),
      message: 'early',
      severity: 'warning',
      cells: ['表!A21'],
      found: '2023-09-15',
      expected: '≥ 2023-12',
    },
    { name: 'before the year', evaluation: dated('2022-12-30'), message: 'before', severity: 'error' },
    {
      name: 'beside a signature',
      evaluation: withFields(
        { signatureDates: [{ label: '填报日期', date: dateAt('表!B23', '2023-06-01') }] },
        { year: 2023 },
      ),
      message: 'early',
      cells: ['表!B23'],
    },
  ],
  passes: [
    { name: 'in December', evaluation: dated('2023-12-30') },
    { name: 'half a year later', evaluation: dated('2024-06-28') },
    { name: 'only the year', evaluation: dated('2023') },
    {
      name: 'after the project ended',
      evaluation: dated('2023-07-10', { period: period('2023-01-01', '2023-06-30') }),
    },
  ],
  undecided: [
    {
      name: 'while it is under way',
      evaluation: dated('2023-07-31', {
        evaluationTypes: { value: ['during'], text: '事中', cells: [] },
      }),
      reason: 'no-basis',
    },
    {
      name: 'a monitoring table',
      evaluation: dated('2023-07-31', { reportTitle: at('表!A1', '绩效监控表') }),
      reason: 'no-basis',
    },
    { name: 'no year', evaluation: dated('2023-09-15', {}, null), reason: 'no-basis' },
    {
      name: 'no date',
      evaluation: withFields({ reportDate: noDateAt('表!A21', '年底') }, { year: 2023 }),
      needs: ['年底'],
    },
    { name: 'blank', evaluation: dated(''), reason: 'blank' },
    { name: 'no such field', evaluation: withFields({}, { year: 2023 }), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('filled in in September', (rows) => rows.push(['填报日期', null, '2023年9月15日'])),
    tables: inTables('filled in in September', {
      项目清单: column('填报日期', ['2023年9月15日', '2024年2月20日', '2024年2月20日', '2024年2月20日']),
    }),
    lying: inLying('filled in in September', beside(['填报日期', '2023年9月15日'])),
    text: notHere('table-only'),
  },
});
