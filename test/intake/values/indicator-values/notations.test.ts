import { inShort, reading } from './reading';

describe('numbers with sign and unit', () => {
  it.each([
    ['≥95', '>=95 = 95'],
    ['≧95', '>=95 = 95'],
    ['≦5天', '<=5天 = 5天'],
    ['‹=3', '<=3 = 3'],
    ['=>4', '>=4 = 4'],
    ['=<4', '<=4 = 4'],
    ['>= 98 %(百分比)', '>=98% = 0.98'],
    ['＝８个', '=8个 = 8个'],
    ['﹦3', '=3 = 3'],
    ['═3', '=3 = 3'],
    ['﹥5', '>5 = 5'],
    ['≯3', '<=3 = 3'],
    ['不少于50人', '>=50人 = 50人'],
    ['不低于95%', '>=95% = 0.95'],
    ['不超过20万元', '<=20万元 = 200000元'],
    ['不高于 5', '<=5 = 5'],
    ['大于等于1次', '>=1次 = 1次'],
    ['大于或等于 3次', '>=3次 = 3次'],
    ['小于等于1个', '<=1个 = 1个'],
    ['小于3', '<3 = 3'],
    ['等于100%', '=100% = 1'],
    ['98%以上', '>=98% = 0.98'],
    ['98%及以上', '>=98% = 0.98'],
    ['30天内', '<=30天 = 30天'],
    ['2.5%以内', '<=2.5% = 0.025'],
    ['5以下', '<=5 = 5'],
    ['3个工作日内', '<=3个工作日 = 3工作日'],
    ['100百分比', '100百分比 = 1'],
    ['百分之95', '95% = 0.95'],
    ['１００％', '100% = 1'],
    ['1,234,567元', '1234567元 = 1234567元'],
    ['2.6亿元', '2.6亿元 = 260000000元'],
    ['24500万元', '24500万元 = 245000000元'],
    ['300万', '300万 = 3000000'],
    ['3万人次', '3万人次 = 30000人次'],
    ['3.45万亩', '3.45万亩 = 34500亩'],
    ['300元/人*月', '300元/人*月 = 300元/人/月'],
    ['300元/人·年', '300元/人·年 = 300元/人/年'],
    ['每亩300', '300/亩 = 300/亩'],
    ['每亩300元', '300元/亩 = 300元/亩'],
    ['500㎡', '500㎡ = 500平方米'],
    ['8个村(社区)', '8个 = 8个'],
    ['100%（98人）', '100% = 1'],
    ['20（万元）', '20万元 = 200000元'],
    ['11月底完成100%', '100% = 1'],
    ['2000.5亩', '2000.5亩 = 2000.5亩'],
    ['PM2.5浓度下降5%', '5% = 0.05'],
    ['≥60分贝', '>=60分贝 = 60分贝'],
    ['12个月', '12个月 = 12月'],
  ])('%s', (typed, expected) => {
    expect(inShort(reading(typed))).toBe(`quantity ${expected}`);
  });

  it('keeps the sign of an actual value, which means the value itself', () => {
    expect(inShort(reading('≥95%', { role: 'actual' }))).toBe('quantity >=95% = 0.95');
  });
});

describe('number cells', () => {
  it('reads a percentage format as shown', () => {
    expect(reading(0.985, {}, '0.0%')).toMatchObject({ text: '98.5%', unit: '%', unitFrom: 'value' });
    expect(inShort(reading(1, {}, '0%'))).toBe('quantity 100% = 1');
  });

  it('leaves a bare fraction bare, so that its scale can be questioned', () => {
    const target = reading('98%');
    expect(inShort(reading(0.98, { role: 'actual', target }))).toBe('quantity 0.98 = 0.98');
  });

  it('reads dates by their format, and by the kind of indicator', () => {
    expect(inShort(reading(44_561, {}, 'yyyy/m/d'))).toBe('date 2021-12-31');
    expect(inShort(reading(44_561, { level2: '时效指标' }))).toBe('date 2021-12-31');
    expect(inShort(reading(44_561))).toBe('quantity 44561 = 44561');
    expect(inShort(reading(95, { level2: '时效指标' }))).toBe('quantity 95 = 95');
  });
});

