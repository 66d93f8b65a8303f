import type { SectionWeight, Submission } from '../../../src/intake';
import { GROUP_SCORE_OVER_POINTS } from '../../../src/rules/catalogue/indicators/group-score-over-points';
import { INDICATOR_BLOCK_EMPTY } from '../../../src/rules/catalogue/indicators/indicator-block-empty';
import { INDICATOR_INCOMPLETE } from '../../../src/rules/catalogue/indicators/indicator-incomplete';
import { WEIGHT_LEVEL1 } from '../../../src/rules/catalogue/indicators/weight-level1';
import { WEIGHT_PROFILE } from '../../../src/rules/catalogue/indicators/weight-profile';
import { WEIGHT_TOTAL } from '../../../src/rules/catalogue/indicators/weight-total';
import { cellRef } from '../../../src/workbook';
import { briefly, cellsNamed, told } from '../answers';
import { points, unreadPart } from '../builders';
import { COMPLETE, execution, tableOf, typedRow, type Typed } from './tables';

const section = (name: string, weight: string, some: Partial<SectionWeight> = {}): SectionWeight => ({
  level: 1,
  level1Kind: 'output',
  name,
  weight: { ...points(weight), cells: [cellRef('自评表', 30, 0)] },
  ...some,
});
const with1 = (...sectionWeights: SectionWeight[]): Partial<Submission> => ({
  sectionWeights,
  origin: 'tables',
});
const rows = (...weights: string[]): Typed[] => weights.map((weight) => ({ weight }));

describe('points printed beside a section', () => {
  const of = (typed: readonly Typed[], some: Partial<Submission>) =>
    briefly(WEIGHT_LEVEL1, tableOf(typed, { some }));

  it.each<[string, readonly Typed[], SectionWeight, string]>([
    ['its rows make them', rows('20', '30'), section('产出指标', '50'), 'pass'],
    ['its rows do not', rows('20', '29'), section('产出指标', '50'), 'error: differs'],
    ['its name without 指标', rows('20', '30'), section('产出', '50'), 'pass'],
    ['another name of its kind', rows('20', '30'), section('项目产出', '50'), 'pass'],
    [
      'another name of no kind',
      rows('20', '30'),
      section('投入', '50', { level1Kind: 'other' }),
      '(no-basis)',
    ],
    ['another section', rows('20', '30'), section('效益指标', '50', { level1Kind: 'benefit' }), '(no-basis)'],
    [
      'a second level',
      [...rows('20', '30'), { weight: '10', level2: '质量指标' }],
      section('数量指标', '50', { level: 2 }),
      'pass',
    ],
    [
      'a second level of another section',
      rows('20', '30'),
      section('数量指标', '50', { level: 2, level1Kind: 'benefit' }),
      '(no-basis)',
    ],
    [
      'a second level by another name',
      rows('20', '30'),
      section('质量指标', '50', { level: 2 }),
      '(no-basis)',
    ],
    [
      'they cannot be read',
      rows('20', '30'),
      section('产出指标', '', { weight: { value: null, text: '约50', cells: [] } }),
      '? 约50',
    ],
    [
      '指标 within its name stays',
      rows('20', '30'),
      section('指标产出', '50', { level1Kind: 'other' }),
      '(no-basis)',
    ],
  ])('%s', (_, typed, one, answer) => {
    expect(of(typed, with1(one))).toEqual([answer]);
  });

  it('have those of execution in them, where that is a row of the section', () => {
    const spent = (level1: string) => ({ ...execution('10', '10'), executionIn: { level1, level2: '' } });
    const some = (level1: string) => ({
      ...with1(section('投入指标', '30', { level1Kind: 'other' })),
      funds: spent(level1),
    });
    const own: Typed[] = [{ weight: '20', level1: 'other', some: { level1: '投入指标' } }];
    expect(of(own, some('投入指标'))).toEqual(['pass']);
    expect(of(own, some('产出指标'))).toEqual(['error: differs']);
    expect(
      told(WEIGHT_LEVEL1, tableOf(rows('20', '29'), { some: with1(section('产出指标', '50')) })),
    ).toEqual(['error: differs, found 50, expected 49']);
    expect(
      cellsNamed(WEIGHT_LEVEL1, tableOf(rows('20', '30'), { some: with1(section('产出指标', '50')) })),
    ).toEqual(['自评表!A31', '自评表!F1', '自评表!F2']);
  });

  it('in a filled table that may go on only the last section may lack rows', () => {
    const open = (...sectionWeights: SectionWeight[]) => ({ sectionWeights });
    expect(of(rows('20', '20'), open(section('产出指标', '50')))).toEqual(['warning: rows-unseen?']);
    expect(of(rows('20', '20'), open(section('产出指标', '30')))).toEqual(['error: differs']);
    expect(of([...rows('20'), { weight: '30', level1: 'benefit' }], open(section('产出指标', '50')))).toEqual(
      ['error: differs'],
    );
  });

  it('are more than 100 together even where rows have none', () => {
    const typed: Typed[] = [{ weight: null }, { weight: null, level1: 'benefit' }];
    const of2 = (one: string, other: string, some: Partial<Submission> = {}) =>
      told(
        WEIGHT_TOTAL,
        tableOf(typed, {
          some: {
            sectionWeights: [section('产出指标', one), section('效益指标', other, { level1Kind: 'benefit' })],
            ...some,
          },
        }),
      );
    expect(of2('60', '41')).toEqual(['warning: differs?, found 101, expected 100']);
    expect(of2('60', '40')).toEqual(['(no-such-field)']);
    expect(of2('60', '40', { funds: execution('10', '10') })).toEqual([expect.stringMatching(/found 110/)]);
    expect(
      told(WEIGHT_TOTAL, tableOf(typed, { some: { sectionWeights: [section('产出指标', '101')] } })),
    ).toEqual(['(no-such-field)']);
  });

  it('follow the profile of the policy, each section', () => {
    expect(briefly(WEIGHT_PROFILE, tableOf(COMPLETE))).toEqual(['pass']);
    expect(cellsNamed(WEIGHT_PROFILE, tableOf(COMPLETE))).toHaveLength(4);
    const wrong = tableOf([{ weight: '40' }, { weight: '30', level1: 'benefit' }]);
    expect(told(WEIGHT_PROFILE, wrong)).toEqual([expect.stringMatching(/differs.*40.*50/)]);
    expect(cellsNamed(WEIGHT_PROFILE, wrong)).toEqual(['自评表!F1']);
    expect(briefly(WEIGHT_PROFILE, tableOf([{ weight: '40' }, { weight: '10', level1: 'cost' }]))).toEqual([
      'pass',
    ]);
    expect(briefly(WEIGHT_PROFILE, tableOf([{ weight: '40' }, { weight: '10', level1: 'other' }]))).toEqual([
      '(no-basis)',
    ]);
  });
});

