import type { Submission } from '../../../src/intake';
import { toText } from '../../../src/numbers';
import { POLICIES } from '../../../src/policy';
import { NATIONAL_2020 } from '../../../src/policy/national-2020';
import { admittedProblems, conclusionTexts, sentenceAround } from '../../../src/rules/scores/claims';
import { claimedGrade, readGrade } from '../../../src/rules/scores/claimed-grade';
import { isTakenUp, promisesOf } from '../../../src/rules/scores/promises';
import { totalParts } from '../../../src/rules/scores/total-parts';
import { formatCellRef } from '../../../src/workbook';
import { evaluationOf, fundRow, fundsOf, money, points, said, submission } from '../builders';
import { execution, tableOf, type Typed } from '../indicators/tables';
import { at, identity, report } from '../reports';

describe('the typed scores that make the total', () => {
  const partsOf = (rows: readonly Typed[], some: Partial<Submission>) => {
    const parts = totalParts(tableOf(rows, { some }));
    return parts && [toText(parts.added.value), ...parts.typed.map(({ text }) => text)];
  };
  const funds = execution('10', '9');
  const goal = (score: string) => ({ expected: said('a'), actual: said('b'), score: points(score) });
  const NOTE: Typed = { weight: '', score: '' };

  it('are those of execution, of the goal and of every scored row', () => {
    expect(partsOf([{ score: '8' }, NOTE, { score: '7' }], { funds })).toEqual(['24', '9', '8', '7']);
    expect(partsOf([{ score: '8' }], { funds, goal: goal('2') })).toEqual(['19', '9', '2', '8']);
    expect(partsOf([{ score: '8' }], { funds, goal: goal('') })).toEqual(['17', '9', '8']);
    expect(partsOf([{ score: '' }], { funds })).toBeNull();
  });

  const amounts = { planned: money('20'), received: money('20'), executed: money('19') };
  const spent = fundsOf(fundRow({ amounts }));
  const tables: Partial<Submission> = { origin: 'tables', funds: spent };
  const ninety: readonly Typed[] = [
    { weight: '60', score: '60' },
    { weight: '30', score: '29' },
  ];

  it('of separate tables have those of execution as computed, where the weights leave just these of the scale', () => {
    expect(partsOf(ninety, tables)).toEqual(['98.5', '9.50', '60', '29']);
    expect(partsOf(ninety, { ...tables, claimedTotal: points('98.5') })).toEqual([
      '98.5',
      '9.50',
      '60',
      '29',
    ]);
    expect(partsOf([...ninety, NOTE], tables)).toEqual(['98.5', '9.50', '60', '29']);
    expect(partsOf([{ weight: '60', score: '60' }], tables)).toBeNull();
    expect(partsOf([...ninety, { weight: '10', score: '10' }], tables)).toBeNull();
  });

  it('of separate tables may leave execution out, where their total does', () => {
    expect(partsOf(ninety, { ...tables, claimedTotal: points('89') })).toEqual(['89', '60', '29']);
    expect(partsOf(ninety, { ...tables, claimedTotal: points('') })).toEqual(['98.5', '9.50', '60', '29']);
  });

  it.each<[string, readonly Typed[], Partial<Submission>]>([
    ['the form has a place for them', ninety, { ...tables, origin: 'filled-form' }],
    ['the goal has points of its own', ninety, { ...tables, goal: goal('') }],
    [
      'the table is cut short',
      ninety,
      {
        ...tables,
        indicatorTable: { cells: [], hasWeights: true, hasScores: true, hasReasons: true, truncated: true },
      },
    ],
    ['a row has no score', [...ninety.slice(0, 1), { weight: '30', score: '' }], tables],
    [
      'a row has no weight',
      [
        { weight: '90', score: '60' },
        { weight: '', score: '29' },
      ],
      tables,
    ],
    [
      'nothing was spent that is known',
      ninety,
      { ...tables, funds: fundsOf(fundRow({ amounts: { planned: money('20') } })) },
    ],
    ['no row is scored', [NOTE], tables],
  ])('are unknown where %s', (_, rows, some) => {
    const parts = partsOf(rows, some);
    expect(parts === null || !parts.includes('9.50')).toBe(true);
  });

  it('have execution once, where the form leaves it to its total', () => {
    const three: readonly Typed[] = [
      { weight: '50', score: '50' },
      { weight: '30', score: '30', level1: 'benefit', target: '≥1人', actual: '1人' },
      { weight: '10', score: '10', level1: 'satisfaction', target: '≥90%', actual: '90%' },
    ];
    const some = { funds: spent, claimedTotal: points('99.5') };
    expect(partsOf(three, some)).toEqual(['99.5', '9.50', '50', '30', '10']);
    expect(partsOf(three, { ...some, claimedTotal: points('90') })).toEqual(['90', '50', '30', '10']);
  });
});

