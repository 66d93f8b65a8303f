import type { Submission } from '../../../src/intake';
import { decimal, toText } from '../../../src/numbers';
import { answersFigure, shareIn } from '../../../src/rules/goals/answering-indicators';
import { goalPairs, goalTexts, type Phase } from '../../../src/rules/goals/compare-goal';
import { goalFigures } from '../../../src/rules/goals/goal-figures';
import { goalsInWords } from '../../../src/rules/goals/goals-in-words';
import { indicatorOf, isNear } from '../../../src/rules/goals/rated-indicator';
import { said, submission } from '../builders';
import { tableOf, typedRow, type Typed } from '../indicators/tables';
import { report } from '../reports';

const figuresOf = (text: string): string[] =>
  goalFigures(text).map(({ text: words, number, unit, meant }) =>
    [words, toText(number), unit, meant].join(' '),
  );

describe('the figures of a goal', () => {
  it.each<[string, string[]]>([
    ['培训实用人才500人', ['500人 500 人 exactly']],
    ['采购种子1,200.5亩', ['1,200.5亩 1200.5 亩 exactly']],
    ['采购12,345,678粒', ['12,345,678粒 12345678 粒 exactly']],
    ['养护12公里，清淤3.5公里', ['12公里 12 公里 exactly', '3.5公里 3.5 公里 exactly']],
    ['合格率95.5%', ['95.5% 0.955  exactly']],
    ['育苗2万株', ['2万株 20000 株 exactly']],
    ['编号1.2.3', []],
    ['2023年10月5日完成3次', ['3次 3 次 exactly']],
    ['60岁以上老人', []],
    ['培训3期2级5楼', ['3期 3 期 exactly']],
    ['一期工程3期工程', []],
    ['每500人一组', []],
    ['人均500人', []],
    ['第3次', []],
    ['单价500元', []],
    ['成本780元/人', []],
    ['补助5吨/亩', []],
    ['5吨每亩', []],
    ['培训（30人）500人', ['500人 500 人 exactly']],
    ['依据〔2020〕3号文件、《30人方案》，培训500人', ['500人 500 人 exactly']],
    ['累计培训1200人', []],
    ['较上年提高30人，培训500人', ['500人 500 人 exactly']],
    ['任务3', []],
    ['采购种子1,200.55亩，养护3.55公里', ['1,200.55亩 1200.55 亩 exactly', '3.55公里 3.55 公里 exactly']],
    ['（含甲乙丙）培训500人〔含丁戊〕', ['500人 500 人 exactly']],
    ['第一批培训500人', ['500人 500 人 exactly']],
    ['培训500人以每人计', ['500人 500 人 exactly']],
    ['比去年培训500人', []],
    ['培训提升500人', []],
  ])('%s: %p', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each([
    ['培训500人以上', 'least'],
    ['培训500人及以上', 'least'],
    ['培训500余人', 'least'],
    ['培训500多人', 'least'],
    ['培训不少于500人', 'least'],
    ['培训≥500人', 'least'],
    ['培训>500人', 'least'],
    ['培训超过500人', 'least'],
    ['培训达到500人', 'exactly'],
    ['损耗不超过5次', 'most'],
    ['损耗≤5次', 'most'],
    ['损耗<5次', 'most'],
    ['损耗控制在5次', 'most'],
    ['损耗5次以内', 'most'],
    ['损耗5次及以下', 'most'],
    ['培训约500人', 'about'],
    ['培训近500人', 'about'],
    ['培训500人左右', 'about'],
    ['培训500人', 'exactly'],
    ['近年培训500人', 'exactly'],
    ['不超过半年培训500人', 'exactly'],
    ['超过预期培训500人', 'exactly'],
    ['培训500人在三日以内', 'exactly'],
    ['培训500人在其余地区', 'exactly'],
    ['培训500人很多天以上', 'exactly'],
    ['培训500人在左右两地', 'exactly'],
    ['培训500人多', 'least'],
  ])('%s means %s', (text, meant) => {
    expect(goalFigures(text).map((figure) => figure.meant)).toEqual([meant]);
  });

  it('keep the words before them, without those that only say how they are meant', () => {
    const before = (text: string) =>
      goalFigures(text).map((figure) => [figure.before, figure.text, figure.clause]);
    expect(before('培训合格率达到95%')).toEqual([['培训合格率', '95%', '培训合格率达到95%']]);
    expect(before('损耗率不超过5%')).toEqual([['损耗率', '5%', '损耗率不超过5%']]);
    expect(before('培训约500余人')).toEqual([['培训', '500余人', '培训约500余人']]);
    expect(before('浇水。培训500人，浇花')).toEqual([['培训', '500人', '培训500人']]);
  });
});

describe('whether an indicator speaks of a figure', () => {
  const answer = (row: Typed, text: string) => answersFigure(typedRow(row), goalFigures(text)[0]!);
  const people = (name: string): Typed => ({ name, target: '≥500人', actual: '520人' });
  const rate = (name: string): Typed => ({ name, target: '≥95%', actual: '96%' });

  it.each<[string, Typed, string, string | null]>([
    ['the same matter', people('培训人数'), '培训实用人才500人', 'surely'],
    ['a third of its pairs', people('培训教师人数'), '培训学员500人', 'perhaps'],
    ['half of its pairs', people('培训外聘师人数'), '培训学员和外聘500人', 'surely'],
    ['nothing of it', people('参观人数'), '培训学员500人', null],
    ['a name that is only a count', people('人数'), '培训学员500人', null],
    ['what it counts in brackets', people('培训人数（含外聘）'), '培训实用人才500人', 'surely'],
    ['another unit', { name: '培训次数', target: '≥5次', actual: '5次' }, '培训实用人才500人', null],
    ['a rate against a number', rate('培训人数'), '培训实用人才500人', null],
    ['a state', { name: '培训人数', target: '完成', actual: '完成' }, '培训实用人才500人', null],
    ['the rate of the same thing', rate('培训合格率'), '培训合格率95%', 'surely'],
    ['the rate of something else', rate('设备合格率'), '培训合格率95%', 'perhaps'],
    ['a rate without a thing', rate('合格率'), '培训合格率95%', 'surely'],
    ['a clause without a thing', rate('培训合格率'), '合格率95%', 'surely'],
    ['another rate', rate('培训覆盖率'), '培训合格率95%', null],
    ['a satisfaction', rate('学员满意度'), '学员满意度95%', 'surely'],
    ['a name that is no rate', rate('培训合格情况'), '培训合格情况95%', null],
  ])('%s', (_, row, text, expected) => {
    expect(answer(row, text)).toBe(expected);
  });

  it('shares of words are counted by pairs of characters', () => {
    expect(shareIn('培训教师', '教师培训')).toBeCloseTo(2 / 3);
    expect(shareIn('培', '培训')).toBe(0);
    expect(shareIn('12人', '12人')).toBe(0);
    expect(shareIn('培1训', '培训')).toBe(1);
  });
});

describe('goal and indicators side by side', () => {
  const pairs = (phase: Phase, text: string, rows: readonly Typed[]) =>
    goalPairs(tableOf(rows).submission, said(text), phase).map(
      ({ figure, indicator, verdict }) => `${figure.text} ${indicator.name} ${verdict}`,
    );
  const people = (target: string, actual = '500人', name = '培训人数'): Typed => ({ name, target, actual });

  it.each<[string, Phase, string, Typed, string]>([
    ['equal', 'expected', '培训500人', people('500人'), 'agrees'],
    ['a target above the goal', 'expected', '培训500人', people('501人'), 'differs'],
    ['a target below the goal', 'expected', '培训500人', people('499人'), 'differs'],
    ['a lower bound below the goal', 'expected', '培训500人', people('≥499人'), 'agrees'],
    ['a strict one', 'expected', '培训500人', people('>499人'), 'agrees'],
    ['a lower bound above the goal', 'expected', '培训500人', people('≥501人'), 'differs'],
    ['an upper bound above the goal', 'expected', '培训500人', people('≤501人'), 'agrees'],
    ['a strict one', 'expected', '培训500人', people('<501人'), 'agrees'],
    ['an upper bound below the goal', 'expected', '培训500人', people('≤499人'), 'differs'],
    ['at least as many as said', 'actual', '培训500人以上', people('≥1人', '500人'), 'agrees'],
    ['fewer than said', 'actual', '培训500人以上', people('≥1人', '499人'), 'differs'],
    ['at most as many as said', 'actual', '培训不超过500人', people('≥1人', '500人'), 'agrees'],
    ['more than said', 'actual', '培训不超过500人', people('≥1人', '501人'), 'differs'],
    ['about as many', 'actual', '培训约500人', people('≥1人', '300人'), 'agrees'],
    ['what was reached is no bound', 'actual', '培训500人', people('≥1人', '499人'), 'differs'],
    ['a bare number has the unit of the target', 'actual', '培训500人', people('≥1人', '500'), 'agrees'],
    ['and its multiplier', 'actual', '育苗2万株', { name: '育苗', target: '≥1万株', actual: '2' }, 'agrees'],
    [
      'a bare number beside a target of nothing',
      'actual',
      '育苗2株',
      { name: '育苗', target: '≥0株', actual: '2' },
      'agrees',
    ],
  ])('%s: %s, %s', (_, phase, text, row, verdict) => {
    expect(pairs(phase, text, [row])).toEqual([expect.stringMatching(new RegExp(`${verdict}$`))]);
  });

  it('a figure and a row that only may belong together say nothing where they differ', () => {
    expect(pairs('actual', '培训学员500人', [people('≥1人', '400人', '培训教师人数')])).toEqual([]);
    expect(pairs('actual', '培训学员500人', [people('≥1人', '400次')])).toEqual([]);
    expect(pairs('actual', '培训学员500人', [people('≥1人', '完成')])).toEqual([]);
    expect(pairs('actual', '', [people('≥1人')])).toEqual([]);
  });

  it('one row that agrees settles the figure, and so does a sum', () => {
    const spring = people('≥1人', '200人', '春季培训人数');
    const autumn = people('≥1人', '300人', '秋季培训人数');
    expect(pairs('actual', '培训200人', [spring, autumn]).every((pair) => pair.endsWith('agrees'))).toBe(
      true,
    );
    expect(pairs('actual', '培训500人', [spring, autumn])).toHaveLength(2);
    expect(pairs('actual', '培训500人', [spring, autumn]).every((pair) => pair.endsWith('agrees'))).toBe(
      true,
    );
    expect(pairs('actual', '春季培训200人，秋季培训300人', [people('≥1人', '500人')])).toEqual([
      '200人 培训人数 agrees',
      '300人 培训人数 agrees',
    ]);
  });

  it('of several that differ one pair is asked about', () => {
    expect(pairs('actual', '春季培训200人，秋季培训250人', [people('≥1人', '500人')])).toEqual([
      '200人 培训人数 open',
    ]);
    const rows = [people('≥1人', '100人'), people('≥1人', '150人', '培训数量')];
    expect(pairs('actual', '培训500人', rows)).toEqual(['500人 培训人数 open']);
    expect(pairs('actual', '培训500人，培训600人', rows)).toEqual([
      '500人 培训人数 open',
      '600人 培训数量 open',
    ]);
  });
});

describe('texts about the goal', () => {
  const texts = (phase: Phase, some: Partial<Submission>) =>
    goalTexts(submission(some), phase).map(({ text }) => text);
  const goal = { expected: said('培训500人'), actual: said('') };
  const narrative = report([
    '（二）项目绩效目标',
    '1.完成培训500人',
    '2.管理',
    '养护绿地。',
    '三、绩效分析及评价结论',
    '（三）产出',
    '培训520人。',
    '（四）效果：改善环境',
    '（五）评价结果和评价结论',
    '得分98分。',
  ]);

  it('are that of the table and the paragraphs of the report, without headings that say nothing', () => {
    expect(texts('expected', { goal })).toEqual(['培训500人']);
    expect(texts('actual', { goal })).toEqual([]);
    expect(texts('expected', { goal, narrative })).toEqual(['培训500人', '1.完成培训500人', '养护绿地。']);
    expect(texts('actual', { goal, narrative })[0]).toBe('培训520人。');
    expect(texts('actual', { goal, narrative }).join()).not.toMatch(/得分/);
    expect(texts('expected', {})).toEqual([]);
  });
});

describe('a goal in words', () => {
  const of = (some: Partial<Submission>) => goalsInWords(submission(some)).map(({ text }) => text);
  const goal = { expected: said('养护公园'), actual: said('') };

  it('is the section of the report, else the goal cell, unless that tells a result', () => {
    const narrative = report(['一、项目基本概况', '（二）项目绩效目标', '养护绿地。']);
    expect(of({ narrative, goal })).toEqual(['养护绿地。']);
    expect(of({ narrative: report(['（二）项目绩效目标', '三、绩效分析及评价结论']), goal })).toEqual([
      '养护公园',
    ]);
    expect(of({ goal })).toEqual(['养护公园']);
    expect(of({ goal: { ...goal, expected: said('') } })).toEqual([]);
    expect(of({ goal: { ...goal, expected: said('已完成全部养护任务') } })).toEqual([]);
    expect(of({})).toEqual([]);
  });
});

describe('the indicator that a rate of the text is about', () => {
  const stated = (clause: string, text: string, places = 0, value = '0.95') =>
    ({ clause, text, places, value: decimal(value), kind: 'completion', cells: [] }) as const;

  it('is the only one whose words stand before it', () => {
    const table = tableOf([{ name: '培训人数' }, { name: '设备采购数量' }]);
    const name = (clause: string) =>
      indicatorOf(table, stated(`${clause}完成率95%`, '完成率95%'))?.indicator.name;
    expect(name('培训')).toBe('培训人数');
    expect(name('设备采购')).toBe('设备采购数量');
    expect(name('设备')).toBe(undefined);
    expect(name('采购设备')).toBe('设备采购数量');
    expect(name('培训和设备采购')).toBe(undefined);
    expect(indicatorOf(table, stated('完成率95%，培训', '完成率95%，培训'))).toBeNull();
  });

  it('agrees with it within a unit of its last place', () => {
    expect(isNear(stated('', '', 0), decimal('0.9599'))).toBe(true);
    expect(isNear(stated('', '', 0), decimal('0.96'))).toBe(false);
    expect(isNear(stated('', '', 0), decimal('0.94'))).toBe(false);
    expect(isNear(stated('', '', 1), decimal('0.9509'))).toBe(true);
    expect(isNear(stated('', '', 1), decimal('0.951'))).toBe(false);
    expect(isNear(stated('', '', 2), decimal('0.95009'))).toBe(true);
    expect(isNear(stated('', '', 2), decimal('0.9501'))).toBe(false);
  });
});
