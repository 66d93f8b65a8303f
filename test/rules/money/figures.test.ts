import type { Amount, ExpenseLine, Submission } from '../../../src/intake';
import { decimal, toText } from '../../../src/numbers';
import { agreementOf, exceeds, unitFactor } from '../../../src/rules/money/agreement';
import {
  ledgerQuantity,
  quantity,
  quantityOf,
  showQuantity,
  sumOf,
  unreadEntries,
} from '../../../src/rules/money/quantities';
import { statedAmounts } from '../../../src/rules/money/stated-amounts';
import { ledgerSumOutcomes, sumOutcome } from '../../../src/rules/money/sum-outcomes';
import {
  checkSum,
  expenseSum,
  fundColumnSum,
  fundSum,
  isEmptyAboveParts,
  statedSums,
  type StatedSum,
} from '../../../src/rules/money/sums';
import { totalOf } from '../../../src/rules/money/column-totals';
import { filledAmounts } from '../../../src/rules/money/typed-amounts';
import { cellRef, formatCellRef } from '../../../src/workbook';
import { fundRow, fundsOf, ledger, money, submission, unreadPart } from '../builders';
import { amounts, BLANK_AMOUNT, expenses, funds, line } from './tables';

const ODD: Amount = { ...money(''), text: '约20', problem: 'approximate' };
const yuan = (value: string, places: number | null = null) => quantity(decimal(value), '元', places, []);
const wan = (value: string) => quantityOf(money(value))!;
const stated = (total: Amount | undefined, ...parts: Amount[]): StatedSum => ({
  name: { zh: '合计', en: 'total' },
  total,
  parts,
  unit: '万元',
});
const told = (sum: StatedSum | null) => {
  const check = checkSum(sum);
  if (check.kind === 'checked')
    return [toText(check.total.yuan), toText(check.sum.yuan), check.parts.length].join(' ');
  const { answer } = check;
  return answer.outcome === 'not-applicable' ? answer.reason : answer.outcome;
};

describe('figures of money', () => {
  it('are compared in 元, with what their digits leave open', () => {
    const one = wan('20.5');
    expect([toText(one.yuan), toText(one.interval.low), toText(one.interval.high), one.unit]).toEqual([
      '205000',
      '204950',
      '205050',
      '万元',
    ]);
    expect([quantityOf(BLANK_AMOUNT), quantityOf(ODD), quantityOf(undefined)]).toEqual([null, null, null]);
    expect(showQuantity(one)).toBe('20.5万元');
    expect(showQuantity(one, '元')).toBe('205000元');
    expect(toText(sumOf([one, yuan('5')], '元').yuan)).toBe('205005');
  });

  it('are equal to the digit, by rounding, or not', () => {
    expect(agreementOf(wan('20'), yuan('200000'))).toBe('equal');
    expect(agreementOf(wan('20'), yuan('200049'))).toBe('rounding');
    expect(agreementOf(wan('20'), yuan('200050'))).toBe('differs');
    expect(exceeds(yuan('200050'), wan('20'))).toBe(true);
    expect(exceeds(yuan('200049'), wan('20'))).toBe(false);
    expect(exceeds(yuan('200000'), yuan('200000'))).toBe(false);
    expect(exceeds(yuan('200000.01'), yuan('200000'))).toBe(true);
    expect(exceeds(wan('20.01'), wan('20'))).toBe(true);
  });

  it.each([
    ['20', '200000', '10000'],
    ['20', '20000', '1000'],
    ['20', '200', '10'],
    ['20', '2000', null],
    ['20', '20', null],
    ['0', '200000', null],
    ['200000', '0', null],
    ['20', '201000', '10000'],
    ['20', '201001', null],
    ['20', '199000', '10000'],
    ['20', '198999', null],
    ['99', '995000', null],
  ])('%s and %s are apart by a unit: %p', (left, right, factor) => {
    const [one, other] = [yuan(left), yuan(right)];
    expect([unitFactor(one, other), unitFactor(other, one)].map((found) => found && toText(found))).toEqual([
      factor,
      factor,
    ]);
  });

  it('a ledger is one exactly, where each of its entries was read', () => {
    const problem = (why: 'letter-in-number' | 'full-width') => ({
      cell: cellRef('明细', 1, 1),
      text: '2O',
      problem: why,
    });
    expect(toText(ledgerQuantity(ledger('5'))!.yuan)).toBe('5');
    expect(ledgerQuantity(ledger('5', { problems: [problem('full-width')] }))).not.toBeNull();
    expect(ledgerQuantity(ledger('5', { problems: [problem('letter-in-number')] }))).toBeNull();
    expect(ledgerQuantity(ledger('5', { count: 0 }))).toBeNull();
    expect(ledgerQuantity(null)).toBeNull();
    expect(
      unreadEntries(ledger('5', { problems: [problem('full-width'), problem('letter-in-number')] })),
    ).toMatchObject({ needs: [{ name: '2O' }] });
  });
});

