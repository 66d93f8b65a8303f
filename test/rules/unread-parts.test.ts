import type { Submission, UnreadPart } from '../../src/intake';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { RULES } from '../../src/rules';
import { isReported } from '../../src/rules/audit';
import type { Outcome } from '../../src/rules/types';
import { answersOf } from '../../src/rules/understood';
import type { Evaluation } from '../../src/scoring';
import { cellRef } from '../../src/workbook';
import { evaluationOf, fundRow, fundsOf, money, part, points, said, unreadPart } from './builders';
import { COMPLETE, TEN_FOR_EXECUTION, tableOf, type Typed } from './indicators/tables';
import { at, identity } from './reports';

function ask(id: string, evaluation: Evaluation): readonly Outcome[] {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return answersOf(rule, evaluation, NATIONAL_2020);
}

const needs = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((outcome) =>
    outcome.outcome === 'cannot-decide' ? outcome.needs.map(({ name }) => name) : [],
  );
const messages = (outcomes: readonly Outcome[]) => outcomes.filter(isReported).map(({ message }) => message);

const COLUMN = unreadPart({ header: '甲栏' });
const ROW = unreadPart({ what: 'row', header: '某行' });
const inFunds = (what: UnreadPart['what']) => unreadPart({ what, block: 'funds', header: '某行' });
const withoutCell = { cells: [] };
const noActual = (row: Typed): Typed => ({
  ...row,
  actual: '',
  some: { actual: { ...tableOf([{ actual: '' }]).submission.indicators[0]!.actual, ...withoutCell } },
});
/** A row whose target stands in a column that was not read, and whose actual value is blank. */
const noTarget = (row: Typed): Typed => ({
  ...row,
  target: '',
  actual: '',
  some: { target: { ...tableOf([{ target: '' }]).submission.indicators[0]!.target, ...withoutCell } },
});
const sumOff = fundsOf(
  fundRow({ amounts: { planned: money('100') } }),
  part({ planned: money('60') }),
  part({ planned: money('30') }),
);

type Make = (some: Partial<Submission>) => Evaluation;

/** Rule, what was not understood, an evaluation, and what the rule reports where all of it was understood. */
const CASES: readonly (readonly [string, UnreadPart, Make, readonly string[]])[] = [
  ['indicator-incomplete', COLUMN, (some) => tableOf(COMPLETE.map(noActual), { some }), []],
  [
    'indicator-incomplete',
    unreadPart({ header: '业务栏目' }),
    (some) => tableOf([noTarget({})], { some }),
    ['blank'],
  ],
  ['satisfaction-missing', COLUMN, (some) => tableOf(COMPLETE.map(noActual), { some }), []],
  ['level1-missing', ROW, (some) => tableOf(COMPLETE.slice(0, 2), { some }), ['missing']],
  ['indicator-count', ROW, (some) => tableOf(COMPLETE.slice(0, 2), { some }), ['few']],
  [
    'weight-total',
    ROW,
    (some) => tableOf(COMPLETE.slice(1), { some: { ...TEN_FOR_EXECUTION, ...some } }),
    ['differs'],
  ],
  [
    'total-score',
    ROW,
    (some) => tableOf(COMPLETE, { some: { ...TEN_FOR_EXECUTION, claimedTotal: points('88'), ...some } }),
    ['differs'],
  ],
  ['reason-missing', COLUMN, (some) => tableOf([{ score: '5', reason: null }], { some }), []],
  [
    'reason-missing',
    unreadPart({ header: '甲栏', hasFigures: false, cells: cellRef('自评表', 0, 2, 5) }),
    (some) => tableOf([{ score: '5' }], { some }),
    ['blank'],
  ],
  [
    'total-score',
    unreadPart({ header: '甲栏', hasFigures: true }),
    (some) =>
      tableOf(
        COMPLETE.map((row, at) => ({ ...row, ...(at === 0 && { score: null, weight: null }) })),
        { some: { ...TEN_FOR_EXECUTION, claimedTotal: points('99'), ...some } },
      ),
    ['differs'],
  ],
  ['sign-or-unit-missing', COLUMN, (some) => tableOf([{ target: '10', actual: '10' }], { some }), ['both']],
  ['fund-plan-sum', inFunds('row'), (some) => evaluationOf({ funds: sumOff, ...some }), ['differs']],
  [
    'score-without-basis',
    COLUMN,
    (some) => evaluationOf({ claimedTotal: points('100'), form: 'hechi', ...some }),
    ['bare'],
  ],
  [
    'required-blank',
    unreadPart({ what: 'field', block: 'goal', header: '完成说明' }),
    (some) =>
      evaluationOf({
        goal: { expected: said('养护12处'), actual: { ...said(''), ...withoutCell } },
        ...some,
      }),
    [],
  ],
  [
    'phone-format',
    unreadPart({ what: 'field', block: 'fields', header: '手机' }),
    (some) => evaluationOf({ identity: identity({ manager: at('表!B13', '张三') }), ...some }),
    [],
  ],
  [
    'execution-rate-mismatch',
    inFunds('column'),
    (some) => evaluationOf({ funds: fundsOf(fundRow({ amounts: { budget: money('10') } })), ...some }),
    [],
  ],
];

describe.each(CASES)('%s', (id, unread, make, reported) => {
  it('cannot decide where what it needs was not understood, and names it', () => {
    const outcomes = ask(id, make({ unread: [unread] }));
    expect(messages(outcomes)).toEqual([]);
    expect(needs(outcomes)).toContain(unread.header);
  });

  it('says what it always said where nothing is left unread', () => {
    const outcomes = ask(id, make({}));
    expect(messages(outcomes)).toEqual(reported);
    expect(needs(outcomes)).toEqual([]);
  });
});

it('a sum may not rest on a row that was not understood, but a column beside it changes nothing', () => {
  const outcomes = ask('fund-plan-sum', evaluationOf({ funds: sumOff, unread: [inFunds('column')] }));
  expect(messages(outcomes)).toEqual(['differs']);
});

it('a value that cannot be read is named by the rule that needs it', () => {
  const damaged = { value: null, text: '#REF!', cells: points('1').cells, problem: 'error-value' as const };
  const rows = COMPLETE.map((row, index): Typed =>
    index === 0 ? { ...row, some: { weight: damaged } } : row,
  );
  expect(needs(ask('weight-total', tableOf(rows)))).toEqual(['#REF!']);
  expect(needs(ask('score-formula', tableOf(rows)))).toEqual(['#REF!']);
  expect(needs(ask('total-score', tableOf(COMPLETE, { some: { claimedTotal: damaged } })))).toEqual([
    '#REF!',
  ]);
});
