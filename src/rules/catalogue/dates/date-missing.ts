import { isBlank } from '../../../intake';
import { practised } from '../../../policy';
import { REPORT_DATE } from '../../dates/stated-dates';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { listOf } from '../../texts/lists';
import type { Outcome, Rule } from '../../types';

const OF_INTERMEDIARY = /中介|第三方/;

/** The dates that must be there: of the report, and beside each signature of the unit's own people. */
export const DATE_MISSING: Rule = {
  id: 'date-missing',
  number: 82,
  title: { zh: '日期未填', en: 'Date missing' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'seed',
    '封面日期和各签字日期均应填写；样表的签字日期全部空白',
    'The cover and every signature carry a date; in the sample all signature dates are blank',
  ),
  messages: {
    report: {
      text: { zh: '没有填写{name}。', en: 'The {name} is not filled in.' },
      fix: { zh: '填写实际填报的年、月、日。', en: 'Enter year, month and day of filling.' },
    },
    signature: {
      text: { zh: '签字日期没有填写：{labels}。', en: 'Dates of signature are not filled in: {labels}.' },
      fix: { zh: '签字时同时填写年、月、日。', en: 'Date each signature when signing.' },
    },
  },
  examples: {
    fails: { zh: '“填报日期”只有“　年　月　日”', en: 'the filling date shows only the printed 年 月 日' },
    passes: { zh: '2021年10月26日', en: '26 October 2021' },
  },
  check({ submission: { identity } }) {
    const { reportDate, signatureDates } = identity;
    const own = signatureDates.filter(({ label }) => !OF_INTERMEDIARY.test(label));
    if (!reportDate && own.length === 0) return [notApplicable('no-such-field')];
    const blank = own.filter(({ date }) => isBlank(date) && date.cells.length > 0);
    const outcomes: Outcome[] = [];
    if (reportDate && isBlank(reportDate) && reportDate.cells.length > 0) {
      outcomes.push(fail('report', { cells: reportDate.cells, values: { name: REPORT_DATE } }));
    }
    if (blank.length > 0) {
      const cells = cellsOf(...blank.map(({ date }) => date));
      outcomes.push(
        fail('signature', { cells, values: { labels: listOf(blank.map(({ label }) => label)) } }),
      );
    }
    return outcomes.length > 0 ? outcomes : [pass()];
  },
};
