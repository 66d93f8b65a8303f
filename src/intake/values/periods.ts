import { cellText, isBlankMark } from '../../text';
import type { CellRef, CellValue } from '../../workbook';
import { datesIn, foldDates, type DateInText } from './date-text';
import { readDate } from './dates';
import { isCalendarDate, type PlainDate } from './plain-date';
import type { Stated } from './stated';

export interface Period {
  readonly start: Stated<PlainDate>;
  readonly end: Stated<PlainDate>;
  readonly text: string;
  readonly cells: readonly CellRef[];
}

const DASH = '(?:至|到|[-~\\u2010-\\u2015\\u2212─]+)';
/** An end without a year of its own: 2020年1月—12月, 2020年1月1日至12月31日, 2020年3-9月. */
const END_IN_SAME_YEAR = new RegExp(
  `^月?(?:底|末|初)?(?:开始|起)?${DASH}(\\d{1,2})(?:月|[./-])(?:(\\d{1,2})日?)?`,
);
/** 2020年1-12月: the month before the dash has no 月 of its own. */
const MONTHS_IN_YEAR = new RegExp(`^(\\d{4})年?(?:度)?(\\d{1,2})${DASH}(\\d{1,2})月`);
const YEARS = new RegExp(`^(\\d{4})年?${DASH}(\\d{4})年?(?:度)?$`);
const WHOLE_YEAR = /^(\d{4})年?(?:度)?(?:全年)?$/;
const END_ONLY = /(?:前|止|截止|截至|底前)/;

interface Bounds {
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
  /** A date is written that the calendar does not have. */
  readonly unreal: boolean;
}

function wholeYears(first: number, last: number): Bounds {
  return {
    start: { year: first, month: 1, day: 1 },
    end: { year: last, month: 12, day: 31 },
    unreal: false,
  };
}

function bounds(start: PlainDate | null, end: PlainDate | null): Bounds {
  const real = (date: PlainDate | null): PlainDate | null => (date && isCalendarDate(date) ? date : null);
  return { start: real(start), end: real(end), unreal: real(start) !== start || real(end) !== end };
}

function boundsIn(folded: string): Bounds {
  const months = MONTHS_IN_YEAR.exec(folded);
  if (months) {
    const year = Number(months[1]);
    return bounds(
      { year, month: Number(months[2]), day: null },
      { year, month: Number(months[3]), day: null },
    );
  }
  const years = YEARS.exec(folded);
  if (years) return wholeYears(Number(years[1]), Number(years[2]));
  const whole = WHOLE_YEAR.exec(folded);
  if (whole) return wholeYears(Number(whole[1]), Number(whole[1]));
  const [first, second] = datesIn(folded);
  if (!first) return bounds(null, null);
  return second ? bounds(first.date, second.date) : oneDate(folded, first);
}

function oneDate(folded: string, only: DateInText): Bounds {
  const rest = END_IN_SAME_YEAR.exec(folded.slice(only.end));
  if (rest) {
    const day = rest[2] === undefined ? null : Number(rest[2]);
    return bounds(only.date, { year: only.date.year, month: Number(rest[1]), day });
  }
  return END_ONLY.test(folded) ? bounds(null, only.date) : bounds(only.date, null);
}

/** 年 月 —: the printed words of a period that nobody filled in. */
function isUnfilled(folded: string): boolean {
  const year = folded.indexOf('年');
  return year >= 0 && folded.includes('月', year) && !/\d/.test(folded);
}

/** Reads 项目起止时间 from one cell: 2020年1月1日至2020年12月31日, 2020.1-2020.12, 2020年1月—12月, 2020年度. */
export function readPeriod(value: CellValue, format: string, cell: CellRef): Period {
  const text = cellText(value);
  const cells = [cell];
  if (typeof value === 'number') {
    const start = readDate(value, format, cell);
    const year = start.value?.month === null ? start.value.year : null;
    const whole = year === null ? null : wholeYears(year, year);
    return {
      start: whole ? { ...start, value: whole.start } : start,
      end: whole ? { ...start, value: whole.end } : { value: null, text: '', cells },
      text,
      cells,
    };
  }
  const folded = foldDates(text);
  if (folded === '' || isBlankMark(folded) || isUnfilled(folded)) {
    const blank = { value: null, text: '', cells };
    return { start: blank, end: blank, text: '', cells };
  }
  const { start, end, unreal } = boundsIn(folded);
  const stated = (date: PlainDate | null): Stated<PlainDate> => {
    if (date) return { value: date, text, cells };
    return unreal ? { value: null, text, cells, problem: 'not-a-date' } : { value: null, text, cells };
  };
  return { start: stated(start), end: stated(end), text, cells };
}

/** Reads a period whose start and end stand in cells of their own. */
export function periodOf(start: Stated<PlainDate>, end: Stated<PlainDate>): Period {
  const text = [start.text, end.text].filter((part) => part !== '').join('至');
  return { start, end, text, cells: [...start.cells, ...end.cells] };
}
