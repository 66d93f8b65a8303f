import type { Submission, YearUse } from '../../../src/intake';
import { FISCAL_YEAR } from '../../../src/rules/catalogue/dates/fiscal-year';
import { earlierYears } from '../../../src/rules/dates/other-years';
import { conflictingClaims, type YearClaim } from '../../../src/rules/dates/year-claims';
import { cellRef } from '../../../src/workbook';
import { briefly, told } from '../answers';
import { indicator, said, submission } from '../builders';
import { at, identity, period, withFields } from '../reports';

const ROWS = Array.from({ length: 9 }, (_, row) => [cellRef('表', row, 0)]);
const claims = (...list: (readonly [YearUse['role'], number, number?])[]): YearClaim[] =>
  list.map(([role, year, row], index) => ({ role, year, cells: ROWS[row ?? index]! }));
const oddOf = (...list: Parameters<typeof claims>) => {
  const found = conflictingClaims(claims(...list));
  return found && [found.year, ...found.odd.map(({ role, year }) => `${role} ${year}`)];
};

describe('which year it is', () => {
  it.each<[string, Parameters<typeof claims>, ReturnType<typeof oddOf>]>([
    ['nobody says', [], null],
    ['a name alone says nothing', [['name', 2020]], null],
    [
      'most agree on it',
      [
        ['title', 2021],
        ['budget-title', 2020],
        ['ledger-title', 2020],
      ],
      [2020, 'title 2021'],
    ],
    [
      'the first of two',
      [
        ['title', 2021],
        ['budget-title', 2020],
      ],
      [2021, 'budget-title 2020'],
    ],
    [
      'the text counts as well',
      [
        ['title', 2021],
        ['narrative', 2020],
        ['narrative', 2020],
      ],
      [2020, 'title 2021'],
    ],
    [
      'a text that speaks of it may recall others',
      [
        ['title', 2020],
        ['narrative', 2019],
        ['narrative', 2020],
      ],
      [2020],
    ],
    [
      'a text that never does is odd',
      [
        ['title', 2020],
        ['budget-title', 2020],
        ['narrative', 2019],
      ],
      [2020, 'narrative 2019'],
    ],
    [
      'a period of one year counts like a title',
      [
        ['title', 2020],
        ['period', 2021],
        ['period', 2021],
      ],
      [2021, 'title 2020'],
    ],
    [
      'a period of one year that differs',
      [
        ['title', 2020],
        ['budget-title', 2020],
        ['period', 2021],
      ],
      [2020, 'period 2021'],
    ],
    [
      'the first year of a longer period',
      [
        ['title', 2020],
        ['period', 2020],
        ['period', 2022],
      ],
      [2020],
    ],
    [
      'the last one',
      [
        ['title', 2022],
        ['period', 2020],
        ['period', 2022],
      ],
      [2022],
    ],
    [
      'one in between',
      [
        ['title', 2021],
        ['period', 2022],
        ['period', 2020],
      ],
      [2021],
    ],
    [
      'before it',
      [
        ['title', 2019],
        ['period', 2020],
        ['period', 2022],
      ],
      [2019, 'period 2020', 'period 2022'],
    ],
    [
      'after it',
      [
        ['title', 2023],
        ['period', 2020],
        ['period', 2022],
      ],
      [2023, 'period 2020', 'period 2022'],
    ],
    [
      'a title that names several years',
      [
        ['title', 2024, 1],
        ['title', 2023, 1],
        ['budget-title', 2023],
      ],
      [2023],
    ],
    [
      'titles of different cells',
      [
        ['title', 2024, 1],
        ['title', 2023, 2],
        ['budget-title', 2023],
      ],
      [2023, 'title 2024'],
    ],
    [
      'the cell of another kind of title',
      [
        ['title', 2024, 1],
        ['budget-title', 2023, 1],
        ['ledger-title', 2023],
      ],
      [2023, 'title 2024'],
    ],
  ])('%s', (_, list, odd) => {
    expect(oddOf(...list)).toEqual(odd);
  });

  const years = (...list: readonly (readonly [YearUse['role'], number])[]) =>
    withFields({
      years: list.map(([role, year], index) => ({
        role,
        year: { ...at(`表!A${index + 1}`, String(year)), value: year },
      })),
    });

  it('two claims are needed to differ', () => {
    expect(briefly(FISCAL_YEAR, years(['title', 2020]))).toEqual(['(no-basis)']);
    expect(briefly(FISCAL_YEAR, years(['title', 2020], ['budget-title', 2020]))).toEqual(['pass']);
    expect(briefly(FISCAL_YEAR, years(['title', 2020], ['budget-title', 2021]))).toEqual(['error: differs']);
  });

  it('a name or an entry of another year is for a person to look at', () => {
    const other = years(
      ['title', 2020],
      ['budget-title', 2020],
      ['name', 2019],
      ['ledger-date', 2021],
      ['name', 2020],
    );
    expect(told(FISCAL_YEAR, other)).toEqual([
      'info: other?, found 项目名称 2019、明细账日期 2021, expected 2020',
    ]);
  });

  it('is told in both languages', () => {
    const [outcome] = FISCAL_YEAR.check(
      years(['title', 2021], ['budget-title', 2020], ['ledger-title', 2020], ['name', 2020]),
      {} as never,
      {} as never,
    );
    expect(outcome).toMatchObject({ found: { zh: '标题 2021', en: 'title 2021' }, cells: [{}, {}, {}, {}] });
  });
});

describe('dates in years before', () => {
  const found = (text: string, some: Partial<Submission> = {}) =>
    earlierYears(
      submission({
        year: 2016,
        indicators: [indicator({ name: '进度', target: { ...indicator().target, text } })],
        ...some,
      }),
    ).map((one) => `${one.text} ${one.year}`);

  it.each([
    ['2015年12月底前完成', ['2015年12月 2015']],
    ['2015年12月31日', ['2015年12月31日 2015']],
    ['2015年度9月完成', ['2015年度9月 2015']],
    ['2016年12月底前完成', []],
    ['2017年3月完成', []],
    ['2015年完成', []],
    ['自2015年12月起', []],
    ['2015年12月至2016年3月', []],
    ['2015年12月批复，2015年11月完成', ['2015年11月 2015']],
    ['2015年12月、2015年11月完成', ['2015年12月 2015', '2015年11月 2015']],
    ['较2015年12月同比增长', []],
  ])('%s: %p', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are looked for in names, targets, actual values and the goal', () => {
    const row = indicator({
      name: '2015年1月',
      target: { ...indicator().target, text: '2015年2月' },
      actual: { ...indicator().actual, text: '2015年3月' },
    });
    const goal = { expected: said('2015年4月'), actual: said('2015年5月') };
    expect(found('', { indicators: [row], goal })).toEqual(
      [4, 5, 1, 2, 3].map((month) => `2015年${month}月 2015`),
    );
    expect(found('', { goal: null, indicators: [] })).toEqual([]);
  });

  it('are none where the year is unknown, or the project began before it', () => {
    const text = '2015年12月底前完成';
    const begun = (start: string) => ({ identity: identity({ period: period(start, '2016-12-31') }) });
    expect(found(text, { year: null })).toEqual([]);
    expect(found(text, begun('2015-01-01'))).toEqual([]);
    expect(found(text, begun('2016-01-01'))).toHaveLength(1);
    expect(found(text, begun('2017-01-01'))).toHaveLength(1);
    expect(found(text, begun(''))).toHaveLength(1);
  });
});
