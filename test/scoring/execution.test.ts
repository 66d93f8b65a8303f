import fc from 'fast-check';
import { decimal, toFixedText } from '../../src/numbers';
import { POLICIES, policyById, type Policy } from '../../src/policy';
import { evaluate, executionScore, rateOf } from '../../src/scoring';
import { TODAY, fundRow, fundsOf, indicator, ledger, money, part, points, submission } from './submissions';

const policy = (id: string): Policy => policyById(id) ?? POLICIES[0]!;
const national = policy('national-2020');

const row = (budget: string, executed: string, weight = '10') =>
  fundRow({
    amounts: { budget: money(budget), executed: money(executed) },
    weight: points(weight),
    score: points(''),
  });

const executionOf = (budget: string, executed: string, id = 'national-2020', weight = '10') =>
  evaluate(submission({ funds: fundsOf(row(budget, executed, weight)) }), policy(id), TODAY).execution;

describe('worked values of execution', () => {
  it.each([
    ['national-2020', '100', '87.5', '10', '0.8750', '8.75'],
    ['national-2020', '30', '20', '10', '0.6667', '6.67'],
    ['national-2020', '20', '20', '10', '1.0000', '10.00'],
    ['national-2020', '20', '21', '10', '1.0500', '10.00'],
    ['national-2020', '20', '0', '10', '0.0000', '0.00'],
    ['hubei', '100', '95', '20', '0.9500', '19.00'],
    ['jiangxi', '10000', '10000', '10', '1.0000', '10.00'],
    ['jiangxi', '10000', '9999', '10', '0.9999', '7.00'],
    ['jiangxi', '100', '80', '10', '0.8000', '7.00'],
    ['jiangxi', '10000', '7999', '10', '0.7999', '5.00'],
    ['jiangxi', '100', '60', '10', '0.6000', '5.00'],
    ['jiangxi', '10000', '5999', '10', '0.5999', '0.00'],
    ['zhejiang', '100', '103', '10', '1.0300', '10.00'],
    ['zhejiang', '0', '3', '10', '1.0000', '0.00'],
  ])('%s: %s, executed %s of %s points → %s, %s', (id, budget, executed, weight, rate, score) => {
    const execution = executionOf(budget, executed, id, weight);
    expect(toFixedText(execution.rate!, 4)).toBe(rate);
    expect(toFixedText(execution.score!, 2)).toBe(score);
  });

  it('divides by the initial budget where the printed formula says so, and nowhere else', () => {
    const amounts = { initial: money('100'), budget: money('80'), executed: money('80') };
    const funds = fundsOf(fundRow({ amounts, weight: points('10'), score: points('') }));
    const rateIn = (some: Partial<typeof funds>) => {
      const { execution } = evaluate(submission({ funds: { ...funds, ...some } }), national, TODAY);
      return [toFixedText(execution.rate!, 2), toFixedText(execution.score!, 2)];
    };
    expect(rateIn({})).toEqual(['1.00', '10.00']);
    expect(rateIn({ rateBase: 'initial' })).toEqual(['0.80', '8.00']);
  });

  it('takes points from the rate as shown: 86.446 % is 86.45 %, so 8.65 and not 8.64', () => {
    expect(toFixedText(executionScore(decimal('0.86446'), decimal(10), national), 2)).toBe('8.65');
  });
});

describe('what cannot be computed', () => {
  it.each([
    ['a budget of 0', '0', '3'],
    ['a blank budget', '', '3'],
    ['a blank execution', '20', ''],
  ])('%s gives neither rate nor score', (_, budget, executed) => {
    const execution = executionOf(budget, executed);
    expect([execution.rate, execution.score]).toEqual([null, null]);
  });

  it('an unreadable total is not replaced by its parts', () => {
    const total = fundRow({
      amounts: { budget: { ...money(''), text: '（识别不清）', problem: 'illegible' }, executed: money('5') },
    });
    const { execution } = evaluate(
      submission({ funds: fundsOf(total, part({ budget: money('6') })) }),
      national,
      TODAY,
    );
    expect(execution.budget).toBeNull();
  });
});

