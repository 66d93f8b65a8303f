import { formatDate, isSameDate } from '../../../intake';
import { practised } from '../../../policy';
import { narrativeDates, reportDates } from '../../dates/stated-dates';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const SAME_DAY_ALL: Rule = {
  id: 'same-day-all',
  number: 90,
  title: { zh: '成立、检查、报告同一天', en: 'Set-up, check and report on one day' },
  severity: 'warning',
  forms: 'H',
  source: practised(
    'seed',
    '样表中成立工作组、现场检查和报告均在同一天',
    'In the sample all three happen on one day',
  ),
  messages: {
    sameDay: {
      text: {
        zh: '组织工作组、现场检查和报告都写在{found}，难以令人信服。',
        en: 'The group, the on-site check and the report are all dated {found}, which is hard to believe.',
      },
      fix: { zh: '按实际工作填写各环节日期。', en: 'Give each step its actual date.' },
    },
  },
  examples: {
    fails: { zh: '成立、检查、报告都是2021年10月26日', en: 'all three on 26 October 2021' },
    passes: {
      zh: '3月5日成立、10日检查、25日报告',
      en: 'set up on the 5th, checked on the 10th, reported on the 25th',
    },
  },
  check({ submission: { identity, narrative } }) {
    if (!narrative) return [notApplicable('no-narrative')];
    const [setups, checks] = [narrativeDates(narrative, 'setup'), narrativeDates(narrative, 'check')];
    const reports = reportDates(identity, narrative);
    if (setups.length === 0 || checks.length === 0 || reports.length === 0)
      return [notApplicable('no-basis')];
    const day = checks.find(
      ({ date }) =>
        date.day !== null && [setups, reports].every((all) => all.some((one) => isSameDate(one.date, date))),
    );
    if (!day) return [pass(cellsOf(...checks))];
    const same = [...setups, ...checks, ...reports].filter(({ date }) => isSameDate(date, day.date));
    return [fail('sameDay', { cells: cellsOf(...same), found: formatDate(day.date) })];
  },
};
