import { formatDate, isBefore } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass, unreadable } from '../../outcomes';
import type { Rule } from '../../types';

export const PERIOD_ORDER: Rule = {
  id: 'period-order',
  number: 85,
  title: { zh: '项目起止时间颠倒', en: 'Project ends before it starts' },
  severity: 'error',
  forms: 'both',
  source: practised('AA', '项目开始时间不晚于结束时间', 'A project does not end before it starts'),
  messages: {
    reversed: {
      text: {
        zh: '项目结束时间{end}早于开始时间{start}。',
        en: 'The project ends on {end}, before it starts on {start}.',
      },
      fix: { zh: '核对项目起止时间，先写开始、后写结束。', en: 'Check the period; the start comes first.' },
    },
  },
  examples: {
    fails: { zh: '2020年12月31日至2020年1月1日', en: '31 December 2020 to 1 January 2020' },
    passes: { zh: '2020年1月1日至2020年12月31日', en: '1 January 2020 to 31 December 2020' },
  },
  check({ submission: { identity } }) {
    const { period } = identity;
    if (!period) return [notApplicable('no-such-field')];
    const [start, end] = [period.start.value, period.end.value];
    const cells = cellsOf(period.start, period.end, period);
    if (!start || !end) return [period.text === '' ? notApplicable('blank') : unreadable(period)];
    if (!isBefore(end, start)) return [pass(cells)];
    return [
      fail('reversed', {
        cells,
        found: period.text,
        values: { start: formatDate(start), end: formatDate(end) },
      }),
    ];
  },
};
