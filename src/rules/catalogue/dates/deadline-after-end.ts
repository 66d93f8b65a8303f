import { formatDate, isBefore } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, orNotApplicable, pass, unreadable } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

export const DEADLINE_AFTER_END: Rule = {
  id: 'deadline-after-end',
  number: 92,
  title: { zh: '时效目标晚于项目结束', en: 'Deadline after the end of the project' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'AA',
    '时效指标的完成时限不晚于项目结束时间',
    'Deadlines do not lie after the end of the project',
  ),
  messages: {
    late: {
      text: {
        zh: '指标“{name}”的完成时限{found}晚于项目结束时间{end}。',
        en: 'The deadline {found} of the indicator "{name}" is after the end of the project, {end}.',
      },
      fix: { zh: '核对完成时限和项目起止时间。', en: 'Check the deadline and the period.' },
    },
  },
  examples: {
    fails: { zh: '项目2025年12月结束，完成时限2026年3月', en: 'ends in December 2025, deadline March 2026' },
    passes: {
      zh: '项目2025年12月结束，完成时限2025年11月',
      en: 'ends in December 2025, deadline November 2025',
    },
  },
  check({ submission: { identity, indicators } }) {
    const end = identity.period?.end;
    if (!end) return [notApplicable('no-such-field')];
    const last = end.value;
    if (!last) return [end.text === '' ? notApplicable('blank') : unreadable(end)];
    const outcomes = indicators.flatMap(({ name, target }): Outcome[] => {
      if (!target.date) return [];
      const cells = cellsOf(target, end);
      if (!isBefore(last, target.date)) return [pass(cells)];
      const values = { name, end: formatDate(last) };
      return [fail('late', { cells, found: formatDate(target.date), expected: `≤ ${values.end}`, values })];
    });
    return orNotApplicable(outcomes, 'no-basis');
  },
};
