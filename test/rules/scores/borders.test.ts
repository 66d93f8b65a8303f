import type { Submission } from '../../../src/intake';
import { policyById, POLICIES } from '../../../src/policy';
import { ALL_FULL_MARKS } from '../../../src/rules/catalogue/scores/all-full-marks';
import { COST_CAP } from '../../../src/rules/catalogue/scores/cost-cap';
import { GOAL_NOT_COVERED } from '../../../src/rules/catalogue/scores/goal-not-covered';
import { GRADE_VOCABULARY } from '../../../src/rules/catalogue/scores/grade-vocabulary';
import { GRADE_VS_SCORE } from '../../../src/rules/catalogue/scores/grade-vs-score';
import { SCORE_TABLE_VS_TEXT } from '../../../src/rules/catalogue/scores/score-table-vs-text';
import { TOTAL_MISSING } from '../../../src/rules/catalogue/scores/total-missing';
import { briefly, cellsNamed, told } from '../answers';
import { evaluationOf, fundRow, fundsOf, money, points, said } from '../builders';
import { CUT, tableOf, type Typed } from '../indicators/tables';
import { at, identity, report, withReport } from '../reports';

const PROBLEMS = identity({ notes: [{ label: '存在问题', text: said('经费不足') }] });

describe('full marks everywhere', () => {
  const WHOLE: Typed = { name: '完成率', target: '100%', actual: '100%' };
  const marks = (rows: readonly Typed[], some: Partial<Submission> = {}) =>
    briefly(ALL_FULL_MARKS, tableOf(rows, { some }));

  it.each<[string, readonly Typed[], string]>([
    ['two say nothing', [{}, {}], '(no-basis)'],
    ['three do', [{}, {}, {}], 'info: all'],
    ['rows without points or score do not count', [{}, {}, { weight: '' }, { score: '' }], '(no-basis)'],
    ['nor do columns that are not there', [{}, {}, { weight: null }, { score: null }], '(no-basis)'],
    ['one that lost a point', [{}, {}, { score: '9.99' }], 'pass'],
    ['one above its points', [{}, {}, { score: '11' }], 'pass'],
    ['four targets of 100 %', [WHOLE, WHOLE, WHOLE, WHOLE], 'info: all'],
    ['five', [WHOLE, WHOLE, WHOLE, WHOLE, WHOLE], 'info: hundred'],
    [
      'five with the sign above the column',
      Array<Typed>(5).fill({ target: '100', actual: '100' }),
      'info: hundred',
    ],
    ['one of five is exceeded', [WHOLE, WHOLE, WHOLE, WHOLE, { ...WHOLE, actual: '101%' }], 'info: all'],
    ['one of five aims lower', [WHOLE, WHOLE, WHOLE, WHOLE, { ...WHOLE, target: '≥95%' }], 'info: all'],
    [
      'one of five is a state',
      [WHOLE, WHOLE, WHOLE, WHOLE, { ...WHOLE, target: '完成', actual: '完成' }],
      'info: all',
    ],
    [
      'one of five is a date',
      [WHOLE, WHOLE, WHOLE, WHOLE, { target: '2020年12月', actual: '2020年12月' }],
      'info: all',
    ],
  ])('%s', (_, rows, answer) => {
    expect(marks(rows)).toEqual([answer]);
  });

  it('beside problems are told by the total, where that is full', () => {
    const three = [{}, {}, {}];
    expect(marks(three, { claimedTotal: points('100'), identity: PROBLEMS })).toEqual(['pass']);
    expect(marks(three, { claimedTotal: points('99.99'), identity: PROBLEMS })).toEqual(['info: all']);
    expect(marks(three, { claimedTotal: points(''), identity: PROBLEMS })).toEqual(['info: all']);
    expect(marks(three, { identity: PROBLEMS })).toEqual(['info: all']);
    expect(marks(three, { claimedTotal: points('100') })).toEqual(['info: all']);
    expect(cellsNamed(ALL_FULL_MARKS, tableOf(three))).toEqual(['自评表!G1', '自评表!G2', '自评表!G3']);
    expect(cellsNamed(ALL_FULL_MARKS, tableOf([{}, {}, { score: '9' }]))).toHaveLength(3);
  });
});

