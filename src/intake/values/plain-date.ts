/** A calendar date without time and zone; month and day are null where the text gives only a year or a month. */
export interface PlainDate {
  readonly year: number;
  /** 1…12 */
  readonly month: number | null;
  /** 1…31 */
  readonly day: number | null;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Whether it is a date of the calendar (Gregorian): 2021-02-30 is not. */
export function isCalendarDate({ year, month, day }: PlainDate): boolean {
  if (year < 1900 || year > 9999) return false;
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysInMonth(year, month));
}

/** First and last day that the date may stand for, as YYYYMMDD numbers: 2021年 is 20210101…20211231. */
export function dateRange({ year, month, day }: PlainDate): { first: number; last: number } {
  const pack = (m: number, d: number): number => year * 10_000 + m * 100 + d;
  if (month === null) return { first: pack(1, 1), last: pack(12, 31) };
  if (day === null) return { first: pack(month, 1), last: pack(month, daysInMonth(year, month)) };
  return { first: pack(month, day), last: pack(month, day) };
}

/** Certainly earlier: every day that `left` may stand for is before every day of `right`. */
export function isBefore(left: PlainDate, right: PlainDate): boolean {
  return dateRange(left).last < dateRange(right).first;
}

export function isSameDate(left: PlainDate, right: PlainDate): boolean {
  return left.year === right.year && left.month === right.month && left.day === right.day;
}

/** Whole months from `left` to `right` (both at least to the month), negative where `right` is earlier. */
export function monthsBetween(left: PlainDate, right: PlainDate): number {
  const months = (right.year - left.year) * 12 + ((right.month ?? 12) - (left.month ?? 12));
  const partial =
    left.day !== null &&
    right.day !== null &&
    right.day < left.day &&
    left.day <= daysInMonth(right.year, right.month ?? 12);
  return partial && months > 0 ? months - 1 : months;
}

/** ISO text as far as known: 2021-10-26, 2021-10, 2021. */
export function formatDate({ year, month, day }: PlainDate): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return [String(year), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])].join(
    '-',
  );
}

/** Reads YYYY-MM-DD. @returns null where it is no real date. */
export function parseIsoDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDate(date) ? date : null;
}
