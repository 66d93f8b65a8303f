import { isBlank, isCalendarDate } from '../../../intake';
import { confirmed } from '../../../policy';
import { periodDates, statedDates, type NamedDate } from '../../dates/stated-dates';
import { fail, needsReview, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

function checkStated({ name, date }: NamedDate): Outcome[] {
  if (isBlank(date)) return [];
  if (date.value && isCalendarDate(date.value)) return [pass(date.cells)];
  const detail = { cells: date.cells, found: date.text, values: { name } };
  const unreal = date.value !== null || date.problem === 'not-a-date';
  return [unreal ? fail('unreal', detail) : needsReview('unreadable', detail)];
}

/** Every date must be one of the calendar. A period in words (长期) states no date: nothing is said of it. */
export const DATE_INVALID: Rule = {
  id: 'date-invalid',
  number: 83,
  title: { zh: '日期不存在', en: 'Date not in the calendar' },
  severity: 'error',
  forms: 'both',
  source: confirmed('id', '日期须为公历实有日期', 'A date must be one of the calendar'),
  messages: {
    unreal: {
      text: { zh: '{name}“{found}”不是实有日期。', en: 'The {name} "{found}" is no date of the calendar.' },
      fix: { zh: '改为实际日期，如2021年2月28日。', en: 'Correct it to the actual date.' },
    },
    unreadable: {
      text: { zh: '{name}“{found}”读不出日期。', en: 'No date can be read from the {name} "{found}".' },
      fix: { zh: '按“年、月、日”填写。', en: 'Write year, month and day.' },
    },
  },
  examples: {
    fails: { zh: '2021年2月30日', en: '30 February 2021' },
    passes: { zh: '2021年2月28日', en: '28 February 2021' },
  },
  check({ submission: { identity, narrative } }) {
    const period = periodDates(identity).filter(
      ({ date }) => date.value !== null || date.problem === 'not-a-date',
    );
    const outcomes = [...statedDates(identity), ...period].flatMap(checkStated);
    const inText = (narrative?.dates ?? []).map((mention): Outcome => {
      if (isCalendarDate(mention.value)) return pass([mention.cell]);
      const name = { zh: '文字报告中的日期', en: 'date in the written report' };
      return fail('unreal', { cells: [mention.cell], found: mention.text, values: { name } });
    });
    return orNotApplicable([...dedupe(outcomes), ...inText], 'blank');
  },
};

/** Start and end of a period may be the same cell: it is reported once. */
function dedupe(outcomes: readonly Outcome[]): Outcome[] {
  const seen = new Set<string>();
  return outcomes.filter((outcome) => {
    if (outcome.outcome !== 'fail') return true;
    const key = JSON.stringify(outcome.cells);
    return !seen.has(key) && seen.add(key);
  });
}