describe('score and grade in table and text', () => {
  const beside = (some: Partial<Submission>, ...sentences: string[]) =>
    told(SCORE_TABLE_VS_TEXT, withReport(sentences, some));
  const CONCLUSION = ['三、绩效分析及评价结论', '（五）评价结果和评价结论'];

  it('a score of the text may be that of a section, as long as one of them is the total', () => {
    expect(beside({ claimedTotal: points('95') }, '投入得分20分。', '自评得分95分。')).toEqual(['pass']);
    expect(beside({ claimedTotal: points('95') }, '投入得分20分。', ...CONCLUSION, '自评得分96分。')).toEqual(
      ['error: score, found 96, expected 95'],
    );
    expect(beside({ claimedTotal: points('95') }, '自评得分20分。', '自评得分30分。')).toEqual([
      'error: score, found 20, expected 95',
    ]);
    expect(beside({ claimedTotal: points('') }, '自评得分95分。')).toEqual(['(no-such-field)']);
    expect(beside({}, '自评得分95分。')).toEqual(['(no-such-field)']);
  });

  it('a rounded total is the same, one that differs by a hundredth is not', () => {
    expect(beside({ claimedTotal: points('94.996') }, '自评得分95分。')).toEqual([
      expect.stringMatching(/^error/),
    ]);
    expect(beside({ claimedTotal: points('95.00') }, '自评得分95分。')).toEqual(['pass']);
    expect(beside({ claimedTotal: points('95.01') }, '自评得分95分。')).toEqual([
      expect.stringMatching(/^error/),
    ]);
  });

  it('without a total of the tables it is what their scores add up to', () => {
    const rows: readonly Typed[] = [
      { weight: '60', score: '60' },
      { weight: '30', score: '29' },
    ];
    const amounts = { planned: money('20'), received: money('20'), executed: money('20') };
    const of = (sentence: string) =>
      tableOf(rows, {
        some: { origin: 'tables', funds: fundsOf(fundRow({ amounts })), narrative: report([sentence]) },
      });
    expect(told(SCORE_TABLE_VS_TEXT, of('自评得分99分。'))).toEqual(['pass']);
    expect(told(SCORE_TABLE_VS_TEXT, of('自评得分98分。'))).toEqual(['error: score, found 98, expected 99']);
    expect(cellsNamed(SCORE_TABLE_VS_TEXT, of('自评得分98分。'))).toEqual(
      expect.arrayContaining(['文字报告!A1', '自评表!G1', '自评表!G2']),
    );
    expect(cellsNamed(SCORE_TABLE_VS_TEXT, of('自评得分99分。'))).toEqual(
      expect.arrayContaining(['文字报告!A1', '自评表!G1']),
    );
  });

  it('a grade of the text is that of the table, else that of the total', () => {
    const good = { ...said('良'), cells: at('表!B9', '').cells };
    expect(beside({ claimedGrade: good }, '评价等级为“优”。')).toEqual([
      'error: grade, found 优, expected 良',
    ]);
    expect(beside({ claimedTotal: points('85') }, '评价等级为“优”。')).toEqual([
      'error: grade, found 优, expected 良',
    ]);
    expect(beside({ claimedTotal: points('85') }, '评价等级为“良”。')).toEqual(['pass']);
    expect(beside({ claimedTotal: points('85'), claimedGrade: said('优') }, '评价等级为“优”。')).toEqual([
      'pass',
    ]);
    expect(beside({}, '评价等级为“优”。')).toEqual(['(no-such-field)']);
    expect(beside({ claimedTotal: points('') }, '评价等级为“优”。')).toEqual(['(no-such-field)']);
    expect(beside({ claimedGrade: good }, '评价等级为“合格”。')).toEqual(['(no-such-field)']);
    const evaluation = (grade: string, some: Partial<Submission>) =>
      withReport([`评价等级为“${grade}”。`], some);
    expect(cellsNamed(SCORE_TABLE_VS_TEXT, evaluation('优', { claimedGrade: good }))).toEqual([
      '文字报告!A1',
      '表!B9',
    ]);
    expect(cellsNamed(SCORE_TABLE_VS_TEXT, evaluation('良', { claimedGrade: good }))).toEqual([
      '文字报告!A1',
      '表!B9',
    ]);
    expect(
      cellsNamed(
        SCORE_TABLE_VS_TEXT,
        evaluation('良', { claimedTotal: { ...points('85'), cells: at('表!B8', '').cells } }),
      ),
    ).toEqual(['文字报告!A1', '表!B8']);
  });
});

describe('a total that is missing', () => {
  const blank = { ...points(''), cells: at('自评表!H21', '').cells };
  const without = (some: Partial<Submission>) =>
    briefly(TOTAL_MISSING, evaluationOf({ claimedTotal: blank, ...some }));

  it('of a form without indicators shows by its grade, or by a score of the text', () => {
    expect(without({ claimedGrade: said('优') })).toEqual(['error: report']);
    expect(without({ claimedGrade: said('') })).toEqual(['(no-basis)']);
    expect(without({ narrative: report(['自评得分95分。']) })).toEqual(['error: report']);
    expect(without({ narrative: report(['甲。']) })).toEqual(['(no-basis)']);
    expect(without({})).toEqual(['(no-basis)']);
    expect(
      briefly(
        TOTAL_MISSING,
        tableOf([{ score: '' }], { some: { claimedTotal: blank, claimedGrade: said('优') } }),
      ),
    ).toEqual(['(no-basis)']);
    expect(briefly(TOTAL_MISSING, tableOf([{}, CUT], { some: { claimedTotal: blank } }))).toEqual([
      '(no-basis)',
    ]);
  });
});