describe('scores of a group of rows', () => {
  const unweighted = (...scores: string[]): Typed[] => scores.map((score) => ({ weight: null, score }));
  const of = (typed: readonly Typed[], ...sectionWeights: SectionWeight[]) =>
    told(GROUP_SCORE_OVER_POINTS, tableOf(typed, { some: { sectionWeights } }));

  it.each<[string, readonly Typed[], SectionWeight, string]>([
    ['up to its points', unweighted('30', '20'), section('产出指标', '50'), 'pass'],
    ['above them by rounding', unweighted('30.01', '20'), section('产出', '50'), 'pass'],
    ['above them', unweighted('31', '20'), section('产出', '50'), 'error: over, found 51, expected ≤ 50'],
    [
      'of a second level',
      unweighted('31', '20'),
      section('数量指标', '50', { level: 2 }),
      'error: over, found 51, expected ≤ 50',
    ],
    [
      'of a second level elsewhere',
      unweighted('31', '20'),
      section('数量指标', '50', { level: 2, level1Kind: 'benefit' }),
      '(no-basis)',
    ],
    ['of another name', unweighted('31', '20'), section('效益指标', '50'), '(no-basis)'],
    ['blank', unweighted('', ''), section('产出指标', '50'), '(no-basis)'],
    [
      'beside rows with points of their own',
      [{ weight: '10', score: '60' }, ...unweighted('60')],
      section('产出指标', '50'),
      '(no-basis)',
    ],
    ['指标 within a name stays', unweighted('31', '20'), section('指标产出', '50'), '(no-basis)'],
  ])('%s', (_, typed, one, answer) => {
    expect(of(typed, one)).toEqual([answer]);
  });
});

