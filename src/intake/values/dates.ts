import { cellText, isBlankMark } from '../../text';
import { isErrorValue, type CellRef, type CellValue } from '../../workbook';
import { datesIn, foldDates } from './date-text';
import { isDateFormat } from './number-format';
import { formatDate, isCalendarDate, type PlainDate } from './plain-date';
import type { Stated } from './stated';

/** Serial numbers of 1 January 2000 and 31 December 2099: bare numbers between them are taken as dates in date fields. */
const SERIAL_2000 = 36_526;
const SERIAL_2099 = 73_050;
const DAYS_TO_1970 = 25_569;

/** The calendar date of an Excel serial number (1900 system, whose 29 February 1900 never was). */
export function dateOfSerial(serial: number): PlainDate | null {
  const whole = Math.floor(serial);
  if (whole < 61 || whole > 2_958_465) return null;
  // Civil date of a day number, after Howard Hinnant's days algorithm: the core has no Date.
  const shifted = whole - DAYS_TO_1970 + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 年 月 日 with nothing, or only the year, filled in: a template that nobody filled. */
const TEMPLATE = /^(?:\d{2}|\d{4})?年_*月_*(?:日)?$/;

function dateOfNumber(value: number, format: string): PlainDate | null {
  if (isDateFormat(format)) return dateOfSerial(value);
  if (!Number.isInteger(value)) return yearAndMonth(value);
  if (value >= SERIAL_2000 && value <= SERIAL_2099) return dateOfSerial(value);
  if (value >= 1_900 && value <= 2_100) return { year: value, month: null, day: null };
  const date = { year: Math.floor(value / 10_000), month: Math.floor(value / 100) % 100, day: value % 100 };
  return isCalendarDate(date) ? date : null;
}

/** 2021.05 typed as a number; 2021.1 may be January or October and is no date. */
function yearAndMonth(value: number): PlainDate | null {
  const match = /^(\d{4})\.(\d{2})$/.exec(cellText(value));
  const date = match && { year: Number(match[1]), month: Number(match[2]), day: null };
  return date && isCalendarDate(date) ? date : null;
}

/**
 * Reads a date: serial numbers, 2021年10月26日, 2021-10-26, 2021/10/26, 2021.10.26, 20211026, 二〇二一年十月二十六日,
 * 2021年12月, 2021年底, 2021年. The unfilled "年 月 日" is blank. 2021年2月30日 and words are 'not-a-date'.
 */
export function readDate(value: CellValue, format: string, cell: CellRef): Stated<PlainDate> {
  const cells = [cell];
  if (typeof value === 'number') {
    const date = dateOfNumber(value, format);
    return date
      ? { value: date, text: isDateFormat(format) ? formatDate(date) : cellText(value), cells }
      : { value: null, text: cellText(value), cells, problem: 'not-a-date' };
  }
  const text = cellText(value);
  const folded = foldDates(text);
  if (folded === '' || isBlankMark(folded) || TEMPLATE.test(folded)) return { value: null, text: '', cells };
  if (isErrorValue(text)) return { value: null, text, cells, problem: 'error-value' };
  const found = datesIn(folded);
  const only = found.length === 1 ? found[0] : undefined;
  return only?.real ? { value: only.date, text, cells } : { value: null, text, cells, problem: 'not-a-date' };
}