describe('columns and names', () => {
  it('takes sign and unit of columns of their own', () => {
    const value = reading('300', { sign: '≤', unit: '元/人*月' });
    expect(inShort(value)).toBe('quantity <=300元/人*月 = 300元/人/月');
    expect([value.signFrom, value.unitFrom]).toEqual(['column', 'column']);
  });

  it('prefers what the value itself says', () => {
    expect(inShort(reading('≥3万人', { sign: '≤', unit: '个' }))).toBe('quantity >=3万人 = 30000人');
  });

  it('finds unit and sign in the name', () => {
    expect(reading('20000', { name: '服务外包在岸(万美元)' })).toMatchObject({
      unit: '万美元',
      unitFrom: 'name',
    });
    expect(reading('5元', { name: '采购价格不高于市场价' })).toMatchObject({ sign: '<=', signFrom: 'name' });
    expect(reading('90%', { name: '群众满意度（≥）' })).toMatchObject({ sign: '>=', signFrom: 'name' });
  });

  it('takes neither ages nor remarks in a name for signs and units', () => {
    const value = reading('90', { name: '60岁以上老人补助覆盖率（含新增）' });
    expect([value.sign, value.unit]).toEqual([null, null]);
    expect(reading('90', { name: '不低于14岁的人数' }).sign).toBeNull();
  });

  it('gives an actual value neither', () => {
    const value = reading('20', { role: 'actual', sign: '≤', unit: '%', name: '次数(次)' });
    expect([value.sign, value.unit]).toEqual([null, null]);
  });
});

describe('dates', () => {
  it.each([
    ['2021年12月底前', 'date <= 2021-12'],
    ['2021年底', 'date <= 2021-12'],
    ['2021年12月31日', 'date 2021-12-31'],
    ['2021年12月31日前完成', 'date <= 2021-12-31'],
    ['2021年1月至12月', 'date 2021-12'],
    ['2021年', 'date 2021'],
    ['9月前', 'date <= no-year'],
    ['年底前', 'date <= no-year'],
    ['2021年2月30日前', 'date not-a-date'],
  ])('%s', (typed, expected) => {
    expect(inShort(reading(typed))).toBe(expected);
  });

  it('borrows the year of the target', () => {
    const target = reading('2021年9月底前');
    expect(inShort(reading('8月', { role: 'actual', target }))).toBe('date 2021-8');
    expect(inShort(reading('年底', { role: 'actual', target }))).toBe('date <= 2021-12');
  });
});

describe('words', () => {
  it.each([
    '及时',
    '按时',
    '显著提升',
    '是',
    '高',
    '效果明显',
    '第1季度完成',
    '落实〔2020〕10号文件',
    '1号线正常运行',
  ])('%s is qualitative', (typed) => {
    expect(inShort(reading(typed, { role: 'actual' }))).toBe('qualitative');
  });

  it.each([
    ['达成年度指标', 'met'],
    ['达成预期指标', 'met'],
    ['全部达成预期指标', 'met'],
    ['基本达成预期指标', 'met'],
    ['全部或基本达成预期指标', 'met'],
    ['已按计划全部完成', 'met'],
    ['按时完成', 'met'],
    ['部分达成年度指标并具有一定效果', 'partly-met'],
    ['部分达成预期目标', 'partly-met'],
    ['部分完成', 'partly-met'],
    ['未达成年度指标且效果较差', 'not-met'],
    ['未完成', 'not-met'],
  ])('%s is %s as an actual value, and no state as a target', (typed, status) => {
    expect(inShort(reading(typed, { role: 'actual' }))).toBe(`status ${status}`);
    expect(inShort(reading(typed))).toBe('qualitative');
  });

  it('leaves 基本完成 undecided', () => {
    expect(inShort(reading('基本完成', { role: 'actual' }))).toBe('qualitative');
  });

  it.each(['—', '——', '/', '无', '不涉及', '不适用', 'N/A', '未涉及', '无此项'])('%s is void', (typed) => {
    expect(inShort(reading(typed))).toBe('void');
  });

  it.each([null, '', '  ', '万元', '%'])('%p is blank', (typed) => {
    expect(reading(typed).kind).toBe('blank');
  });
});

describe('what cannot be read says why', () => {
  it.each([
    ['80-90%', 'range'],
    ['5至10个', 'range'],
    ['约50人', 'approximate'],
    ['50余人', 'approximate'],
    ['5%左右', 'approximate'],
    ['培训3期,120人', 'several-numbers'],
    ['46/50', 'several-numbers'],
    ['(识别不清)5%', 'illegible'],
    ['=100(单位截断)', 'truncated'],
    ['#DIV/0!', 'error-value'],
    ['≥', 'no-number'],
    ['12..5', 'illegible'],
    ['1O0', 'illegible'],
    ['≥9O%', 'illegible'],
    ['1OO人', 'illegible'],
    ['1l0', 'illegible'],
    ['9?%', 'illegible'],
    ['？5', 'illegible'],
    ['1,,000元', 'illegible'],
  ])('%s: %s', (typed, problem) => {
    expect(inShort(reading(typed))).toBe(`unreadable ${problem}`);
  });

  it.each([
    ['5L', 'quantity 5L = 5L'],
    ['100MB', 'quantity 100MB = 100MB'],
    ['3.5.1', 'qualitative'],
    ['H2O达标', 'qualitative'],
    ['5000lx', 'quantity 5000lx = 5000lx'],
  ])('%s is no figure of which a sign got lost', (typed, expected) => {
    expect(inShort(reading(typed))).toBe(expected);
  });
});
