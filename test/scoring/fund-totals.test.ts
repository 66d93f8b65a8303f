import { decimal, toText, type Decimal } from '../../src/numbers';
import { POLICIES, policyById } from '../../src/policy';
import {
  budgetTotal,
  evaluate,
  executionScore,
  fundTotals,
  rateOf,
  type FundTotals,
} from '../../src/scoring';
import type { FundRow, Submission } from '../../src/intake';
import { cellRef } from '../../src/workbook';
import { TODAY, fundRow, fundsOf, ledger, money, part, points, submission } from './submissions';

const national = POLICIES[0]!;
const text = (value: Decimal | null | undefined): string | null => (value ? toText(value) : null);
const totalsOf = (some: Partial<Submission>) => fundTotals(submission(some));
const executionOf = (rows: FundRow[], some: Partial<Submission> = {}, policy = national) =>
  evaluate(submission({ funds: fundsOf(...rows), ...some }), policy, TODAY).execution;

const TOTAL_CELL = [cellRef('自评表', 5, 3)];
const PART_CELL = [cellRef('自评表', 6, 3)];
const amounts = { budget: money('20'), executed: money('18') };

describe('the total of a fund column', () => {
  it('is that of the total row, wherever it stands', () => {
    const rows = [part({ budget: money('18') }), fundRow({ amounts: { budget: money('20') } })];
    expect(text(totalsOf({ funds: fundsOf(...rows) }).budget?.value)).toBe('20');
  });

  it('is that of the parts in a table without a total row', () => {
    const rows = [part({ budget: money('18') }), part({ budget: money('2') }), part({}, { level: 2 })];
    expect(totalsOf({ funds: fundsOf(...rows) }).budget).toMatchObject({ from: 'parts' });
    expect(text(totalsOf({ funds: fundsOf(...rows) }).budget?.value)).toBe('20');
  });

  it('names the cells that it came from', () => {
    const total = { ...money('20'), cells: TOTAL_CELL };
    const one = { ...money('18'), cells: PART_CELL };
    const stated = fundsOf(fundRow({ amounts: { budget: total } }), part({ budget: one }));
    expect(totalsOf({ funds: stated }).budget?.cells).toEqual(TOTAL_CELL);
    expect(totalsOf({ funds: fundsOf(part({ budget: one })) }).budget?.cells).toEqual(PART_CELL);
  });

  it('is none where no row has the column, or there is no fund table', () => {
    const rows = [fundRow({ amounts: { budget: money('20') } }), part({ budget: money('20') })];
    expect(Object.keys(totalsOf({ funds: fundsOf(...rows) }))).toEqual(['budget']);
    expect(totalsOf({})).toEqual({});
  });

  it('of blank cells is unknown, in whatever unit they stand', () => {
    const rows = [fundRow({ amounts: { budget: money('', '元') } }), part({ budget: money('', '元') })];
    expect(totalsOf({ funds: fundsOf(...rows) }).budget).toMatchObject({ value: null, from: 'stated' });
  });

  it('is unknown below parts that cannot be read', () => {
    const rows = [part({ budget: { ...money(''), text: '约20', problem: 'approximate' } })];
    expect(totalsOf({ funds: fundsOf(...rows) }).budget).toMatchObject({ value: null, cells: [] });
  });

  it('of 0 stays 0 above parts of 0, and gives way to parts that are more', () => {
    const rows = (one: string) =>
      fundsOf(fundRow({ amounts: { budget: money('0') } }), part({ budget: money(one) }));
    expect(totalsOf({ funds: rows('0') }).budget).toMatchObject({ from: 'stated' });
    expect(totalsOf({ funds: rows('3') }).budget).toMatchObject({ from: 'parts' });
  });
});

describe('what was spent', () => {
  const stated = fundsOf(fundRow({ amounts: { executed: money('19') } }), part({ executed: money('18') }));

  it('is what the ledger of separate tables adds up to, beside the parts that are stated', () => {
    const { executed } = totalsOf({ origin: 'tables', funds: stated, ledger: ledger('200000') });
    expect([text(executed?.value), executed?.from, text(executed?.partsSum)]).toEqual(['20', 'ledger', '18']);
  });

  it('is what a filled form states, the ledger only where it states nothing', () => {
    const blank = fundsOf(fundRow({ amounts: { executed: money('') } }));
    expect(text(totalsOf({ funds: stated, ledger: ledger('200000') }).executed?.value)).toBe('19');
    expect(totalsOf({ funds: blank, ledger: ledger('200000') }).executed).toMatchObject({ from: 'ledger' });
    expect(totalsOf({ funds: blank, ledger: ledger('200000') }).executed?.partsSum).toBeNull();
  });

  it('is not what a ledger without entries adds up to', () => {
    const { executed } = totalsOf({ origin: 'tables', funds: stated, ledger: ledger('0', { count: 0 }) });
    expect(executed).toMatchObject({ from: 'stated' });
  });

  it('is the whole ledger where a figure is only typed oddly', () => {
    const problem = { cell: TOTAL_CELL[0]!, text: '２０', problem: 'full-width' as const };
    const { executed } = totalsOf({ ledger: ledger('200000', { problems: [problem], problemCount: 1 }) });
    expect(text(executed?.value)).toBe('20');
  });
});

