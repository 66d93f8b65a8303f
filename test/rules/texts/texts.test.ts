import type { Submission } from '../../../src/intake';
import { toText } from '../../../src/numbers';
import {
  headingNumber,
  headingText,
  numberInText,
  siblingGroups,
} from '../../../src/rules/texts/heading-numbers';
import { paragraphTexts, runningTexts } from '../../../src/rules/texts/running-texts';
import { isInside, paragraphsInside, saysNothing, sectionsOf } from '../../../src/rules/texts/sections';
import { statedRates } from '../../../src/rules/texts/stated-rates';
import { surveyCounts } from '../../../src/rules/texts/survey-counts';
import { doubledWords, misspellings } from '../../../src/rules/texts/wrong-words';
import { formatCellRef } from '../../../src/workbook';
import { fundRow, fundsOf, submission } from '../builders';
import { expenses, line } from '../money/tables';
import { typedRow } from '../indicators/tables';
import { at, identity, ORDERLY, report } from '../reports';

describe('numbers of headings', () => {
  it.each([
    ['一', 3, '三、'],
    ['一', 10, '十、'],
    ['一', 11, '十一、'],
    ['一', 19, '十九、'],
    ['一', 20, '20、'],
    ['(一)', 3, '（三）'],
    ['1', 3, '3.'],
    ['(1)', 3, '（3）'],
  ] as const)('%s %d is shown as %s', (style, number, text) => {
    expect(headingNumber({ style, number })).toBe(text);
  });

  it('stand before the title', () => {
    const { sections } = report(ORDERLY);
    expect(sections.slice(0, 3).map(headingText)).toEqual([
      '一、项目基本概况',
      '（一）项目概况',
      '1.立项背景',
    ]);
  });

  it.each([
    ['三、项目', 3, true],
    ['甲。三、项目', 3, true],
    ['甲,(三)项目', 3, true],
    ['第三部分', 3, true],
    ['三是加强', 3, true],
    ['3.项目', 3, true],
    ['3.5万元', 3, false],
    ['(3)项目', 3, true],
    ['3)项目', 3, true],
    ['十三、项目', 3, false],
    ['共三、四次', 3, false],
    ['十一、项目', 11, true],
    ['三十', 3, false],
  ])('%s begins with number %d: %p', (text, number, begins) => {
    expect(numberInText(number).test(text)).toBe(begins);
  });

  it('of one level in one section go together, down to the level asked for', () => {
    const titles = (deepest: 1 | 2) =>
      siblingGroups(report(ORDERLY), deepest).map((group) => group.map(({ heading }) => heading.number));
    expect(titles(1)).toEqual([[1, 2, 3, 4]]);
    expect(titles(2)).toEqual([
      [1, 2, 3, 4],
      [1, 2],
      [1, 2, 3, 4, 5],
      [1, 2, 3],
    ]);
  });
});

describe('texts in sentences', () => {
  it('are the paragraphs, goals, notes and reasons, each with its cell', () => {
    const some: Partial<Submission> = {
      narrative: report(['甲　。']),
      goal: { expected: at('表!A1', '乙'), actual: at('表!A2', '') },
      identity: identity({ notes: [{ label: '备注', text: at('表!A3', '丙') }] }),
      funds: {
        ...fundsOf({ ...fundRow(), reason: at('表!A4', '丁') }),
        budgetChangeReason: at('表!A5', '戊'),
      },
      expenses: expenses([{ ...line('', '', '1', '1'), reason: at('表!A6', '己') } as never], '1', '1'),
      indicators: [{ ...typedRow({}), reason: at('表!A7', '庚'), remark: at('表!A8', '辛') }],
    };
    const texts = runningTexts(submission(some));
    expect(texts.map(({ text }) => text).join('')).toBe('甲　。乙丙戊丁己庚辛');
    expect(texts[0]).toMatchObject({ folded: '甲。' });
    expect(texts.slice(1).map(({ cells }) => formatCellRef(cells[0]!))).toEqual(
      ['A1', 'A3', 'A5', 'A4', 'A6', 'A7', 'A8'].map((cell) => `表!${cell}`),
    );
    expect(runningTexts(submission())).toEqual([]);
    expect(paragraphTexts(submission())).toEqual([]);
  });

  it('stand inside sections, at any depth', () => {
    const narrative = report(ORDERLY);
    const inside = paragraphsInside(narrative, 'overview').map(({ text }) => text);
    expect(sectionsOf(narrative, 'satisfaction')).toHaveLength(1);
    expect(inside.length).toBeGreaterThanOrEqual(0);
    const effect = new Set(['effect'] as const);
    const said = narrative.paragraphs
      .filter((one) => isInside(narrative, one, effect))
      .map(({ text }) => text);
    expect(said[0]).toBe('（四）效果');
    expect(said).toContain('3.社会公众满意度：问卷调查120份，满意度为96.5%。');
    expect(said).not.toContain('养护12处。');
    expect(isInside(narrative, narrative.paragraphs[0]!, effect)).toBe(false);
  });

  it.each([
    ['无', true],
    ['暂无', true],
    ['无。', true],
    ['/', true],
    ['—', true],
    ['目前暂无问题', true],
    ['本项目没有较大问题', true],
    ['未发现存在的明显困难', true],
    ['项目暂时无', true],
    ['无意见建议', true],
    ['没有其他改进措施', true],
    ['无人机不足', false],
    ['无经费', false],
    ['现已无问题', false],
    ['没有困难,但进度慢', false],
    ['', false],
  ])('"%s" says nothing: %p', (text, nothing) => {
    expect(saysNothing(text)).toBe(nothing);
  });
});