describe('totals', () => {
  const chizhou = fundsOf(
    row('0', '0'),
    part({ budget: money('132.912'), executed: money('132.912') }),
    part({ budget: money(''), executed: money('') }, { kind: 'other' }),
  );

  it('are the sum of their parts where they are 0 above filled parts', () => {
    const { execution, fundTotals } = evaluate(submission({ funds: chizhou }), national, TODAY);
    expect(fundTotals.budget).toMatchObject({ from: 'parts' });
    expect(execution.budget?.toFixed()).toBe('132.912');
    expect(execution.score?.toFixed()).toBe('10');
  });

  it('stay as stated where they are filled, whatever the parts add to', () => {
    const funds = fundsOf(
      row('20', '20'),
      part({ budget: money('18') }),
      part({ budget: money('1') }, { level: 2 }),
    );
    const { fundTotals } = evaluate(submission({ funds }), national, TODAY);
    expect(fundTotals.budget?.value?.toFixed()).toBe('20');
    expect(fundTotals.budget?.partsSum?.toFixed()).toBe('18');
  });

  it('do not add parts of which one is unreadable', () => {
    const odd = { ...money(''), text: '约20', problem: 'approximate' as const };
    const funds = fundsOf(row('', '20'), part({ budget: money('18') }), part({ budget: odd }));
    expect(evaluate(submission({ funds }), national, TODAY).fundTotals.budget?.value).toBeNull();
  });

  it('are converted to the unit of the table', () => {
    const funds = fundsOf(row('', ''), part({ budget: money('200000', '元') }));
    expect(evaluate(submission({ funds }), national, TODAY).execution.budget?.toFixed()).toBe('20');
  });
});

describe('the older form', () => {
  const funds = fundsOf(fundRow({ amounts: { planned: money('20'), received: money('20') } }));
  const seed = submission({ form: null, origin: 'tables', funds, ledger: ledger('200000') });

  it('compares the ledger with what was received', () => {
    const { execution, arrivalRate } = evaluate(seed, national, TODAY);
    expect(execution.budget?.toFixed()).toBe('20');
    expect(execution.executed?.toFixed()).toBe('20');
    expect(execution.rate?.toFixed(4)).toBe('1.0000');
    expect(arrivalRate?.toFixed(4)).toBe('1.0000');
  });

  it('keeps the claimed spending of a filled form', () => {
    const claimed = fundsOf(fundRow({ amounts: { received: money('20'), executed: money('19.8') } }));
    const filled = submission({ form: 'hechi', funds: claimed, ledger: ledger('200000') });
    expect(evaluate(filled, national, TODAY).execution.executed?.toFixed()).toBe('19.8');
  });

  it('does not take a ledger with unreadable amounts for whole', () => {
    const problem = { cell: seed.ledger!.amountCells[0]!, text: '2O', problem: 'letter-in-number' as const };
    const { execution } = evaluate(
      { ...seed, ledger: ledger('180000', { problems: [problem], problemCount: 1 }) },
      national,
      TODAY,
    );
    expect(execution.executed).toBeNull();
  });
});

describe('weight of execution', () => {
  const weightOf = (...rows: Parameters<typeof fundsOf>) =>
    evaluate(submission({ funds: fundsOf(...rows) }), national, TODAY).execution;

  it('is the printed one', () => {
    expect(weightOf(row('20', '20', '20'))).toMatchObject({ weightFrom: 'printed' });
  });

  it('counts once where it is printed again below', () => {
    const again = part({ budget: money('20') }, { weight: points('10') });
    expect(weightOf(row('20', '20', '10'), again).weight?.toFixed()).toBe('10');
  });

  it("is the policy's where its cell is blank", () => {
    expect(weightOf(row('20', '20', ''))).toMatchObject({ weightFrom: 'policy' });
  });

  it('is none in a form without such a column', () => {
    const execution = weightOf(fundRow({ amounts: { budget: money('20'), executed: money('20') } }));
    expect(execution).toMatchObject({ weight: null, weightFrom: null, score: null });
  });
});

describe('properties', () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 14n }).map((amount) => decimal(amount).div(100));
  const weight = fc.integer({ min: 1, max: 40 }).map((points_) => decimal(points_));
  const anyPolicy = fc.constantFrom(...POLICIES);

  it('the score lies in 0…weight and grows with spending', () => {
    fc.assert(
      fc.property(cents, cents, cents, weight, anyPolicy, (budget, some, more, points_, chosen) => {
        fc.pre(budget.gt(0));
        const [lower, higher] = some.lte(more) ? [some, more] : [more, some];
        const low = executionScore(rateOf(lower, budget)!, points_, chosen);
        const high = executionScore(rateOf(higher, budget)!, points_, chosen);
        expect(low.gte(0) && low.lte(high) && high.lte(points_)).toBe(true);
      }),
    );
  });

  it('the rate does not depend on the unit of money', () => {
    fc.assert(
      fc.property(cents, cents, (budget, spent) => {
        fc.pre(budget.gt(0));
        const scaled = rateOf(spent.times(10_000), budget.times(10_000));
        expect(scaled?.eq(rateOf(spent, budget)!)).toBe(true);
      }),
    );
  });
});

it('has no total where execution has no points and the indicators do not make up 100', () => {
  const funds = fundsOf(fundRow({ amounts: { budget: money('1'), executed: money('1') } }));
  const rows = [indicator({ weight: points('90'), score: points('90') })];
  expect(evaluate(submission({ funds, indicators: rows }), national, TODAY).total).toBeNull();
});
