import fc from 'fast-check';
import { dateOfSerial, readDate } from '../../../src/intake/values/dates';
import { readPeriod } from '../../../src/intake/values/periods';
import { daysInMonth, formatDate, type PlainDate } from '../../../src/intake/values/plain-date';
import { cellRef, type CellValue } from '../../../src/workbook';

const cell = cellRef('表', 0, 0);

function date(value: CellValue, format = 'General'): string | null {
  const read = readDate(value, format, cell).value;
  return read && formatDate(read);
}

describe('readDate', () => {
  it.each<[CellValue, string, string]>([
    ['2021年10月26日', 'General', '2021-10-26'],
    ['2021 年 10 月 26 日', 'General', '2021-10-26'],
    ['2021-10-26', 'General', '2021-10-26'],
    ['2021/10/26', 'General', '2021-10-26'],
    ['2021.10.26', 'General', '2021-10-26'],
    ['2021-10-26 00:00:00', 'General', '2021-10-26'],
    ['20211026', 'General', '2021-10-26'],
    [20211026, 'General', '2021-10-26'],
    ['二〇二一年十月二十六日', 'General', '2021-10-26'],
    ['二○二一年十二月三日', 'General', '2021-12-03'],
    ['２０２１年１０月', 'General', '2021-10'],
    ['2021年12月', 'General', '2021-12'],
    ['2021年底', 'General', '2021-12'],
    ['2021年', 'General', '2021'],
    ['填报日期：2021年10月26日', 'General', '2021-10-26'],
    [44495, 'yyyy/m/d', '2021-10-26'],
    [44495, 'yyyy"年"m"月"d"日"', '2021-10-26'],
    [44495, '[$-804]yyyy"年"m"月"', '2021-10-26'],
    [44495, 'General', '2021-10-26'],
    [44495.75, 'yyyy-mm-dd hh:mm', '2021-10-26'],
    [60 + 1, 'yyyy-mm-dd', '1900-03-01'],
  ])('reads %p (%s) as %s', (value, format, expected) => {
    expect(date(value, format)).toBe(expected);
  });

  it.each(['   年   月   日', '年月日', '2021年   月   日', '', null, '/', '—'])(
    'takes %p for blank',
    (value) => {
      expect(readDate(value, 'General', cell)).toEqual({ value: null, text: '', cells: [cell] });
    },
  );

  it.each<CellValue>(['2021年2月30日', '2021-13-01', '已完成', 7, '2020年1月1日至2020年12月31日'])(
    'does not read %p',
    (value) => {
      expect(readDate(value, 'General', cell)).toMatchObject({ value: null, problem: 'not-a-date' });
    },
  );

  it('agrees with the calendar for every serial number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const expected = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(formatDate(dateOfSerial(serial)!)).toBe(expected);
      }),
    );
  });

  it('reads the same date in whatever notation it is typed', () => {
    const day = fc
      .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.nat())
      .map(([year, month, n]): PlainDate => ({ year, month, day: 1 + (n % daysInMonth(year, month)) }));
    const notations = fc.constantFrom('words', 'dashes', 'dots', 'padded', 'full-width', 'spaced', 'chinese');
    fc.assert(
      fc.property(day, notations, (plain, notation) => {
        expect(date(write(plain, notation))).toBe(formatDate(plain));
      }),
    );
  });
});

const DIGITS = '〇一二三四五六七八九';

function chinese(n: number): string {
  const tens = n >= 20 ? DIGITS[Math.floor(n / 10)] : '';
  return n < 10 ? DIGITS[n]! : `${tens}十${n % 10 ? DIGITS[n % 10] : ''}`;
}

function write({ year, month, day }: PlainDate, notation: string): string {
  const words = `${year}年${month}月${day}日`;
  if (notation === 'words') return words;
  if (notation === 'dashes') return `${year}-${month}-${day}`;
  if (notation === 'dots') return `${year}.${month}.${day}`;
  if (notation === 'padded') return formatDate({ year, month, day }).replaceAll('-', '');
  if (notation === 'full-width') {
    return words.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  if (notation === 'chinese') {
    return `${[...String(year)].map((digit) => DIGITS[Number(digit)]).join('')}年${chinese(month!)}月${chinese(day!)}日`;
  }
  return words.split('').join(' ');
}

describe('readPeriod', () => {
  const period = (value: CellValue): [string | null, string | null] => {
    const { start, end } = readPeriod(value, 'General', cell);
    return [start.value && formatDate(start.value), end.value && formatDate(end.value)];
  };

  it.each<[CellValue, string | null, string | null]>([
    ['2020年1月1日至2020年12月31日', '2020-01-01', '2020-12-31'],
    ['2020年1月1日—12月31日', '2020-01-01', '2020-12-31'],
    ['2020.1-2020.12', '2020-01', '2020-12'],
    ['2020.01.01-2020.12.31', '2020-01-01', '2020-12-31'],
    ['2020-01-01 至 2020-12-31', '2020-01-01', '2020-12-31'],
    ['2020-01-01-2020-12-31', '2020-01-01', '2020-12-31'],
    ['2020/1/1～2020/12/31', '2020-01-01', '2020-12-31'],
    ['20200101-20201231', '2020-01-01', '2020-12-31'],
    ['2020年1月—12月', '2020-01', '2020-12'],
    ['2020年1-12月', '2020-01', '2020-12'],
    ['2020年1月至2021年底', '2020-01', '2021-12'],
    ['2020年度', '2020-01-01', '2020-12-31'],
    ['2020年', '2020-01-01', '2020-12-31'],
    [2020, '2020-01-01', '2020-12-31'],
    ['2020-2022年', '2020-01-01', '2022-12-31'],
    ['2020年3月起', '2020-03', null],
    ['2020年12月31日前', null, '2020-12-31'],
    ['长期', null, null],
  ])('reads %p', (value, start, end) => {
    expect(period(value)).toEqual([start, end]);
  });

  it('keeps a date that the calendar does not have as not read', () => {
    const { start, end } = readPeriod('2020年2月30日至2020年12月31日', 'General', cell);
    expect([start.value, start.problem]).toEqual([null, 'not-a-date']);
    expect(end.value).toEqual({ year: 2020, month: 12, day: 31 });
  });

  it('takes the unfilled template for blank', () => {
    expect(readPeriod('    年  月  日至    年  月  日', 'General', cell)).toMatchObject({ text: '' });
  });
});