describe('rates that a text states', () => {
  const ratesOf = (folded: string) =>
    statedRates({ text: folded, folded, cells: [] }).map(({ kind, value, places, text, clause }) =>
      [kind, toText(value), places, text, clause].join(' '),
    );

  it.each<[string, string[]]>([
    ['预算执行率90%。', ['execution 0.9 0 预算执行率90% 预算执行率90%']],
    ['到位后,拨付进度达到99.5%。', ['execution 0.995 1 拨付进度达到99.5% 拨付进度达到99.5%']],
    ['甲,乙完成率为22.22%', ['completion 0.2222 2 完成率为22.22% 乙完成率为22.22%']],
    ['超额完成20%', ['excess 0.2 0 超额完成20% 超额完成20%']],
    ['截至6月执行率90%', []],
    ['截止6月执行率90%', []],
    ['6月底执行率90%', []],
    ['11月份执行率90%', []],
    ['半年末执行率90%', ['execution 0.9 0 执行率90% 半年末执行率90%']],
    ['去年执行率90%', []],
    ['目标完成率90%', []],
    ['截图,执行率90%', ['execution 0.9 0 执行率90% 执行率90%']],
    ['截图执行率90%', ['execution 0.9 0 执行率90% 截图执行率90%']],
    ['满意率90%', []],
  ])('%s: %p', (text, rates) => {
    expect(ratesOf(text)).toEqual(rates);
  });
});

describe('figures of a survey', () => {
  const of = (folded: string) => {
    const { valid, returned, issued, satisfied, rather, rates } = surveyCounts(folded);
    const shown = [valid, returned, issued, satisfied, rather].map((list) => list.map(toText).join('+'));
    return [...shown, rates.map(({ percent, places }) => `${toText(percent)}/${places}`).join('+')].join(
      ' | ',
    );
  };

  it.each([
    ['发放问卷200份,收回190份,有效180份,满意171份', '180 | 190 | 200 | 171 |  | '],
    ['收回有效问卷190份', '190 |  |  |  |  | '],
    ['满意171人,基本满意20人', ' |  |  | 171 | 20 | '],
    ['171人表示非常满意', ' |  |  | 171 |  | '],
    ['1171户居民满意', ' |  |  | 1171 |  | '],
    ['171名学员很满意', ' |  |  | 171 |  | '],
    ['171份对象的满意', ' |  |  | 171 |  | '],
    ['171人为满意', ' |  |  | 171 |  | '],
    ['很满意的有12人', ' |  |  | 12 |  | '],
    ['不满意12人', ' |  |  |  |  | '],
    ['满意度95%', ' |  |  |  |  | 95/0'],
    ['满意率达95.25%', ' |  |  |  |  | 95.25/2'],
    ['满意度达到95.5%', ' |  |  |  |  | 95.5/1'],
    ['满意度约为95%', ' |  |  |  |  | 95/0'],
    ['满意', ' |  |  |  |  | '],
  ])('%s: %s', (text, figures) => {
    expect(of(text)).toBe(figures);
  });
});

describe('words typed twice or wrongly', () => {
  it.each([
    ['增加增加投入', ['增加增加']],
    ['天天天天', []],
    ['项目的的目标', ['的的']],
    ['完成了了', ['了了']],
    ['作为为主', []],
    ['作为为此', ['为为']],
    ['项目', []],
  ])('%s: %p', (text, words) => {
    expect(doubledWords(text)).toEqual(words);
  });

  it('are told with the right word', () => {
    expect(misspellings('')).toEqual([]);
    expect(misspellings('养护公园')).toEqual([]);
  });
});
