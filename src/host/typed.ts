/** What a text becomes that is typed, or written as a value: a number, and the format that a General cell gets from it. */
export interface Typed {
  readonly value: number;
  readonly format?: string;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+`;
const NUMBER = new RegExp(`^([+-]?)(${DIGITS})(?:[eE]([+-]?\\d+))?$`);
const MONEY = new RegExp(`^([+-]?)\\$\\s*([+-]?)(${DIGITS})$`);
const BRACKETS = /^\((\$?)(.+)\)$/;
const FRACTION = /^([+-]?\d+) (\d{1,3})\/(\d{1,3})$/;
const ISO_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const US_DATE = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const NAMED_DATE = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ,]+(\d{4}|\d{2}))?$/i;
const AMERICAN_NAMED_DATE = /^([a-z]{3,9})\.? (\d{1,2})(?:, ?| )(\d{4})$/i;
const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ?([AP])M)?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Numbers, money, percentages, fractions, dates and times, by the rules of American Excel, which the object model follows. */
export function readTyped(text: string): Typed | null {
  return readNumber(text) ?? readMoney(text) ?? readPercent(text) ?? readFraction(text) ?? readMoment(text);
}

function plain(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function readNumber(text: string): Typed | null {
  const match = NUMBER.exec(text);
  if (!match) {
    const inner = BRACKETS.exec(text);
    const number = inner && !inner[1] && /^[\d.,]+$/.test(inner[2]!) ? readNumber(inner[2]!) : null;
    return number && { ...number, value: -number.value };
  }
  const [, sign, digits, exponent] = match;
  const value = (sign === '-' ? -1 : 1) * plain(digits!) * 10 ** Number(exponent ?? 0);
  if (exponent !== undefined) return { value: Number(text.replaceAll(',', '')), format: '0.00E+00' };
  if (!digits!.includes(',')) return { value };
  return { value, format: digits!.includes('.') ? '#,##0.00' : '#,##0' };
}

function readMoney(text: string): Typed | null {
  const inner = BRACKETS.exec(text);
  const match = MONEY.exec(inner?.[1] ? `-$${inner[2]}` : text);
  if (!match) return null;
  const value = plain(match[3]!) * (match[1] === '-' || match[2] === '-' ? -1 : 1);
  return {
    value,
    format: match[3]!.includes('.') ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)',
  };
}

function readPercent(text: string): Typed | null {
  const number = text.endsWith('%') ? readNumber(text.slice(0, -1).trim()) : null;
  return number && { value: number.value / 100, format: text.includes('.') ? '0.00%' : '0%' };
}

function readFraction(text: string): Typed | null {
  const match = FRACTION.exec(text);
  if (!match || Number(match[3]) === 0) return null;
  const whole = Number(match[1]);
  const part = Number(match[2]) / Number(match[3]);
  return {
    value: whole < 0 ? whole - part : whole + part,
    format: match[3]!.length > 1 ? '# ??/??' : '# ?/?',
  };
}

function readMoment(text: string): Typed | null {
  const time = readTime(text);
  if (time) return time;
  const date = readDate(text);
  if (date) return date;
  const space = text.indexOf(' ');
  const [day, clock] = [readDate(text.slice(0, space)), readTime(text.slice(space + 1).trim())];
  return space > 0 && day && clock ? { value: day.value + clock.value, format: 'm/d/yyyy h:mm' } : null;
}

function readTime(text: string): Typed | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hour, minute, second, half] = match;
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  }
  const value = (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400;
  if (hours > 23) return { value, format: '[h]:mm:ss' };
  return { value, format: `h:mm${second ? ':ss' : ''}${half ? ' AM/PM' : ''}` };
}

/** Years of two digits are those from 1930 to 2029. */
function fullYear(year: string | undefined): number {
  if (year === undefined) return new Date().getFullYear();
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function readDate(text: string): Typed | null {
  const chinese = CHINESE_DATE.exec(text);
  if (chinese) return dated(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]), 'yyyy"年"m"月"d"日"');
  const iso = ISO_DATE.exec(text);
  if (iso && !text.includes('.')) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const american = US_DATE.exec(text);
  if (american) {
    const format = american[3] === undefined ? 'd-mmm' : 'm/d/yyyy';
    return dated(fullYear(american[3]), Number(american[1]), Number(american[2]), format);
  }
  const named = NAMED_DATE.exec(text);
  if (named) {
    return dated(fullYear(named[3]), monthOf(named[2]!), Number(named[1]), named[3] ? 'd-mmm-yy' : 'd-mmm');
  }
  const long = AMERICAN_NAMED_DATE.exec(text);
  return long && dated(Number(long[3]), monthOf(long[1]!), Number(long[2]), 'd-mmm-yy');
}

const LONG_MONTHS =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)$/i;

function monthOf(name: string): number {
  return LONG_MONTHS.test(name) ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0;
}

function dated(year: number, month: number, day: number, format: string): Typed | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return null;
  return { value: serialOf(time), format };
}

/** Serial number of the 1900 date system, which counts a 29 February 1900 that never was. */
function serialOf(time: number): number {
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / 86_400_000);
  return days >= 60 ? days + 1 : days;
}

/** Formats that Excel spells by the region: what the object model calls m/d/yyyy is yyyy/m/d in China. */
const CHINESE: readonly (readonly [american: string, chinese: string])[] = [
  ['General', 'G/通用格式'],
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
];

export function localFormat(format: string, locale: string): string {
  if (!locale.startsWith('zh')) return format;
  return CHINESE.find(([american]) => american === format)?.[1] ?? format;
}

export function formatFromLocal(format: string, locale: string): string {
  if (!locale.startsWith('zh')) return format;
  return CHINESE.find(([, chinese]) => chinese === format)?.[0] ?? format;
}