describe('problems that a unit admits', () => {
  const inText = (...paragraphs: string[]) => admittedProblems(submission({ narrative: report(paragraphs) }));
  const chapter = (heading: string, ...more: string[]) =>
    inText('项目绩效自评报告', heading, ...more).map(({ words }) => words);
  const note = (label: string, text: string) =>
    admittedProblems(submission({ identity: identity({ notes: [{ label, text: at('表!B9', text) }] }) }));

  it.each<[string, string[], number]>([
    ['in their own chapter', ['四、存在问题', '苗木补植不足。'], 1],
    ['by another name', ['四、主要困难', '苗木补植不足。'], 1],
    ['below a heading of their chapter', ['四、存在问题', '（一）管理方面', '苗木补植不足。'], 1],
    ['beside the heading', ['四、存在问题：苗木补植不足。'], 1],
    ['a chapter that is about suggestions too', ['四、问题及建议', '苗木补植不足。'], 0],
    ['another chapter', ['一、项目基本概况', '苗木补植不足。'], 0],
    ['before any chapter', ['苗木补植不足。', '一、项目基本概况'], 0],
    ['none', ['四、存在问题', '无。'], 0],
    ['none that was found', ['四、存在问题', '未发现明显问题。'], 0],
    ['one that is solved', ['四、存在问题', '苗木补植不足已整改。'], 0],
    ['one that is solved and one that is not', ['四、存在问题', '苗木不足已整改。经费缺口较大。'], 1],
  ])('%s', (_, paragraphs, count) => {
    expect(chapter(paragraphs[0]!, ...paragraphs.slice(1))).toHaveLength(count);
  });

  it('are named where they stand', () => {
    const [first] = inText('四、存在问题', '苗木补植不足。');
    expect(first!.cells.map(formatCellRef)).toEqual(['文字报告!A2']);
    expect(note('存在问题', '经费不足').map(({ cells }) => cells.map(formatCellRef))).toEqual([['表!B9']]);
    expect(note('备注', '经费不足')).toHaveLength(1);
    expect(note('负责人', '经费不足')).toEqual([]);
    expect(note('存在问题', '')).toEqual([]);
    expect(note('存在问题', '无')).toEqual([]);
    expect(admittedProblems(submission())).toEqual([]);
  });

  it('are quoted with their clause, thirty characters at most', () => {
    expect(sentenceAround('一切正常。苗木补植不足,明年改进。其他', '不足')).toBe('苗木补植不足,明年改进');
    expect(sentenceAround('按月检查,苗木补植不足', '不足')).toBe('苗木补植不足');
    const long = `${'甲'.repeat(40)}不足${'乙'.repeat(40)}`;
    expect(sentenceAround(long, '不足')).toBe(`${'甲'.repeat(28)}不足`);
    expect(sentenceAround(`不足${'乙'.repeat(40)}`, '不足')).toBe(`不足${'乙'.repeat(28)}`);
    const words = `不足${'甲'.repeat(38)}`;
    expect(sentenceAround(`乙,${words}丙`, words)).toBe(words);
    expect(sentenceAround('甲。乙', '甲。乙')).toBe('甲。乙');
  });

  it('a conclusion may stand in the report, in a note or in the result of the goal', () => {
    const textsOf = (some: Partial<Submission>) =>
      conclusionTexts(submission(some)).map(({ folded }) => folded);
    expect(textsOf({ narrative: report(['甲　乙']) })).toEqual(['甲乙']);
    expect(textsOf({ goal: { expected: said('甲'), actual: said('乙 丙') } })).toEqual(['乙丙']);
    expect(textsOf({ goal: { expected: said('甲'), actual: said('') } })).toEqual([]);
    expect(
      textsOf({
        identity: identity({
          notes: [
            { label: '评价结论', text: said('好') },
            { label: '电话', text: said('1') },
          ],
        }),
      }),
    ).toEqual(['好']);
  });
});

describe('the promises of a goal', () => {
  it('are its clauses of five characters at least, without what stands in brackets', () => {
    expect(promisesOf('养护公园，补植苗木十株。改善（含周边，道路）市民环境；好')).toEqual([
      '补植苗木十株',
      '改善市民环境',
    ]);
    expect(promisesOf('养护公园绿地：修剪树木花草！浇水')).toEqual(['养护公园绿地', '修剪树木花草']);
    expect(promisesOf('养护了公园')).toEqual(['养护了公园']);
    expect(promisesOf('养护公园')).toEqual([]);
  });

  it.each([
    ['养护公园绿地', '公园绿地养护12处', true, 'most of it'],
    ['修剪树木', '浇水', false, 'nothing of it'],
    ['修剪树木花草', '修剪', false, 'a fifth of its pairs of characters'],
    ['修剪树木花', '修剪', true, 'a quarter of them'],
    ['确保项目完成', '浇水', true, 'nothing that could be looked for'],
    ['树木', '浇水', true, 'too little to be looked for'],
    ['保障树木花', '浇水', false, 'what is left without words of any goal'],
    ['树12木', '树木', true, 'figures part what stands around them'],
  ])('%s in %s: %p, %s', (clause, elsewhere, taken) => {
    expect(isTakenUp(clause, elsewhere)).toBe(taken);
  });
});

describe('a grade as typed', () => {
  it.each([
    ['', 'none'],
    ['“”', 'none'],
    ['优', 'grade'],
    ['优级', 'grade'],
    ['“优”等级', 'grade'],
    ['98', 'number'],
    ['98.55分', 'number'],
    ['98%', 'number'],
    ['98.5.5', 'other'],
    ['98分以上', 'other'],
    ['约98', 'other'],
    ['合格', 'older'],
    ['级别高', 'other'],
  ])('%s is %s', (text, kind) => {
    expect(readGrade(text, NATIONAL_2020).kind).toBe(kind);
  });

  it('is that of the table, where it is filled', () => {
    expect(claimedGrade(submission({ claimedGrade: said('优') }), NATIONAL_2020)).toMatchObject({
      label: '优',
    });
    expect(claimedGrade(submission({ claimedGrade: said('') }), NATIONAL_2020)).toEqual({ kind: 'none' });
    expect(claimedGrade(submission(), POLICIES[0]!)).toEqual({ kind: 'none' });
    expect(evaluationOf({}).submission.claimedGrade).toBeNull();
  });
});
