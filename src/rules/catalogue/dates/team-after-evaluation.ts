import { formatDate, isBefore } from '../../../intake';
import { confirmed } from '../../../policy';
import { narrativeDates, reportDates } from '../../dates/stated-dates';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const TEAM_AFTER_EVALUATION: Rule = {
  id: 'team-after-evaluation',
  number: 88,
  title: { zh: '工作组成立晚于评价', en: 'Group set up after the evaluation' },
  severity: 'error',
  forms: 'H',
  source: confirmed('id', '评价组成立不晚于现场检查和报告', 'The group exists before it checks and reports'),
  messages: {
    late: {
      text: {
        zh: '评价工作组{found}成立，晚于检查或报告日期{work}。',
        en: 'The group was set up on {found}, after the check or the report of {work}.',
      },
      fix: {
        zh: '核对工作组成立、现场检查和报告的日期。',
        en: 'Check the dates of set-up, check and report.',
      },
    },
  },
  examples: {
    fails: {
      zh: '报告2021年3月1日，工作组2021年4月1日成立',
      en: 'report of 1 March, group set up on 1 April',
    },
    passes: { zh: '2021年2月成立，3月检查并报告', en: 'set up in February, check and report in March' },
  },
  check({ submission: { identity, narrative } }) {
    if (!narrative) return [notApplicable('no-narrative')];
    const setups = narrativeDates(narrative, 'setup');
    const work = [...narrativeDates(narrative, 'check'), ...reportDates(identity, narrative)];
    if (setups.length === 0 || work.length === 0) return [notApplicable('no-basis')];
    const first = setups.reduce((left, right) => (isBefore(right.date, left.date) ? right : left));
    const tooEarly = work.find(({ date }) => isBefore(date, first.date));
    const cells = cellsOf(first, tooEarly);
    if (!tooEarly) return [pass(cells)];
    const values = { work: formatDate(tooEarly.date) };
    return [fail('late', { cells, found: formatDate(first.date), expected: `≤ ${values.work}`, values })];
  },
};
