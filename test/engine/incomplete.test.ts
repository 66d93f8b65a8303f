import { reportProject, withExplanations } from '../../src/engine/project-report';
import type { Incomplete } from '../../src/engine';
import type { Indicator, Submission } from '../../src/intake';
import { cellRef, formatCellRef } from '../../src/workbook';
import {
  TODAY,
  fundRow,
  fundsOf,
  indicator,
  ledger,
  money,
  oddValue,
  points,
  submission,
  unreadPart,
  words,
} from '../scoring/submissions';

const TABLE = {
  cells: [cellRef('自评表', 10, 0, 4, 9)],
  hasWeights: true,
  hasScores: true,
  hasReasons: true,
  truncated: false,
};
const NO_POINTS = { ...TABLE, hasWeights: false, hasScores: false };
const place = <T extends object>(stated: T, row: number, column: number) => ({
  ...stated,
  cells: [cellRef('自评表', row, column)],
});
const MONEY = fundsOf(fundRow({ amounts: { budget: money('100'), executed: money('90') } }));
/** A filled national form that lacks nothing. */
const WHOLE: Partial<Submission> = {
  funds: MONEY,
  indicators: [indicator()],
  indicatorTable: TABLE,
  claimedTotal: points('100'),
};

function reported(some: Partial<Submission>) {
  const choices = {
    policyId: 'national-2020',
    formId: null,
    ofProjects: {},
    outputMode: 'formulas',
    scores: 'stated',
  } as const;
  const options = { choices, asOf: TODAY, explanations: new Map<string, string>(), sheets: ['自评表'] };
  return reportProject(submission({ ...WHOLE, ...some }), options);
}

const whys = (some: Partial<Submission>): string[] => reported(some).incomplete.map(({ why }) => why);
const rows = (some: Partial<Indicator>): Partial<Submission> => ({ indicators: [indicator(some)] });
const withoutWeight = { weight: points(''), score: points('10') };
const withoutScore = { score: points('') };
const DAMAGED = place({ value: null, text: '#REF!', problem: 'error-value' as const }, 12, 5);
const NO_COLUMNS = { weight: undefined, score: undefined } as unknown as Partial<Indicator>;

describe('a project is complete', () => {
  it.each<[string, Partial<Submission>]>([
    ['as a filled form with all that it asks for', {}],
    [
      'as separate tables whose scores and total nobody stated: they are computed',
      { origin: 'tables', form: null, claimedTotal: null, ...rows(withoutScore) },
    ],
    [
      'where its form gives no points at all',
      { indicatorTable: NO_POINTS, claimedTotal: null, ...rows(NO_COLUMNS) },
    ],
    [
      'where its form has no indicators',
      { form: 'hechi', indicators: [], indicatorTable: null, claimedTotal: points('100') },
    ],
    [
      'where its budget is 0: that is a figure',
      { funds: fundsOf(fundRow({ amounts: { budget: money('0'), executed: money('0') } })) },
    ],
    [
      'where the ledger tells what was spent',
      { funds: fundsOf(fundRow({ amounts: { budget: money('100') } })), ledger: ledger('900000') },
    ],
    ['where only texts were not understood', { unread: [unreadPart({ hasFigures: false })] }],
    [
      'where an amount was typed as text and read all the same',
      { claimedTotal: { ...points('100'), problem: 'number-as-text' } },
    ],
  ])('%s', (_, some) => expect(whys(some)).toEqual([]));
});