describe('a total and its parts', () => {
  it.each<[string, StatedSum | null, string]>([
    ['no table', null, 'no-such-field'],
    ['no place for a total', stated(undefined, money('5')), 'no-such-field'],
    ['a blank total', stated(BLANK_AMOUNT, money('5')), 'blank'],
    ['0 above filled parts', stated({ ...money('0'), cells: [cellRef('表', 0, 0)] }, money('5')), 'blank'],
    ['0 above parts of 0', stated(money('0'), money('0')), '0 0 1'],
    ['blank parts', stated(money('5'), BLANK_AMOUNT), 'blank'],
    ['no parts', stated(money('5')), 'blank'],
    ['a blank part beside a filled one', stated(money('5'), BLANK_AMOUNT, money('4')), '50000 40000 1'],
    ['an unreadable part', stated(money('5'), ODD, money('4')), 'cannot-decide'],
    ['an unreadable total', stated(ODD, money('4')), 'cannot-decide'],
  ])('%s', (_, sum, expected) => {
    expect(told(sum)).toBe(expected);
  });

  it('is empty where it is blank or 0 in a cell of its own above parts that are more', () => {
    const cell = { cells: [cellRef('表', 0, 0)] };
    expect(isEmptyAboveParts(stated({ ...BLANK_AMOUNT, ...cell }, money('5')))).toBe(true);
    expect(isEmptyAboveParts(stated({ ...BLANK_AMOUNT, cells: [] }, money('5')))).toBe(false);
    expect(isEmptyAboveParts(stated({ ...money('1'), ...cell }, money('5')))).toBe(false);
    expect(isEmptyAboveParts(stated({ ...BLANK_AMOUNT, ...cell }, money('0'), BLANK_AMOUNT))).toBe(false);
    expect(isEmptyAboveParts(stated(undefined, money('5')))).toBe(false);
  });

  it('names what cannot be read', () => {
    expect(checkSum(stated(money('5'), ODD))).toMatchObject({ answer: { needs: [{ name: '约20' }] } });
  });

  it('of funds are the rows of level 0 and 1', () => {
    const rows = [
      fundRow({ level: 2, amounts: amounts({ budget: '1' }) }),
      fundRow({ level: 1, amounts: amounts({ budget: '2' }) }),
      fundRow({ amounts: amounts({ budget: '3' }) }),
    ];
    const sum = fundSum(rows, 'budget', '万元')!;
    expect([sum.total?.text, sum.parts.map(({ text }) => text), sum.unit]).toEqual(['3', ['2'], '万元']);
    expect(fundSum(rows, 'executed', '万元')).toBeNull();
    expect(fundSum(rows.slice(0, 2), 'budget', '万元')?.total).toBeUndefined();
    expect(fundSum(rows.slice(2), 'budget', '万元')?.parts).toEqual([]);
    expect(fundColumnSum(submission(), 'budget')).toBeNull();
    const unread = [unreadPart({ block: 'funds' }), unreadPart()];
    expect(fundColumnSum(submission({ funds: fundsOf(...rows), unread }), 'budget')?.unread).toEqual(
      unread.slice(0, 1),
    );
  });

  it('of expenses are those of the column', () => {
    const table = expenses([line('301', '甲', '2', '1'), line('302', '乙', '3', '')], '5', '1');
    const of = (column: 'planned' | 'actual', some = {}) =>
      expenseSum(submission({ expenses: { ...table, ...some } }), column);
    expect([told(of('planned')), told(of('actual'))]).toEqual(['50000 50000 2', '10000 10000 1']);
    expect(of('planned')?.name.zh).toMatch(/计划/);
    expect(of('actual')?.name.zh).toMatch(/实际/);
    expect(expenseSum(submission(), 'planned')).toBeNull();
    const open = { plannedTotal: undefined, actualTotal: undefined };
    expect(of('planned', open)?.parts).toHaveLength(2);
    expect(of('planned', { ...open, truncated: true })).toBeNull();
    expect(of('planned', { ...open, lines: [] })).toBeNull();
    expect(
      of('planned', { ...open, lines: [{ ...line('', '', '2', ''), planned: money('2', '元') }] })?.unit,
    ).toBe('元');
    expect(of('planned', { plannedTotal: money('5', '元') })?.unit).toBe('元');
    expect(of('planned', { truncated: true })?.total?.text).toBe('5');
  });

  it('of a submission are those of every table', () => {
    const source = submission({
      funds: {
        ...funds({ budget: '3' }, [{ budget: '3' }]),
        useRows: [fundRow({ amounts: amounts({ budget: '4' }) })],
      },
      expenses: expenses([line('301', '甲', '2', '1')], '2', '1'),
    });
    expect(statedSums(source).map(({ total }) => total?.text)).toEqual(['3', '4', '2', '1']);
    expect(statedSums(submission())).toEqual([]);
  });

  it('is the sum of its parts where it is not stated', () => {
    const value = (sum: StatedSum | null) => {
      const found = totalOf(sum);
      return found && toText(found.yuan);
    };
    const cell = { cells: [cellRef('表', 0, 0)] };
    expect(value(stated(money('5'), money('4')))).toBe('50000');
    expect(value(stated(BLANK_AMOUNT, money('4'), BLANK_AMOUNT))).toBe('40000');
    expect(value(stated({ ...money('0'), ...cell }, money('4')))).toBe('40000');
    expect(value(stated(BLANK_AMOUNT, money('4'), ODD))).toBeNull();
    expect(value(stated(BLANK_AMOUNT, BLANK_AMOUNT))).toBeNull();
    expect(value(stated(ODD, money('4')))).toBeNull();
    expect(value(null)).toBeNull();
  });
});

