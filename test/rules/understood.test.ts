import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { RULES, type Rule } from '../../src/rules';
import { WatchedEvaluation } from '../../src/rules/looks';
import { fail, notApplicable, pass } from '../../src/rules/outcomes';
import type { Outcome } from '../../src/rules/types';
import {
  answersOf,
  ifRowsUnderstood,
  ifScoresUnderstood,
  ifUnderstood,
  lookingAt,
  needsUnderstood,
  unreadIn,
} from '../../src/rules/understood';
import { cellRef, formatCellRef, type CellRef } from '../../src/workbook';
import {
  evaluationOf,
  fundRow,
  fundsOf,
  indicator,
  ledger,
  money,
  points,
  submission,
  unreadPart,
} from './builders';

const cell = (row: number, column = 0, sheet = '表'): CellRef => cellRef(sheet, row, column);
const ruleOf = (id: string, outcomes: readonly Outcome[], more: Partial<Rule> = {}): Rule => ({
  ...RULES[0]!,
  id,
  severity: 'error',
  echoOf: undefined as never,
  reads: undefined as never,
  comparesTables: undefined as never,
  messages: {
    odd: {
      text: { zh: '“{found}”应为{expected}，见{where}', en: '"{found}" for {expected}, see {where}' },
      fix: { zh: '改为{expected}', en: 'make it {expected}' },
    },
  },
  check: () => outcomes,
  ...more,
});
const odd = (row: number, some = {}) =>
  fail('odd', { cells: [cell(row)], found: '甲', expected: '乙', ...some });
describe('what was not understood', () => {
  const column = unreadPart({ header: '甲栏' });
  const row = unreadPart({ what: 'row', header: '' });
  const ofFunds = unreadPart({ block: 'funds', header: '乙栏', hasFigures: false });
  const outcomeOf = (one: Outcome) => one.outcome;

  it('is named by its header, else by its place', () => {
    expect(needsUnderstood([column, { ...row, headerCells: null }])).toMatchObject({
      needs: [
        { name: '甲栏', cells: [column.headerCells, column.cells] },
        { name: formatCellRef(row.cells), cells: [row.cells] },
      ],
    });
    expect(unreadIn({ unread: [column, ofFunds] }, 'funds')).toEqual([ofFunds]);
  });

  it('leaves open what may stand there', () => {
    expect(outcomeOf(ifUnderstood({ unread: [column] }, ['indicators'], pass()))).toBe('cannot-decide');
    expect(outcomeOf(ifUnderstood({ unread: [column] }, ['funds'], pass()))).toBe('pass');
    expect(
      [row, column, unreadPart({ what: 'table' })].map((part) =>
        outcomeOf(ifRowsUnderstood({ unread: [part] }, pass())),
      ),
    ).toEqual(['cannot-decide', 'pass', 'pass']);
    expect(outcomeOf(ifRowsUnderstood({}, pass()))).toBe('pass');
  });

  it('may hold scores: a row, or a column of figures where none was read', () => {
    const scored = (
      unread: typeof column,
      score: ReturnType<typeof points> | undefined,
      ofExecution?: ReturnType<typeof points>,
    ) =>
      outcomeOf(
        ifScoresUnderstood(
          evaluationOf({
            unread: [unread],
            indicators: [indicator(), indicator({ score })],
            funds: fundsOf(
              fundRow({ amounts: { budget: money('1') }, ...(ofExecution && { score: ofExecution }) }),
            ),
          }),
          pass(),
        ),
      );
    const figures = unreadPart({ block: 'funds' });
    expect([
      scored(column, undefined),
      scored(column, points('1')),
      scored({ ...column, hasFigures: false }, undefined),
    ]).toEqual(['cannot-decide', 'pass', 'pass']);
    expect([
      scored(row, points('1')),
      scored({ ...figures, what: 'row' }, points('1')),
      scored(figures, points('1')),
      scored(figures, points('1'), points('9')),
    ]).toEqual(['cannot-decide', 'pass', 'cannot-decide', 'pass']);
    expect(scored(unreadPart({ block: 'ledger', what: 'row' }), undefined)).toBe('pass');
  });

  it('makes a missing thing uncertain only in the blocks that a rule looks at', () => {
    const answer = (outcome: Outcome, more: Partial<Rule>, some = {}) =>
      outcomeOf(
        answersOf(
          ruleOf('a', [outcome], more),
          evaluationOf({ unread: [column], ...some }),
          NATIONAL_2020,
        )[0]!,
      );
    const reads = { reads: ['indicators'] as const };
    expect(
      (['no-such-field', 'no-table', 'no-basis', 'blank'] as const).map((why) =>
        answer(notApplicable(why), reads),
      ),
    ).toEqual(['cannot-decide', 'cannot-decide', 'cannot-decide', 'not-applicable']);
    expect([
      answer(notApplicable('no-table'), { reads: ['funds'] }),
      answer(notApplicable('no-table'), {}),
      answer(odd(1), reads),
    ]).toEqual(['not-applicable', 'not-applicable', 'fail']);
    expect(
      answer(notApplicable('no-table'), { reads: ['funds'] }, { unread: [unreadPart({ block: 'sheet' })] }),
    ).toBe('cannot-decide');
  });

  it('of a unit keeps tables from being compared', () => {
    const doubt = (why: string) => ({
      unread: [],
      doubts: [{ why, values: { field: '预算表' }, cells: [cell(1)] }] as never,
    });
    const answer = (outcome: Outcome, why: string, comparesTables?: true) =>
      answersOf(
        ruleOf('a', [outcome], { comparesTables: comparesTables as true }),
        evaluationOf(doubt(why)),
        NATIONAL_2020,
      )[0]!;
    expect(answer(odd(1), 'unit-uncertain', true)).toMatchObject({
      outcome: 'cannot-decide',
      needs: [{ name: '预算表', cells: [cell(1)] }],
    });
    expect(
      [
        answer(odd(1), 'other', true),
        answer(odd(1), 'unit-uncertain'),
        answer(notApplicable('blank'), 'unit-uncertain', true),
      ].map(outcomeOf),
    ).toEqual(['fail', 'fail', 'not-applicable']);
  });

  it('blocks of a topic are those of its rules, unless they name their own', () => {
    const [own, others] = lookingAt(['funds'], [ruleOf('a', [], { reads: ['goal'] }), ruleOf('b', [])]);
    expect([own!.reads, others!.reads]).toEqual([['goal'], ['funds']]);
  });
});