describe('a project is incomplete', () => {
  it.each<[string, Partial<Submission>, readonly string[]]>([
    ['without a name', { projectName: '' }, ['no-name']],
    ['without a budget', { funds: fundsOf(fundRow({ amounts: { executed: money('90') } })) }, ['no-budget']],
    [
      'without an executed amount',
      { funds: fundsOf(fundRow({ amounts: { budget: money('90') } })) },
      ['no-executed'],
    ],
    ['without any money', { funds: null }, ['no-budget', 'no-executed']],
    [
      'without indicators in a form that has some',
      { indicators: [], indicatorTable: null, claimedTotal: null },
      ['no-indicators'],
    ],
    ['without a weight', rows(withoutWeight), ['no-weights']],
    [
      'without a weight in separate tables',
      { origin: 'tables', form: null, indicatorTable: NO_POINTS, ...rows(NO_COLUMNS) },
      ['no-weights'],
    ],
    ['without a score where the form has a place for it', rows(withoutScore), ['no-scores']],
    ['without a total where the form has scores', { claimedTotal: null }, ['no-total']],
    ['with a blank total', { claimedTotal: points('') }, ['no-total']],
    [
      'with a blank total of the older form',
      { form: 'hechi', indicators: [], indicatorTable: null, claimedTotal: points('') },
      ['no-total'],
    ],
    ['with figures that were not understood', { unread: [unreadPart()] }, ['unread-figures']],
    [
      'with a weight that cannot be read',
      { indicators: [indicator(), indicator({ weight: DAMAGED })] },
      ['unread-figures'],
    ],
    [
      'with a score that cannot be read',
      { indicators: [indicator(), indicator({ score: DAMAGED })] },
      ['unread-figures'],
    ],
    ['with a total that cannot be read', { claimedTotal: DAMAGED }, ['unread-figures']],
    [
      'with a target that cannot be read',
      rows({ target: place(oddValue('unreadable', '80-90'), 12, 3) }),
      ['unread-figures'],
    ],
    ['with a target that is no word', rows({ target: place(words('abc'), 12, 3) }), ['unread-figures']],
  ])('%s', (_, some, expected) => {
    const { incomplete, findings } = reported(some);
    const found = incomplete.map(({ why }) => why);
    // An unreadable total is no total either: both are said, in one way or the other.
    expect(found.filter((why) => why !== 'no-total' || expected.includes(why))).toEqual(expected);
    expect(findings).toBeDefined();
  });

  it.each(['conflicting-sources', 'unit-uncertain', 'reading-uncertain'] as const)(
    'with a doubt: %s',
    (why) => {
      const cells = [cellRef('预算表', 2, 3)];
      const { incomplete } = reported({
        doubts: [{ why, cells, values: { field: '预算数', found: '100、120' } }],
      });
      expect(incomplete).toMatchObject([{ why, cells, project: '网络维护费' }]);
      expect(incomplete[0]!.message.zh).toContain('“预算数”（100、120）');
    },
  );
});

describe('what it says', () => {
  const said1 = (some: Partial<Submission>): Incomplete => reported(some).incomplete[0]!;

  it('names the header of what was not understood, and its cells', () => {
    const { message, cells } = said1({ unread: [unreadPart({ header: '调整二' })] });
    expect(message.zh).toContain('“自评表：调整二”');
    expect(message.en).toContain('“自评表：调整二”');
    expect(cells.map(formatCellRef)).toEqual(['自评表!I2:I5']);
  });

  it('quotes figures that cannot be read, and names each cell', () => {
    const { message, cells } = said1({ indicators: [indicator(), indicator({ weight: DAMAGED })] });
    expect(message.zh).toContain('#REF!');
    expect(cells.map(formatCellRef)).toEqual(['自评表!F13']);
  });

  it('leaves a figure to the rule that reports an error on its very cell', () => {
    const amount = { ...place(money(''), 6, 3), text: 'abc', problem: 'not-a-number' as const };
    const some = { funds: fundsOf(fundRow({ amounts: { budget: money('100'), executed: amount } })) };
    const { incomplete, findings } = reported(some);
    expect(findings.map(({ rule }) => rule)).toContain('amount-not-numeric');
    expect(incomplete.map(({ why }) => why)).toEqual(['no-executed']);
  });

  it('an entry of the ledger that cannot be read is named', () => {
    const cell = cellRef('支出明细', 7, 4);
    const damaged = ledger('900000', {
      problems: [{ cell, text: '#REF!', problem: 'error-value' }],
      problemCount: 1,
    });
    const { incomplete, findings } = reported({ ledger: damaged });
    const told = [...findings.flatMap(({ cells }) => cells), ...incomplete.flatMap(({ cells }) => cells)];
    expect(told.map(formatCellRef)).toContain('支出明细!E8');
  });
});

describe('the verdict', () => {
  const damaged = { ...place(money(''), 6, 3), text: 'abc', problem: 'not-a-number' as const };
  const error = { funds: fundsOf(fundRow({ amounts: { budget: money('100'), executed: damaged } })) };

  it('is pass only where nothing is missing', () => {
    expect(reported({}).verdict).toBe('pass');
    expect(reported({ unread: [unreadPart()] }).verdict).toBe('incomplete');
  });

  it('stays fail where an error is open, and what is missing is listed all the same', () => {
    const { verdict, incomplete } = reported(error);
    expect(verdict).toBe('fail');
    expect(incomplete.map(({ why }) => why)).toEqual(['no-executed']);
  });

  it('an explanation settles an error, and nothing that is missing', () => {
    const report = reported(error);
    const reasons = new Map(report.findings.map(({ key }) => [key, '已核实']));
    expect(withExplanations(report, reasons).verdict).toBe('incomplete');
    const explained = withExplanations({ ...report, incomplete: [] }, reasons);
    expect(explained.verdict).toBe('explained');
  });
});