describe('a second level that carries points', () => {
  const of = (typed: readonly Typed[], some: Partial<Submission> = {}) =>
    briefly(INDICATOR_BLOCK_EMPTY, tableOf(typed, { some }));
  const EMPTY: Typed = { name: '', level2: '质量指标', target: '', actual: '', weight: '10', score: '' };
  const blankRows = [
    {
      level1: '产出指标',
      level1Kind: 'output' as const,
      level2: '质量指标',
      text: '',
      cells: [cellRef('自评表', 9, 0)],
    },
  ];
  const table = {
    cells: [],
    hasWeights: true,
    hasScores: true,
    hasReasons: true,
    truncated: false,
    blankRows,
  };

  it.each<[string, Typed, readonly string[]]>([
    ['is empty', EMPTY, ['pass', 'error: empty']],
    ['has a name', { ...EMPTY, name: '合格率' }, ['pass', 'pass']],
    ['has a printed name', { ...EMPTY, name: '指标1' }, ['pass', 'error: empty']],
    ['has a target', { ...EMPTY, target: '≥90%' }, ['pass', 'pass']],
    ['has an actual value', { ...EMPTY, actual: '90%' }, ['pass', 'pass']],
    ['has no points', { ...EMPTY, weight: '' }, ['pass']],
    ['has points of 0', { ...EMPTY, weight: '0' }, ['pass']],
  ])('%s', (_, row, answers) => {
    expect(of([{}, row])).toEqual(answers);
  });

  it('may be printed with them and have blank rows alone', () => {
    const printed = (some: Partial<SectionWeight>) =>
      of([{}], { indicatorTable: table, sectionWeights: [section('质量指标', '10', { level: 2, ...some })] });
    expect(printed({})).toEqual(['pass', 'error: empty']);
    expect(printed({ level: 1 })).toEqual(['pass']);
    expect(printed({ name: '时效指标' })).toEqual(['pass']);
    expect(printed({ level1Kind: 'benefit' })).toEqual(['pass']);
    const some = { indicatorTable: table, sectionWeights: [section('质量指标', '10', { level: 2 })] };
    expect(cellsNamed(INDICATOR_BLOCK_EMPTY, tableOf([{}], { some }))).toEqual([
      '自评表!C1',
      '自评表!F1',
      '自评表!A31',
      '自评表!A10',
    ]);
    expect(of([{}, { ...EMPTY, name: '合格率', weight: '' }], some)).toEqual(['pass', 'pass']);
  });
});

describe('a row that is complete', () => {
  const of = (typed: readonly Typed[], some: Partial<Submission> = {}) =>
    briefly(INDICATOR_INCOMPLETE, tableOf(typed, { some })).at(-1);
  const without = (row: Typed, field: 'target' | 'actual') => ({
    ...row,
    some: { [field]: { ...typedRow(row)[field], cells: [] } },
  });

  it.each<[string, readonly Typed[], string]>([
    ['has everything', [{}], 'pass'],
    ['lacks its actual value', [{ actual: '' }], 'error: blank'],
    ['lacks its points, where others have some', [{}, { weight: '' }], 'error: blank'],
    ['lacks them like all others', [{ weight: '' }, { weight: '' }], 'pass'],
    ['lacks its score, where others have one', [{}, { score: '' }], 'error: blank'],
    ['lacks its score in a table of points', [{ score: '' }], 'error: blank'],
    ['lacks both, where others have them', [{}, { weight: '', score: '' }], 'warning: unscored?'],
    ['lacks both, without a meaning', [{}, { weight: '', score: '', target: '不涉及', actual: '' }], 'pass'],
    ['means nothing and has no score', [{}, { score: '', target: '不涉及', actual: '' }], 'pass'],
    ['has no such columns', [{ weight: null, score: null }], 'pass'],
    ['has no column of points', [{ weight: null, score: '' }, { weight: null }], 'pass'],
  ])('%s', (_, typed, answer) => {
    expect(of(typed)).toBe(answer);
  });

  it('what is not understood may be the cell that it lacks', () => {
    const unread = { unread: [unreadPart()] };
    expect(of([without({ actual: '' }, 'actual')])).toBe('pass');
    expect(of([without({ actual: '' }, 'actual')], unread)).toBe('? 甲栏');
    expect(of([{}], unread)).toBe('pass');
    expect(of([without({ target: '', actual: '' }, 'target')], unread)).toBe('? 甲栏');
    expect(of([{ actual: '' }], unread)).toBe('error: blank');
  });
});
