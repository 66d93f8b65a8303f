import {
  foldDates,
  formatDate,
  isBefore,
  type Identity,
  type Narrative,
  type PlainDate,
} from '../../../intake';
import type { CellRef } from '../../../workbook';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass, unreadable } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

function ofFields({ period }: Identity): Outcome[] {
  if (!period) return [notApplicable('no-such-field')];
  const [start, end] = [period.start.value, period.end.value];
  const cells = cellsOf(period.start, period.end, period);
  if (!start || !end) return [period.text === '' ? notApplicable('blank') : unreadable(period)];
  if (!isBefore(end, start)) return [pass(cells)];
  return [reversed(start, end, period.text, cells)];
}

function reversed(start: PlainDate, end: PlainDate, found: string, cells: readonly CellRef[]): Outcome {
  return fail('reversed', { cells, found, values: { start: formatDate(start), end: formatDate(end) } });
}

/** What stands between the two dates of a span. */
const BETWEEN = ['至', '到', '-', '~', '—', '–', '起至'];

/** Spans in sentences: 2020年1月1日至2020年12月31日. */
function ofReport({ dates, paragraphs }: Narrative): Outcome[] {
  return dates.slice(1).flatMap((end, at): Outcome[] => {
    const start = dates[at]!;
    if (start.paragraph !== end.paragraph || !isBefore(end.value, start.value)) return [];
    const text = foldDates(paragraphs.find(({ index }) => index === end.paragraph)?.text ?? '');
    const span = BETWEEN.map((word) => `${start.text}${word}${end.text}`).find((words) =>
      text.includes(words),
    );
    return span === undefined ? [] : [reversed(start.value, end.value, span, [end.cell])];
  });
}

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
  check({ submission: { identity, narrative } }) {
    return [...ofFields(identity), ...(narrative ? ofReport(narrative) : [])];
  },
};
