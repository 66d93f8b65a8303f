import { fold } from '../../text';
import { isCalendarDate, type PlainDate } from './plain-date';

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二一年十月二十六日 → 2021年10月26日; other text stays. Takes folded text. */
function withArabicDigits(folded: string): string {
  return folded
    .replace(/[零○O]/g, (mark, at: number) =>
      /[〇一二三四五六七八九]/.test(folded[at - 1] ?? '') ? '〇' : mark,
    )
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (digits) =>
      [...digits].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (digits) => String(smallNumber(digits)));
}

/** 十 → 10, 二十六 → 26. */
function smallNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (part: string | undefined, blank: number): number =>
    part ? CHINESE_DIGITS.indexOf(part) : blank;
  return (text.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

export interface DateInText {
  /** As written; may be no real date: 2021-02-30. */
  readonly date: PlainDate;
  readonly real: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const YEAR = '(?<year>(?:19|20)\\d{2})';
const WITH_WORDS = `${YEAR}年(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})(?!\\d)(?:日|号)?)?`;
const WITH_MARKS = `(?<![\\d.])(?<year4>(?:19|20)\\d{2})[./\\-](?<month4>\\d{1,2})(?!\\d)(?:[./\\-]?(?:(?<=[./\\-])(?<day4>\\d{1,2})(?!\\d)日?)?)?`;
const EIGHT_DIGITS = `(?<![\\d.])(?<year8>(?:19|20)\\d{2})(?<month8>\\d{2})(?<day8>\\d{2})(?!\\d)`;
const YEAR_END = `${YEAR.replace('year', 'yearEnd')}年(?:度)?(?:年)?[底末]`;
const YEAR_ALONE = `(?<!\\d)${YEAR.replace('year', 'yearAlone')}(?:年度?)`;
const SHORT_YEAR = `(?<!\\d)(?<year2>[012]\\d)年(?<month2>\\d{1,2})月(?:(?<day2>\\d{1,2})[日号])?`;

const PATTERN = new RegExp(
  [EIGHT_DIGITS, WITH_WORDS, WITH_MARKS, YEAR_END, SHORT_YEAR, YEAR_ALONE].join('|'),
  'g',
);
/** Every date has two digits in a row; most texts of a table have none. */
const TWO_DIGITS = /\d\d/;

function toDate(groups: Record<string, string | undefined>): PlainDate {
  const {
    year,
    month,
    day,
    year4,
    month4,
    day4,
    year8,
    month8,
    day8,
    yearEnd,
    year2,
    month2,
    day2,
    yearAlone,
  } = groups;
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  if (year8) return { year: Number(year8), month: number(month8), day: number(day8) };
  if (year) return { year: Number(year), month: number(month), day: number(day) };
  if (year4) return { year: Number(year4), month: number(month4), day: number(day4) };
  if (yearEnd) return { year: Number(yearEnd), month: 12, day: null };
  if (year2) return { year: 2000 + Number(year2), month: number(month2), day: number(day2) };
  return { year: Number(yearAlone), month: null, day: null };
}

/** How dates stand in `text` after folding and with Arabic digits; `start` and `end` of the dates refer to it. */
export function foldDates(text: string): string {
  return withArabicDigits(fold(text.replace(/[\sT]{1,9}\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?\s*$/, '')));
}

/** All dates of a folded text (see foldDates), in order: days, months, 年底 and bare years. */
export function datesIn(folded: string): DateInText[] {
  if (!TWO_DIGITS.test(folded)) return [];
  return [...folded.matchAll(PATTERN)].map((match) => {
    const date = toDate(match.groups ?? {});
    return {
      date,
      real: isCalendarDate(date),
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
