import fc from 'fast-check';
import { readAmount, readNumber, readPercent } from '../../../src/intake/values/amounts';
import { readMoneyUnit } from '../../../src/intake/values/money-unit';
import { decimal, toText, type MoneyUnit } from '../../../src/numbers';
import { cellRef, type CellValue } from '../../../src/workbook';

const cell = cellRef('表', 0, 0);

function amount(value: CellValue, format = 'General', unit: MoneyUnit = '万元') {
  const read = readAmount({ value, format, unit, label: '金额', cell });
  return {
    value: read.value && toText(read.value),
    text: read.text,
    problem: read.problem,
    places: read.shownPlaces,
  };
}

describe('readAmount', () => {
  it.each<[CellValue, string, string, string | undefined, number]>([
    [20, 'General', '20', undefined, 0],
    [89.974, 'General', '89.974', undefined, 3],
    [89.974, '#,##0.00', '89.974', undefined, 2],
    [20, '0.00_ ', '20', undefined, 2],
    [20, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '20', undefined, 2],
    [0.1 + 0.2, 'General', '0.3', undefined, 1],
    ['20', 'General', '20', 'number-as-text', 0],
    [' 20.50 ', 'General', '20.5', 'number-as-text', 2],
    ['２０', 'General', '20', 'full-width', 0],
    ['１，２３４．５６', 'General', '1234.56', 'full-width', 2],
    ['1,234.56', 'General', '1234.56', 'number-as-text', 2],
    ['1，234.56', 'General', '1234.56', 'number-as-text', 2],
    ['1 234.56', 'General', '1234.56', 'number-as-text', 2],
    ['¥1,234', 'General', '1234', 'number-as-text', 0],
    ['(1,234)', 'General', '-1234', 'number-as-text', 0],
    ['（1，234）', 'General', '-1234', 'number-as-text', 0],
    ['−1.2', 'General', '-1.2', 'number-as-text', 1],
    ['20万元', 'General', '20', 'unit-in-cell', 0],
    ['20万', 'General', '20', 'unit-in-cell', 0],
    ['3359.62万', 'General', '3359.62', 'unit-in-cell', 2],
    ['20（万元）', 'General', '20', 'unit-in-cell', 0],
    ['200000元', 'General', '20', 'unit-in-cell', 4],
    ['0.002亿元', 'General', '20', 'unit-in-cell', 0],
    ['人民币20万元整', 'General', '20', 'unit-in-cell', 0],
  ])('reads %p as %s %s', (value, format, expected, problem, places) => {
    expect(amount(value, format)).toMatchObject({ value: expected, problem, places });
  });

  it.each(['', null, '—', '——', '/', '／', '-', '--', '无', '　', '万元', '（万元）', '\n'])(
    'takes %p for blank',
    (value) => {
      expect(amount(value)).toEqual({ value: null, text: '', problem: undefined, places: null });
    },
  );

  it.each<[CellValue, string]>([
    ['约20', 'approximate'],
    ['20左右', 'approximate'],
    ['20余万元', 'approximate'],
    ['2O', 'letter-in-number'],
    ['l00', 'letter-in-number'],
    ['(识别不清)', 'illegible'],
    ['#DIV/0!', 'error-value'],
    ['完成', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['20%', 'not-a-number'],
    [true, 'not-a-number'],
  ])('does not read %p: %s', (value, problem) => {
    expect(amount(value)).toMatchObject({ value: null, problem, places: null });
  });

  it('reads the same amount in whatever notation it is typed', () => {
    const figure = fc.tuple(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.integer({ min: 0, max: 6 }));
    const notation = fc.constantFrom('plain', 'grouped', 'full-width', 'spaced', 'unit', 'brackets', 'yen');
    fc.assert(
      fc.property(figure, notation, ([digits, places], style) => {
        const value = decimal(digits).div(decimal(10n ** BigInt(places)));
        const read = amount(write(toText(value), style));
        expect(read.value).toBe(toText(value));
      }),
    );
  });
});

function write(plain: string, style: string): string {
  const [whole = '', decimals] = plain.replace('-', '').split('.');
  const tail = decimals === undefined ? '' : `.${decimals}`;
  const sign = plain.startsWith('-') ? '-' : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  if (style === 'grouped') return `${sign}${grouped}${tail}`;
  if (style === 'full-width')
    return plain.replace(/[0-9.]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  if (style === 'spaced') return `\u3000${sign}${whole} ${tail}\n`;
  if (style === 'unit') return `${plain}万元`;
  if (style === 'brackets') return sign ? `（${grouped}${tail}）` : plain;
  if (style === 'yen') return `${sign}￥${grouped}${tail}`;
  return plain;
}

describe('readNumber', () => {
  it.each<[CellValue, string, string]>([
    [10, 'General', '10'],
    ['10分', 'General', '10'],
    ['（50分）', 'General', '50'],
    ['20%', 'General', '20'],
    [0.2, '0%', '20'],
    ['9.5', 'General', '9.5'],
  ])('reads %p %s as %s points', (value, format, expected) => {
    expect(readNumber({ value, format, cell }).value?.toString()).toBe(expected);
  });

  it('takes dashes for blank and words for what they are', () => {
    expect(readNumber({ value: '——', format: 'General', cell })).toEqual({
      value: null,
      text: '',
      cells: [cell],
    });
    expect(readNumber({ value: '优秀', format: 'General', cell })).toMatchObject({
      value: null,
      problem: 'not-a-number',
    });
  });
});

describe('readPercent', () => {
  it.each<[CellValue, string, string, number]>([
    [86, 'General', '0.86', 0],
    ['86%', 'General', '0.86', 0],
    ['86％', 'General', '0.86', 0],
    ['86百分比', 'General', '0.86', 0],
    ['百分之86', 'General', '0.86', 0],
    [0.86, 'General', '0.86', 0],
    [0.8645, 'General', '0.8645', 2],
    [0.8645, '0.00%', '0.8645', 2],
    [0.8645, '0%', '0.8645', 0],
    ['100.00', 'General', '1', 2],
    ['57.89%', 'General', '0.5789', 2],
    [1, 'General', '1', 0],
    [100, 'General', '1', 0],
    [0, 'General', '0', 0],
  ])('reads %p %s as %s', (value, format, expected, places) => {
    const read = readPercent({ value, format, cell });
    expect([read.value?.toString(), read.shownPlaces]).toEqual([expected, places]);
  });

  it('lets the amounts decide what a bare 0.9 or 1.2 stands for', () => {
    const read = (value: number, expected: string) =>
      readPercent({ value, format: 'General', cell, expected: decimal(expected) }).value?.toString();
    expect(read(0.9, '0.0091')).toBe('0.009');
    expect(read(0.9, '0.9')).toBe('0.9');
    expect(read(1, '0.01')).toBe('0.01');
    expect(read(2, '2')).toBe('2');
  });
});

describe('readMoneyUnit', () => {
  it.each<[string, MoneyUnit | null]>([
    ['单位：万元', '万元'],
    ['单位:元', '元'],
    ['金额单位:人民币万元', '万元'],
    ['项目支出明细表（金额单位：元）', '元'],
    ['计划安排资金（万元）', '万元'],
    ['执行数\n(万元)', '万元'],
    ['金额/元', '元'],
    ['支出金额元', '元'],
    ['编制单位：河池市社会保险事业局  单位：万元', '万元'],
    ['编制单位：河池市社会保险事业局', null],
    ['元旦慰问', null],
    ['项目单位', null],
  ])('finds the unit of %s', (text, unit) => {
    expect(readMoneyUnit(text)).toBe(unit);
  });
});
