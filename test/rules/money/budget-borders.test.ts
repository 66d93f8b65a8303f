import type { ExpenseLine, FundRow, Submission } from '../../../src/intake';
import { policyById } from '../../../src/policy';
import { ARRIVAL_RATE_MISMATCH } from '../../../src/rules/catalogue/money/arrival-rate-mismatch';
import { BUDGET_CHANGE_UNEXPLAINED } from '../../../src/rules/catalogue/money/budget-change-unexplained';
import { EXECUTION_OVER_BUDGET } from '../../../src/rules/catalogue/money/execution-over-budget';
import { EXPENSE_PLAN_VS_FUND_PLAN } from '../../../src/rules/catalogue/money/expense-plan-vs-fund-plan';
import { LINE_OVER_PLAN } from '../../../src/rules/catalogue/money/line-over-plan';
import { ZERO_BUDGET } from '../../../src/rules/catalogue/money/zero-budget';
import { briefly, cellsNamed, told } from '../answers';
import { fundRow, fundsOf, ledger, money, part, points, said, unreadPart } from '../builders';
import { at, identity, report } from '../reports';
import { amounts, BLANK_AMOUNT, evaluated, expenses, funds, group, line, rate } from './tables';

type Rule = Parameters<typeof briefly>[0];
const of = (rule: Rule, some: Partial<Submission>) => told(rule, evaluated(some));
const row = (some: Parameters<typeof amounts>[0], more: Partial<FundRow> = {}) => part(amounts(some), more);

describe('spending against the budget', () => {
  const spent = (total: Parameters<typeof funds>[0], parts: Parameters<typeof funds>[1] = []) =>
    of(EXECUTION_OVER_BUDGET, { funds: funds(total, parts) });

  it.each<[string, string[], string[]]>([
    ['all of it', spent({ budget: '20', executed: '20' }), ['pass']],
    ['more by rounding', spent({ budget: '20', executed: '20.004' }), ['pass']],
    [
      'more',
      spent({ budget: '20', executed: '20.01' }),
      ['error: over, found 20.01万元, expected 不超过20万元'],
    ],
    ['more than 0 is another finding', spent({ budget: '0', executed: '5' }), ['pass']],
    [
      'a part',
      spent({ budget: '20', executed: '20' }, [{ budget: '5', executed: '6' }]),
      ['pass', 'error: over, found 6万元, expected 不超过5万元'],
    ],
    [
      'a part without a budget',
      spent({ budget: '20', executed: '20' }, [
        { budget: '', executed: '6' },
        { budget: '6', executed: '' },
      ]),
      ['pass'],
    ],
    [
      'the total speaks for its parts',
      spent({ budget: '20', executed: '21' }, [{ budget: '5', executed: '6' }]),
      ['error: over, found 21万元, expected 不超过20万元'],
    ],
    [
      'of what was planned, where nothing else is stated',
      spent({ planned: '20', executed: '21' }),
      ['error: over, found 21万元, expected 不超过20万元'],
    ],
    [
      'of what was received: a rule of its own',
      spent({ planned: '20', received: '20', executed: '21' }),
      ['(blank)'],
    ],
    ['nothing stated', spent({ budget: '', executed: '' }), ['(blank)']],
  ])('%s', (_, found, answers) => {
    expect(found).toEqual(answers);
  });

  it('is told in the unit of the budget, and allowed where the policy allows it', () => {
    const mixed = fundsOf(fundRow({ amounts: { budget: money('20'), executed: money('210000', '元') } }));
    expect(of(EXECUTION_OVER_BUDGET, { funds: mixed })[0]).toMatch(/found 21万元/);
    expect(of(EXECUTION_OVER_BUDGET, {})).toEqual(['(no-table)']);
    const zhejiang = policyById('zhejiang')!;
    expect(
      briefly(EXECUTION_OVER_BUDGET, evaluated({ funds: funds({ budget: '20', executed: '21' }) }), zhejiang),
    ).toEqual(['info: over']);
    expect(
      cellsNamed(EXECUTION_OVER_BUDGET, evaluated({ funds: funds({ budget: '20', executed: '20' }) })),
    ).toHaveLength(2);
  });

  it('a line may spend as much as planned, or say why', () => {
    const lines = (some: Partial<ExpenseLine>) =>
      of(LINE_OVER_PLAN, { expenses: expenses([{ ...line('302', '甲', '5', '5'), ...some }], '5', '5') });
    expect(lines({})).toEqual(['pass']);
    expect(lines({ actual: money('5.01') })[0]).toMatch(/over, found 5.01万元/);
    expect(lines({ actual: money('6'), reason: said('追加') })).toEqual(['pass']);
    expect(lines({ actual: money('6'), reason: said('') })[0]).toMatch(/over/);
    expect(lines({ planned: BLANK_AMOUNT })).toEqual(['(no-table)']);
    expect(lines({ actual: BLANK_AMOUNT })).toEqual(['(no-table)']);
    const some = {
      budgetLines: [line('302', '甲', '0.01', '')],
      ledger: ledger('200', { groups: [group('302', '纸', '200')] }),
    };
    expect(of(LINE_OVER_PLAN, some)[0]).toMatch(/over, found 0.02万元/);
    expect(of(LINE_OVER_PLAN, {})).toEqual(['(no-table)']);
  });
});