describe('what sums come to', () => {
  const placed = (text: string, row: number): Amount => ({ ...money(text), cells: [cellRef('表', row, 1)] });

  it('a total agrees with its parts, or both are told', () => {
    expect(sumOutcome(stated(placed('5', 0), placed('2', 1), placed('3', 2)))).toMatchObject({
      outcome: 'pass',
    });
    expect(sumOutcome(stated(placed('6', 0), placed('2', 1), placed('3', 2)))).toMatchObject({
      outcome: 'fail',
      found: '6万元',
      expected: '5万元',
      values: { total: '6万元', sum: '5万元' },
      cells: [{ top: 0 }, { top: 1 }, { top: 2 }],
    });
    expect(sumOutcome(stated(placed('5.005', 0), placed('5', 1)))).toMatchObject({ outcome: 'pass' });
    expect(sumOutcome(null)).toMatchObject({ reason: 'no-such-field' });
    const unread = [unreadPart({ what: 'row' })];
    expect(sumOutcome({ ...stated(placed('6', 0), placed('2', 1)), unread })).toMatchObject({
      outcome: 'cannot-decide',
    });
    expect(sumOutcome({ ...stated(placed('2', 0), placed('2', 1)), unread })).toMatchObject({
      outcome: 'pass',
    });
  });

  it('a total of a ledger is held against its exact sum', () => {
    const of = (total: Amount, some = {}) =>
      ledgerSumOutcomes(submission({ ledger: ledger('50000', { statedTotals: [total], ...some }) }));
    expect(of(placed('5', 0))).toMatchObject([{ outcome: 'pass' }]);
    expect(of(placed('6', 0))).toMatchObject([
      { outcome: 'fail', found: '6万元', expected: '5万元', values: { total: '6万元', sum: '5万元' } },
    ]);
    expect(of(ODD)).toMatchObject([{ outcome: 'cannot-decide', needs: [{ name: '约20' }] }]);
    expect(of(BLANK_AMOUNT)).toEqual([]);
    expect(of(placed('5', 0), { statedTotals: [] })).toEqual([]);
    expect(
      of(placed('5', 0), {
        problems: [{ cell: cellRef('明细', 1, 1), text: '2O', problem: 'letter-in-number' }],
      }),
    ).toMatchObject([{ needs: [{ name: '2O' }] }]);
    expect(ledgerSumOutcomes(submission())).toEqual([]);
  });

  it('every amount of the tables is looked at once', () => {
    const shared = { ...placed('7', 9) };
    const budget: ExpenseLine = { ...line('301', '甲', '8', '9') };
    const some: Partial<Submission> = {
      funds: {
        ...fundsOf(fundRow({ amounts: { budget: shared } })),
        useRows: [fundRow({ amounts: { executed: placed('1', 1) } })],
      },
      expenses: expenses([line('302', '乙', '2', '3')], '4', '5'),
      budgetLines: [budget, { ...budget, planned: shared, actual: undefined } as never],
    };
    expect(statedAmounts(submission(some)).map(({ text }) => text)).toEqual([
      '7',
      '1',
      '2',
      '3',
      '8',
      '9',
      '4',
      '5',
    ]);
    expect(statedAmounts(submission())).toEqual([]);
    const nowhere = { ...money('7'), cells: [] };
    expect(
      statedAmounts(
        submission({ funds: fundsOf(fundRow({ amounts: { budget: nowhere, executed: nowhere } })) }),
      ),
    ).toHaveLength(2);
    expect(filledAmounts(submission(some))).toHaveLength(8);
    expect(formatCellRef(shared.cells[0]!)).toBe('表!B10');
  });
});
