import { formatDate, isBefore, type PlainDate, type Submission } from '../../../intake';
import { confirmed } from '../../../policy';
import { statedDates, type NamedDate } from '../../dates/stated-dates';
import { cellsOf, fail, notApplicable, orNotApplicable, pass, unreadable } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

/** Dates on which the form was filled in; that of printing or publishing is none. */
function fillingDates({ identity }: Submission): NamedDate[] {
  return statedDates(identity).filter(
    ({ name, date }) => date === identity.reportDate || /填[报表制写]/.test(name.zh),
  );
}

/** The last month of what is evaluated: that of the year, or in which the project ended before it. */
function lastMonth({ identity }: Submission, year: number): PlainDate {
  const end = identity.period?.end.value;
  const last = { year, month: 12, day: null };
  return end && isBefore(end, last) && end.month !== null ? { ...end, day: null } : last;
}

/** A look at what is under way is taken before its end. */
function isUnderWay({ identity: { evaluationTypes, reportTitle } }: Submission): boolean {
  const types = evaluationTypes?.value ?? [];
  return types.some((type) => type !== 'after') || /监控|事中|中期/.test(reportTitle?.text ?? '');
}

export const REPORT_DATE_EARLY: Rule = {
  id: 'report-date-early',
  number: 119,
  title: { zh: '填报日期早于评价年度结束', en: 'Filled in before the year was over' },
  severity: 'error',
  forms: 'both',
  source: confirmed('PROV2015', '填报日期为填表当日', 'The date is that of filling in the form'),
  messages: {
    before: {
      text: {
        zh: '填报日期{found}早于评价年度{year}年',
        en: 'The form is dated {found}, before the year {year} that it evaluates',
      },
      fix: { zh: '核对填报日期和表头年度', en: 'Check the date and the year of the form' },
    },
    early: {
      text: {
        zh: '填报日期{found}时{year}年度尚未结束，全年完成情况无从填报',
        en: 'On {found} the year {year} was not over: nobody could know its results',
      },
      fix: {
        zh: '填报日期写填表当日；确为事中监控的，注明截止时间',
        en: 'Give the day of filling in; if it is a look at what is under way, say up to when',
      },
    },
  },
  examples: {
    fails: { zh: '2023年度，填报日期2023年9月15日', en: 'year 2023, filled in on 15 September 2023' },
    passes: { zh: '2022年度，填报日期2022年12月30日', en: 'year 2022, filled in on 30 December 2022' },
  },
  echoOf: ['after-type-before-end', 'date-future', 'date-invalid'],
  check({ submission }) {
    const dates = fillingDates(submission);
    if (dates.length === 0) return [notApplicable('no-such-field')];
    const { year } = submission;
    if (year === null || isUnderWay(submission)) return [notApplicable('no-basis')];
    const last = lastMonth(submission, year);
    const outcomes = dates.flatMap(({ date }): Outcome[] => {
      if (!date.value) return date.text === '' ? [] : [unreadable(date)];
      const cells = cellsOf(date, submission.identity.reportDate);
      const found = formatDate(date.value);
      const detail = { cells, found, expected: `≥ ${formatDate(last)}`, values: { year: String(year) } };
      if (isBefore(date.value, { year, month: null, day: null })) return [fail('before', detail)];
      return [isBefore(date.value, last) ? fail('early', { ...detail, severity: 'warning' }) : pass(cells)];
    });
    return orNotApplicable(outcomes, 'blank');
  },
};