describe('a budget of 0', () => {
  const zero = (some: Parameters<typeof amounts>[0], more: Partial<FundRow> = {}, parts: FundRow[] = []) =>
    briefly(
      ZERO_BUDGET,
      evaluated({ funds: fundsOf(fundRow({ amounts: amounts(some), ...more }), ...parts) }),
    );

  it.each<[string, string[], string[]]>([
    ['is none', zero({ budget: '5', executed: '5' }), ['pass']],
    ['that money was spent of', zero({ budget: '0', executed: '5' }), ['error: spending']],
    ['that earns points', zero({ budget: '0', executed: '0' }, { score: points('10') }), ['error: points']],
    ['that earns none', zero({ budget: '0', executed: '' }, { score: points('0') }), ['pass']],
    [
      'that has a rate',
      zero({ budget: '0', executed: '0' }, { rate: rate('1', '100%') }),
      ['warning: rated'],
    ],
    ['that has a rate of 0', zero({ budget: '0', executed: '' }, { rate: rate('0', '0%') }), ['pass']],
    ['of which nothing was spent', zero({ budget: '0', executed: '0' }), ['warning: nothing']],
    ['of which nothing is said', zero({ budget: '0', executed: '' }), ['pass']],
    [
      'of a part',
      zero({ budget: '5', executed: '5' }, {}, [row({ budget: '0', executed: '0' })]),
      ['pass', 'pass'],
    ],
    [
      'of a part that was spent',
      zero({ budget: '5', executed: '5' }, {}, [row({ budget: '0', executed: '1' })]),
      ['pass', 'error: spending'],
    ],
    ['that is not stated', zero({ budget: '', executed: '5' }), ['(blank)']],
  ])('%s', (_, found, answers) => {
    expect(found).toEqual(answers);
  });

  it('has a rate where the policy gives it one, and is not certain where a source was not understood', () => {
    const rated = evaluated({
      funds: fundsOf(fundRow({ amounts: amounts({ budget: '0', executed: '' }), rate: rate('1', '100%') })),
    });
    expect(briefly(ZERO_BUDGET, rated, policyById('zhejiang')!)).toEqual(['pass']);
    const summed = {
      funds: fundsOf(row({ budget: '0', executed: '5' })),
      unread: [unreadPart({ block: 'funds', header: '某行' })],
    };
    expect(briefly(ZERO_BUDGET, evaluated(summed))).toEqual(['? 某行', 'error: spending']);
    expect(briefly(ZERO_BUDGET, evaluated({ ...summed, unread: [] }))).toEqual([
      'error: spending',
      'error: spending',
    ]);
    expect(briefly(ZERO_BUDGET, evaluated({}))).toEqual(['(no-table)']);
  });
});

