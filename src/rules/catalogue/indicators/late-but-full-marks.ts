import { formatDate, isBefore, type Indicator } from '../../../intake';
import { confirmed } from '../../../policy';
import { fold } from '../../../text';
import { dateIn, isWithoutYear } from '../../dates/month-alone';
import { nameOf } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, needsReview, pass, unreadable } from '../../outcomes';
import type { Rule } from '../../types';

function isAboutTime({ level2, name }: Indicator): boolean {
  return /时效/.test(level2) || /完成时间|时限|期限|日期|时间$/.test(fold(name));
}

/** Whether the whole of the points was taken. */
function hasFullMarks({ score, weight }: Indicator): boolean {
  return score?.value && weight?.value ? score.value.gte(weight.value) : false;
}

/** In January to March a date without its year may be of the year after. */
const LAST_OF_SPILLOVER = 3;
const FIRST_OF_YEAR_END = 10;

export const LATE_BUT_FULL_MARKS: Rule = {
  id: 'late-but-full-marks',
  number: 118,
  title: { zh: '逾期完成不得满分', en: 'No full marks where the deadline was missed' },
  severity: 'error',
  forms: 'N',
  source: confirmed(
    'HB2020',
    '未达到目标值的指标不得满分；用于完成时间属推断',
    'An indicator that misses its target has no full marks; that this holds for dates follows from it',
  ),
  messages: {
    late: {
      text: {
        zh: '指标“{name}”要求{target}，实际{found}，已逾期，仍得满分',
        en: '“{name}” was due {target}, done {found}: late, yet it has full marks',
      },
      fix: {
        zh: '按逾期情况扣分并说明原因；完成时间填错的改正',
        en: 'Take points off and say why, or correct the date',
      },
    },
    'which-year': {
      text: {
        zh: '指标“{name}”要求{target}，实际{found}没有写年份，请确认是否已逾期',
        en: '“{name}” was due {target}; {found} names no year and may be late',
      },
      fix: { zh: '写明年份，逾期的扣分并说明原因', en: 'Name the year; take points off where it is late' },
    },
  },
  examples: {
    fails: {
      zh: '2023年11月底前，2024年2月完成，10分得10分',
      en: 'due November 2023, done February 2024, 10 of 10',
    },
    passes: { zh: '2023年11月底前，2023年11月完成', en: 'due November 2023, done November 2023' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { target, actual, score } = indicator;
      if (!isAboutTime(indicator) || target.kind !== 'date' || !hasFullMarks(indicator)) return null;
      const { year } = evaluation.submission;
      const due = dateIn(target, year);
      if (!due) return unreadable(target);
      const done = actual.kind === 'date' ? dateIn(actual, due.year) : null;
      if (!done) return unreadable(actual);
      const cells = cellsOf(score, actual, target);
      const values = { name: nameOf(indicator), target: target.text };
      const detail = { cells, found: actual.text, expected: `≤ ${formatDate(due)}`, values };
      if (isBefore(due, done)) return fail('late', detail);
      const mayBeNext =
        isWithoutYear(actual) &&
        (done.month ?? 12) <= LAST_OF_SPILLOVER &&
        (due.month ?? 12) >= FIRST_OF_YEAR_END;
      return mayBeNext ? needsReview('which-year', detail) : pass(cells);
    }),
};