describe('the budget that execution is measured by', () => {
  const total = (value: string) =>
    totalsOf({ funds: fundsOf(fundRow({ amounts: { planned: money(value) } })) }).planned!;
  const unknown = total('');

  const basis = (totals: FundTotals) => budgetTotal(totals, null);

  it('is the budget of the year, else what was received, else what was planned', () => {
    const [budget, received, planned] = [total('30'), total('20'), total('10')];
    expect(basis({ budget, received, planned })).toBe(budget);
    expect(basis({ budget: unknown, received, planned })).toBe(unknown);
    expect(basis({ received, planned })).toBe(received);
    expect(basis({ received: unknown, planned })).toBe(planned);
    expect(basis({ planned })).toBe(planned);
    expect(basis({ received: unknown })).toBe(unknown);
    expect(basis({})).toBeNull();
  });

  it('is not taken for 0 where there is none', () => {
    const zhejiang = policyById('zhejiang')!;
    expect(executionOf([fundRow({ amounts: { executed: money('3') } })], {}, zhejiang).rate).toBeNull();
    expect(rateOf(decimal(3), decimal(0))).toBeNull();
    expect(rateOf(null, decimal(3))).toBeNull();
    expect(rateOf(decimal(3), undefined)).toBeNull();
  });
});

describe('what is told of execution', () => {
  const rate = (value: string, cells = TOTAL_CELL) => ({ ...points(value), cells, shownPlaces: null });

  it('the unit is that of the fund table, else 万元', () => {
    const funds = { ...fundsOf(fundRow({ amounts })), unit: '元' as const };
    expect(evaluate(submission({ funds }), national, TODAY).execution.unit).toBe('元');
    expect(evaluate(submission(), national, TODAY).execution.unit).toBe('万元');
  });

  it('the rate that is claimed is that of the total row', () => {
    const rows = [
      part(amounts, { rate: rate('0.5') as never }),
      fundRow({ amounts, rate: rate('0.9') as never }),
    ];
    expect(text(executionOf(rows).claimedRate?.value)).toBe('0.9');
    expect(executionOf([fundRow({ amounts })]).claimedRate).toBeNull();
    expect(executionOf([part(amounts, { rate: rate('0.5') as never })]).claimedRate).toBeNull();
  });

  it('the cells are those of the rate, of what was spent and of the budget', () => {
    const [first, second, third] = [1, 2, 3].map((column) => [cellRef('自评表', 1, column)]);
    const row = fundRow({
      rate: rate('0.9', first) as never,
      amounts: {
        executed: { ...money('18'), cells: second! },
        budget: { ...money('20'), cells: third! },
      },
    });
    expect(executionOf([row]).cells).toEqual([...first!, ...second!, ...third!]);
    expect(executionOf([fundRow()]).cells).toEqual([]);
  });

  it('points are those of the total row, also where it stands below', () => {
    const rows = [
      part(amounts, { weight: points('8'), score: points('7') }),
      fundRow({ amounts, weight: points('10'), score: points('9') }),
    ];
    const execution = executionOf(rows);
    expect([execution.weight, execution.claimedScore?.value].map(text)).toEqual(['10', '9']);
  });

  it('points printed beside a part only are points all the same', () => {
    const rows = [fundRow({ amounts, weight: points('') }), part(amounts, { weight: points('12') })];
    expect(text(executionOf(rows).weight)).toBe('12');
  });

  it("a column of points that is blank throughout leaves them to the policy, and is the form's all the same", () => {
    const rows = [fundRow({ amounts }), part(amounts, { weight: points('') })];
    expect(executionOf(rows)).toMatchObject({ weightFrom: 'policy', claimedWeight: { text: '' } });
  });

  it('points that cannot be read are unknown', () => {
    const weight = { value: null, text: '约10', cells: [] };
    expect(executionOf([fundRow({ amounts, weight })])).toMatchObject({ weight: null, weightFrom: null });
  });

  it('separate tables have no column of points: the policy has them', () => {
    const execution = executionOf([fundRow({ amounts })], { origin: 'tables' });
    expect([text(execution.weight), execution.weightFrom]).toEqual(['10', 'policy']);
  });

  it('a rate below all bands earns nothing', () => {
    expect(text(executionScore(decimal('-0.1'), decimal(10), policyById('jiangxi')!))).toBe('0');
    expect(text(executionScore(decimal('-0.1'), decimal(10), national))).toBe('0');
  });
});