describe('a budget that changed', () => {
  const table = funds({ initial: '20', budget: '25' });
  const changed = (some: Partial<Submission> = {}) =>
    briefly(BUDGET_CHANGE_UNEXPLAINED, evaluated({ funds: table, ...some })).map((text) =>
      text.replace(/^\w+: /, ''),
    );
  const reason = (text: string) => ({ funds: { ...table, budgetChangeReason: at('表!H1', text) } });
  const ofRow = (text: string) => ({
    funds: funds({ initial: '20', budget: '25' }, [], { reason: at('表!H2', text) }),
  });
  const note = (text: string) => ({
    identity: identity({ notes: [{ label: '说明', text: at('表!B9', text) }] }),
  });

  it.each<[string, Partial<Submission>, string[]]>([
    ['not', { funds: funds({ initial: '20', budget: '20.00' }) }, ['pass']],
    ['without a place for a reason', {}, ['noPlace?']],
    ['without a reason', reason(''), ['unexplained']],
    ['with the words of the form', reason('请说明原因'), ['unexplained']],
    ['with a reason', reason('年中追加设备经费'), ['pass']],
    ['with a reason in its row', ofRow('年中追加设备经费'), ['pass']],
    ['with a blank one there', ofRow(''), ['unexplained']],
    ['as a note says', note('年中追加预算5万元'), ['pass']],
    ['a note about something else', note('年中追加5人'), ['noPlace?']],
    ['a note about money that did not change', note('预算执行良好'), ['noPlace?']],
    ['as the report says', { narrative: report(['年中追加资金5万元用于设备。']) }, ['pass']],
    ['where nothing was planned at first', { funds: funds({ initial: '', budget: '25' }) }, ['(blank)']],
    ['in no table', { funds: null }, ['(no-table)']],
    [
      'where something was not understood',
      { unread: [unreadPart({ block: 'fields', header: '某栏' })] },
      ['? 某栏'],
    ],
  ])('%s', (_, some, answers) => {
    expect(changed(some)).toEqual(answers);
  });

  it('names the reason that is missing first', () => {
    expect(cellsNamed(BUDGET_CHANGE_UNEXPLAINED, evaluated(reason('')))[0]).toBe('表!H1');
    expect(cellsNamed(BUDGET_CHANGE_UNEXPLAINED, evaluated(reason('')))).toHaveLength(3);
  });
});

describe('a rate of arrival, and plans', () => {
  const arrived = (text: string, table: Submission['funds']) =>
    of(ARRIVAL_RATE_MISMATCH, { narrative: report([`资金到位率${text}。`]), funds: table });

  it('is the quotient of what was received and planned, of all funds or of one source', () => {
    const table = funds({ planned: '20', received: '18' }, [
      { planned: '10', received: '10' },
      { planned: '10', received: '8' },
    ]);
    expect(arrived('90%', table)).toEqual(['pass']);
    expect(arrived('80%', table)).toEqual(['pass']);
    expect(arrived('90.01%', table)).toEqual(['pass']);
    expect(arrived('85%', table)).toEqual([expect.stringMatching(/differs, found 85%, expected 90.00%/)]);
    expect(arrived('80%', funds({ planned: '20', received: '18' }))).toEqual([
      expect.stringMatching(/differs/),
    ]);
    expect(
      arrived(
        '80%',
        funds({ planned: '20', received: '18' }, [
          { planned: '', received: '8' },
          { planned: '8', received: '' },
        ]),
      ),
    ).toEqual([expect.stringMatching(/differs/)]);
    expect(arrived('90%', funds({ planned: '0', received: '18' }))).toEqual(['(no-basis)']);
    expect(arrived('90%', funds({ planned: '20' }))).toEqual(['(no-basis)']);
    expect(arrived('90%', null)).toEqual(['(no-basis)']);
    expect(arrived('90%', funds({ planned: '0.09', received: '0.08' }))).toEqual([
      expect.stringMatching(/differs\?/),
    ]);
  });

  it('planned expenses are the planned funds', () => {
    const both = (planned: string, total: string, some: Partial<Submission> = {}) =>
      of(EXPENSE_PLAN_VS_FUND_PLAN, {
        funds: funds({ planned }),
        expenses: expenses([line('', '甲', '5', '5')], total, '5'),
        ...some,
      });
    expect(both('5', '5')).toEqual(['pass']);
    expect(both('6', '5')).toEqual([expect.stringMatching(/found 5万元, expected 6万元/)]);
    expect(both('6', '')).toEqual([expect.stringMatching(/found 5万元, expected 6万元/)]);
    expect(both('6', '', { origin: 'tables' })).toEqual(['(no-basis)']);
    expect(both('6', '5', { origin: 'tables' })).toEqual([expect.stringMatching(/differs/)]);
    expect(both('', '5')).toEqual(['(blank)']);
    expect(both('5', '5', { funds: null })).toEqual(['(no-table)']);
    expect(both('5', '5', { expenses: null })).toEqual(['(no-table)']);
  });
});
