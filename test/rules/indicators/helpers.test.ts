import type { Indicator, SectionWeight, Submission } from '../../../src/intake';
import { decimal, toText } from '../../../src/numbers';
import { nameOf, showPoints, showValue } from '../../../src/rules/indicators/describe';
import { kindOfName, ownKind } from '../../../src/rules/indicators/level2-kinds';
import {
  explainsInNotes,
  givesReason,
  hasReasonCell,
  ifNoReason,
  isExplained,
} from '../../../src/rules/indicators/reasons';
import { isCutRow, isCutShort } from '../../../src/rules/indicators/rows';
import {
  addPoints,
  agree,
  canBe,
  maybeCutShort,
  printedSections,
  weightedRows,
} from '../../../src/rules/indicators/weights';
import { pass } from '../../../src/rules/outcomes';
import { cellRef } from '../../../src/workbook';
import { indicator, points, quantity, said, submission, unreadPart } from '../builders';
import { at, identity } from '../reports';
import { CUT, execution, tableOf, typedRow, type Typed } from './tables';

describe('a cell for a reason holds one', () => {
  it.each([
    ['经费不足', true],
    ['', false],
    ['无', false],
    ['无。', false],
    ['暂无', false],
    ['无偏差', false],
    ['不适用', false],
    ['。', false],
    ['—', false],
    ['/', false],
    ['100字以内', false],
    ['（100字以内）', false],
    ['（5字以内）', false],
    ['（100字以内）经费不足', true],
    ['原因（100字以内）', true],
    ['（若干字以内）', true],
    ['无法按期完成', true],
    ['经费无', true],
    ['没有人手', true],
  ])('"%s": %p', (text, gives) => {
    expect(givesReason(said(text))).toBe(gives);
  });

  it('in the row, in its remark, or in a note of the form', () => {
    const noted = (label: string, text: string) =>
      submission({ identity: identity({ notes: [{ label, text: at('表!B9', text) }] }) });
    const row = (some: Partial<Indicator>) => indicator({ reason: undefined, remark: undefined, ...some });
    expect(
      [{ reason: said('经费不足') }, { remark: said('经费不足') }, {}].map((some) =>
        isExplained(row(some), submission()),
      ),
    ).toEqual([true, true, false]);
    expect(isExplained(row({}), noted('偏差原因分析', '经费不足'))).toBe(true);
    expect(explainsInNotes(noted('偏差原因分析', '无'))).toBe(false);
    expect(explainsInNotes(noted('电话', '123'))).toBe(false);
    expect(explainsInNotes(submission())).toBe(false);
    expect([{ reason: said('') }, { remark: said('') }, {}].map((some) => hasReasonCell(row(some)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(givesReason(undefined)).toBe(false);
  });

  it('may stand in a column of words beside the row that nobody understood', () => {
    const row = indicator({ cells: [cellRef('自评表', 5, 7), cellRef('自评表', 5, 8)] });
    const column = (some = {}) =>
      unreadPart({ hasFigures: false, cells: cellRef('自评表', 3, 8, 4, 1), ...some });
    const answer = (part: ReturnType<typeof column>) =>
      ifNoReason(row, submission({ unread: [part] }), pass()).outcome;
    expect(answer(column())).toBe('cannot-decide');
    expect(answer(column({ cells: cellRef('自评表', 5, 8, 2, 1) }))).toBe('cannot-decide');
    expect(answer(column({ cells: cellRef('自评表', 2, 8, 4, 1) }))).toBe('cannot-decide');
    expect(answer(column({ cells: cellRef('自评表', 6, 8, 2, 1) }))).toBe('pass');
    expect(answer(column({ cells: cellRef('自评表', 1, 8, 4, 1) }))).toBe('pass');
    expect(answer(column({ cells: cellRef('自评表', 3, 9, 4, 1) }))).toBe('pass');
    expect(answer(column({ hasFigures: true }))).toBe('pass');
    expect(answer(column({ what: 'row' }))).toBe('pass');
    expect(answer(column({ block: 'funds' }))).toBe('pass');
    expect(ifNoReason(row, submission(), pass()).outcome).toBe('pass');
  });
});

describe('in messages', () => {
  it('an indicator is called by its name, else by its levels', () => {
    const row = { name: '培训人数', level1: '产出指标', level2: '数量指标' };
    expect(nameOf(indicator(row))).toBe('培训人数');
    expect(nameOf(indicator({ ...row, name: '' }))).toBe('数量指标');
    expect(nameOf(indicator({ ...row, name: '', level2: '' }))).toBe('产出指标');
  });

  it('points have four decimals at most', () => {
    expect(
      ['10', '9.50', '8.1234', '8.12345', '33.33333333'].map((text) => showPoints(decimal(text))),
    ).toEqual(['10', '9.5', '8.1234', '8.1235', '33.3333']);
  });

  it('a value has the unit of its column, unless it says it itself', () => {
    const value = (text: string, unit: string | null, unitFrom: string) =>
      ({ ...quantity('5'), text, unit, unitFrom }) as never;
    expect(showValue(value('5', '人', 'column'))).toBe('5人');
    expect(showValue(value('5人', '人', 'column'))).toBe('5人');
    expect(showValue(value('人5', '人', 'column'))).toBe('人5人');
    expect(showValue(value('5', '人', 'value'))).toBe('5');
    expect(showValue(value('5', null, 'column'))).toBe('5');
  });
});

describe('the kind that a name belongs to', () => {
  it.each([
    ['培训人数', '质量', '数量', false],
    ['培训合格人数', '质量', '数量', true],
    ['培训合格率', '数量', '质量', false],
    ['设备验收合格', '数量', '质量', false],
    ['达标河段比例', '数量', '质量', false],
    ['按期完成率', '数量', '时效', false],
    ['按期完工验收完成率', '数量', null, false],
    ['按期A率', '数量', null, false],
    ['资金支付及时率', '质量', '时效', false],
    ['工程进度及时率', '时效', '时效', true],
    ['单位成本', '数量', '成本', false],
    ['资助标准达标率', '成本', '质量', true],
    ['学员满意度', '数量', '满意度', false],
    ['满意度调查表', '数量', null, false],
    ['人数达到', '数量', null, false],
    ['成本节约', '数量', null, false],
    ['培训人数（人）', '质量', '数量', false],
  ] as const)('%s under %s is %p, open: %p', (name, under, kind, isOpen) => {
    expect(kindOfName(name, under)).toEqual(kind && { kind, isOpen });
  });

  it('is named by the second level, where that names one', () => {
    expect(['数量指标', '质量指标', '数量质量指标', '社会效益'].map((level2) => ownKind({ level2 }))).toEqual(
      ['数量', '质量', null, null],
    );
  });
});

describe('rows of which a part is missing', () => {
  it('are cut, or have a cut value', () => {
    const cut = { ...quantity('5'), problem: 'truncated' as never };
    expect(isCutRow(indicator())).toBe(false);
    expect(isCutRow(indicator({ truncated: true }))).toBe(true);
    expect(isCutRow(indicator({ target: cut }))).toBe(true);
    expect(isCutRow(indicator({ actual: cut }))).toBe(true);
    const table = { cells: [], hasWeights: true, hasScores: true, hasReasons: true, truncated: false };
    expect(isCutShort(submission({ indicatorTable: { ...table, truncated: true } }))).toBe(true);
    expect(isCutShort(submission({ indicatorTable: table, indicators: [indicator()] }))).toBe(false);
    expect(isCutShort(submission({ indicators: [indicator(), indicator({ truncated: true })] }))).toBe(true);
  });
});

describe('points added up', () => {
  it('are a sum only where each of them is known', () => {
    const sumOf = (...values: (string | null)[]) => {
      const added = addPoints(values.map((value) => (value === null ? null : points(value))));
      return added && [toText(added.value), toText(added.interval.low), toText(added.interval.high)];
    };
    expect(sumOf('10', '20.5')).toEqual(['30.5', '30.49', '30.51']);
    expect(sumOf()).toEqual(['0', '0', '0']);
    expect(sumOf('10', '')).toBeNull();
    expect(sumOf('10', null)).toBeNull();
  });

  it('may be a figure that lies within what their digits leave open', () => {
    const thirds = addPoints(['33.33', '33.33', '33.33'].map(points))!;
    expect(canBe(thirds, decimal(100))).toBe(true);
    expect(canBe(thirds, decimal('100.01'))).toBe(false);
    expect(canBe(thirds, decimal('99.99'))).toBe(true);
    expect(agree(decimal(100), thirds)).toBe(true);
    expect(agree(decimal('100.02'), thirds)).toBe(false);
    expect(agree(decimal('99.99'), thirds)).toBe(true);
    const whole = addPoints([points('100')])!;
    expect([
      canBe(whole, decimal(100)),
      canBe(whole, decimal('100.005')),
      agree(decimal('100.01'), whole),
    ]).toEqual([true, false, false]);
  });
});

describe('the rows that have a part in the points', () => {
  const of = (rows: readonly Typed[], some: Partial<Submission> = {}) => {
    const found = weightedRows(tableOf(rows, { some }).submission);
    if (found.kind === 'rows') return [found.rows.length, toText(found.sum.value)].join(' ');
    const { answer } = found;
    return answer.outcome === 'not-applicable' ? answer.reason : answer.outcome;
  };
  const NOTE: Typed = { weight: '', score: '' };
  const damaged = { value: null, text: '约10', cells: [] };

  it.each<[string, readonly Typed[], Partial<Submission>, string]>([
    ['two of three', [{}, NOTE, {}], {}, '2 20'],
    ['no table', [], {}, 'no-table'],
    ['no column of weights', [{ weight: null }], {}, 'no-such-field'],
    ['a column of which one row alone has a cell', [{}, { weight: null, score: null }], {}, '1 10'],
    ['blank throughout', [{ weight: '' }, { weight: '' }], {}, 'no-such-field'],
    ['cut short', [{}, CUT], {}, 'no-basis'],
    ['a row that is scored has none', [{}, { weight: '' }], {}, 'blank'],
    ['one that cannot be read', [{}, { some: { weight: damaged } }], {}, 'cannot-decide'],
    ['a row that nobody understood', [{}], { unread: [unreadPart({ what: 'row' })] }, 'cannot-decide'],
    ['a column that nobody understood', [{}], { unread: [unreadPart()] }, '1 10'],
    ['a row of another block', [{}], { unread: [unreadPart({ what: 'row', block: 'funds' })] }, '1 10'],
  ])('%s', (_, rows, some, expected) => {
    expect(of(rows, some)).toBe(expected);
  });

  it('a table without a column of weights has none, whatever its rows say', () => {
    const table = { cells: [], hasWeights: false, hasScores: true, hasReasons: true, truncated: false };
    expect(of([{}], { indicatorTable: table })).toBe('no-such-field');
    expect(of([{}], { indicatorTable: { ...table, hasWeights: true } })).toBe('1 10');
  });

  it('names the weight that cannot be read', () => {
    const found = weightedRows(tableOf([{}, { some: { weight: damaged } }]).submission);
    expect(found.kind === 'none' && found.answer).toMatchObject({ needs: [{ name: '约10' }] });
  });

  const section = (name: string, weight: string, level: 1 | 2 = 1) =>
    ({ level, name, level1Kind: 'output', weight: points(weight), cells: [] }) as unknown as SectionWeight;

  it('printed beside each first level they make a scale, beside some of them they do not', () => {
    const rows = [typedRow({}), typedRow({ level1: 'benefit' })];
    const printed = (...sectionWeights: SectionWeight[]) => {
      const added = printedSections(submission({ indicators: rows, sectionWeights }));
      return added && toText(added);
    };
    expect(printed(section('产出指标', '60'), section('效益指标', '30'))).toBe('90');
    expect(printed(section('产出指标', '60'))).toBeNull();
    expect(printed(section('产出指标', '60'), section('效益指标', ''))).toBeNull();
    expect(printed(section('产出指标', '60'), section('效益指标', '30'), section('数量指标', '20', 2))).toBe(
      '90',
    );
    expect(printed(section('产出指标', '60'), section('满意度指标', '30'))).toBeNull();
    expect(printed()).toBeNull();
    expect(printedSections(submission({ sectionWeights: [section('产出指标', '60')] }))).toBeNull();
  });
});

describe('a filled table that may go on', () => {
  const maybe = (rows: readonly Typed[], some: Partial<Submission> = {}) =>
    maybeCutShort(tableOf(rows, { some: { funds: execution('10', '10'), ...some } }));
  const HALF: readonly Typed[] = [{ weight: '50', score: '50' }];
  const REST: readonly Typed[] = [
    { weight: '30', score: '30', level1: 'benefit' },
    { weight: '10', score: '10', level1: 'satisfaction' },
  ];

  it.each<[string, readonly Typed[], Partial<Submission>, boolean]>([
    ['points and a section are missing, and there is no total', HALF, {}, true],
    [
      'every section is there',
      [...HALF, ...REST.slice(0, 1), { weight: '5', score: '5', level1: 'satisfaction' }],
      {},
      false,
    ],
    ['no points are missing', [...HALF, { weight: '40', score: '40' }], {}, false],
    ['separate tables', HALF, { origin: 'tables' }, false],
    ['without weights', [{ weight: null }], {}, false],
    ['a total that the missing points would make good', HALF, { claimedTotal: points('95') }, true],
    ['all of them', HALF, { claimedTotal: points('100') }, true],
    ['more than they are', HALF, { claimedTotal: points('100.01') }, false],
    ['a total of what is shown', HALF, { claimedTotal: points('60') }, false],
    ['a blank total', HALF, { claimedTotal: points('') }, false],
    ['a total of weights only', HALF, { claimedWeightTotal: points('100') }, false],
    [
      'a total beside a score that is blank',
      [...HALF, { weight: '10', score: '' }],
      { claimedTotal: points('95') },
      false,
    ],
    ['without points for execution', HALF, { funds: null }, true],
  ])('%s', (_, rows, some, expected) => {
    expect(maybe(rows, some)).toBe(expected);
  });
});