describe('what a rule looks at', () => {
  const watch = () => {
    const watched = new WatchedEvaluation();
    const first = evaluationOf({ claimedTotal: points('90'), ledger: ledger('5') });
    return { watched, first, seen: watched.next(first) };
  };

  it('is noted, part by part, and forgotten once it is taken', () => {
    const { watched, first, seen } = watch();
    expect(seen.submission.claimedTotal?.text).toBe('90');
    const looks = watched.takeLooks();
    expect(looks.size).toBe(2);
    expect(watched.takeLooks().size).toBe(0);
    expect(watched.isUnchanged(looks)).toBe(true);
    watched.next({ ...first, submission: { ...first.submission, year: 2020 } });
    expect(watched.isUnchanged(looks)).toBe(true);
    watched.next({ ...first, submission: { ...first.submission, claimedTotal: points('91') } });
    expect(watched.isUnchanged(looks)).toBe(false);
    watched.next({ ...first, submission: { ...first.submission, claimedTotal: points('90') } });
  });

  it('is the same value where it says the same', () => {
    const { watched, first, seen } = watch();
    const before = seen.submission.claimedTotal;
    const again = watched.next({ ...first, submission: { ...first.submission, claimedTotal: points('90') } });
    expect(again.submission.claimedTotal).toBe(before);
    expect(again.submission.ledger?.count).toBe(3);
    expect(watched.next({ ...first, submission: submission() }).submission.ledger).toBeNull();
  });

  it('is whether there is something at all, and which names there are', () => {
    const { watched, first, seen } = watch();
    expect('budget' in seen.fundTotals).toBe(false);
    expect('claimedTotal' in seen.submission).toBe(true);
    const looks = watched.takeLooks();
    const budget = { value: null, from: 'stated', partsSum: null, cells: [] } as const;
    watched.next({ ...first, fundTotals: { budget } });
    expect(watched.isUnchanged(looks)).toBe(false);
    const names = watched.next(first);
    expect(Object.keys(names.execution)).toContain('rate');
    const all = watched.takeLooks();
    expect(watched.isUnchanged(all)).toBe(true);
    watched.next({ ...first, execution: { ...first.execution, unit: '元' } });
    expect(watched.isUnchanged(all)).toBe(false);
  });

  it('of a ledger is its own parts, and whether it is there', () => {
    const { watched, first, seen } = watch();
    expect(seen.submission.ledger).not.toBeNull();
    const looks = watched.takeLooks();
    watched.next({ ...first, submission: { ...first.submission, ledger: ledger('6') } });
    expect(watched.isUnchanged(looks)).toBe(true);
    watched.next({ ...first, submission: { ...first.submission, ledger: null } });
    expect(watched.isUnchanged(looks)).toBe(false);
  });
});
