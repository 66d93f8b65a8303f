import { formatDate, isBefore } from '../../../intake';
import type { Localized } from '../../../language';
import { confirmed } from '../../../policy';
import { statedDates } from '../../dates/stated-dates';
import { fail, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

const HAPPENED = new Set(['setup', 'check', 'report']);
const IN_TEXT: Localized = { zh: '文字报告中的日期', en: 'date in the written report' };

/** What is reported as done cannot be later than today. Ends of projects and plans may be. */
export const DATE_FUTURE: Rule = {
  id: 'date-future',
  number: 84,
  title: { zh: '日期晚于今天', en: 'Date in the future' },
  severity: 'error',
  forms: 'both',
  source: confirmed(
    'id',
    '报告、签字和已开展工作的日期不晚于当日',
    'Dates of reports, signatures and work done are not in the future',
  ),
  messages: {
    future: {
      text: {
        zh: '{name}{found}晚于今天（{today}）。',
        en: 'The {name} {found} is later than today ({today}).',
      },
      fix: { zh: '核对年、月、日。', en: 'Check year, month and day.' },
    },
  },
  examples: {
    fails: { zh: '今天是2021年，报告日期写成2031-10-26', en: 'report dated 2031-10-26 in 2021' },
    passes: { zh: '报告日期就是今天', en: 'report dated today' },
  },
  check({ asOf, submission: { identity, narrative } }) {
    const stated = statedDates(identity).flatMap(({ name, date }) =>
      date.value ? [{ name, date: date.value, cells: date.cells }] : [],
    );
    const told = (narrative?.dates ?? [])
      .filter(({ role }) => HAPPENED.has(role))
      .map(({ value, cell }) => ({ name: IN_TEXT, date: value, cells: [cell] }));
    const today = formatDate(asOf);
    const outcomes = [...stated, ...told].map(({ name, date, cells }): Outcome =>
      isBefore(asOf, date)
        ? fail('future', { cells, found: formatDate(date), expected: `≤ ${today}`, values: { name, today } })
        : pass(cells),
    );
    return orNotApplicable(outcomes, 'blank');
  },
};