describe('grades, goals and costs', () => {
  it('a grade of another scale, or by another word, is told with the right one', () => {
    const of = (grade: string) => told(GRADE_VOCABULARY, evaluationOf({ claimedGrade: said(grade) }));
    expect(of('合格')).toEqual(['warning: older-scale, found 合格, expected 优、良、中、差']);
    expect(of('优秀')).toEqual(['warning: alias, found 优秀, expected 优']);
    expect(of('优')).toEqual(['pass']);
    expect(of('98')).toEqual(['(no-such-field)']);
    expect(of('')).toEqual(['(no-such-field)']);
    expect(cellsNamed(GRADE_VOCABULARY, evaluationOf({ claimedGrade: said('优') }))).toHaveLength(1);
    expect(briefly(GRADE_VOCABULARY, withReport(['评价等级为“优秀”。']))).toEqual(['warning: alias']);
  });

  it('a grade needs a score to be compared with', () => {
    expect(briefly(GRADE_VS_SCORE, evaluationOf({ claimedGrade: said('优') }))).not.toContain('pass');
    expect(
      briefly(GRADE_VS_SCORE, evaluationOf({ claimedGrade: said('优'), claimedTotal: points('90') })),
    ).toEqual(['pass']);
  });

  it('a goal is answered by its own result, by an indicator, or by the report', () => {
    const goal = (expected: string, actual = '') => ({
      goal: { expected: said(expected), actual: said(actual) },
    });
    const of = (some: Partial<Submission>, rows: readonly Typed[] = [{}]) =>
      briefly(GOAL_NOT_COVERED, tableOf(rows, { some }));
    expect(of(goal('修剪树木花草'))).toEqual(['info: open?']);
    expect(of(goal('修剪树木花草', '修剪树木花草'))).toEqual(['pass']);
    expect(of(goal('修剪树木花草'), [{ name: '修剪树木花草' }])).toEqual(['pass']);
    expect(
      of({
        ...goal('修剪树木花草'),
        narrative: report(['三、绩效分析及评价结论', '（三）产出', '修剪树木花草。']),
      }),
    ).toEqual(['pass']);
    expect(
      of({ ...goal('修剪树木花草'), narrative: report(['一、项目基本概况', '修剪树木花草。']) }),
    ).toEqual(['info: open?']);
    expect(of(goal('修剪树木花草'), [])).toEqual(['(no-basis)']);
    expect(of(goal('修剪树木花草'), [{}, CUT])).toEqual(['(no-basis)']);
    expect(of({})).toEqual(['(no-such-field)']);
  });

  it('the default cost indicator has its cap, where there is no other', () => {
    const policy = POLICIES.find(({ settings }) => settings.costCap.value) ?? policyById('shanxi')!;
    const cost = (name: string, score: string, more: Partial<Typed> = {}): Typed => ({
      name,
      level1: 'cost',
      level2: '经济成本指标',
      target: '≤100%',
      actual: '100%',
      weight: '20',
      score,
      ...more,
    });
    const of = (...rows: Typed[]) => briefly(COST_CAP, tableOf(rows, { policy }), policy);
    const DEFAULT = '成本控制率';
    expect(of({})).toEqual(['(no-basis)']);
    expect(of(cost(DEFAULT, '5'))).toEqual(['pass']);
    expect(told(COST_CAP, tableOf([cost(DEFAULT, '5.01')], { policy }), policy)).toEqual([
      'error: over, found 5.01, expected 5',
    ]);
    expect(of(cost(DEFAULT, '20'), cost('耗材费用', '10'))).toEqual(['pass', 'pass']);
    expect(of(cost(DEFAULT, '20', { level1: 'output', level2: '成本指标' }))).toEqual(['error: over']);
    expect(of(cost('预算控制率', '20', { level1: 'output', level2: '数量指标' }))).toEqual(['(no-basis)']);
    expect(of(cost('培训场次', '20', { level1: 'output', level2: '成本节约' }))).toEqual(['pass']);
    expect(of(cost(DEFAULT, ''))).toEqual(['(no-basis)']);
    expect(of(cost(DEFAULT, '', { score: null }))).toEqual(['(no-basis)']);
    expect(briefly(COST_CAP, tableOf([cost(DEFAULT, '20')]))).toEqual(['(other-policy)']);
  });
});
