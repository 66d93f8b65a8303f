import type { Amount, FundRow, Submission } from '../../../src/intake';
import { FUND_RECEIVED_OVER_PLAN } from '../../../src/rules/catalogue/money/fund-received-over-plan';
import { UNIT_LABEL_MISSING } from '../../../src/rules/catalogue/money/unit-label-missing';
import { ZERO_INITIAL_BUDGET_WORDING } from '../../../src/rules/catalogue/money/zero-initial-budget-wording';
import { briefly, cellsNamed, told } from '../answers';
import { fundRow, fundsOf, ledger, money, part, said } from '../builders';
import { at, identity, report } from '../reports';
import { amounts, evaluated, expenses, funds, line } from './tables';

type Rule = Parameters<typeof briefly>[0];
const of = (rule: Rule, some: Partial<Submission>) => told(rule, evaluated(some));
const row = (some: Parameters<typeof amounts>[0], more: Partial<FundRow> = {}) => part(amounts(some), more);
const ODD: Amount = { ...money(''), text: '约8', problem: 'approximate' };

describe('what a source gave against its plan', () => {
  const given = (...rows: FundRow[]) =>
    of(FUND_RECEIVED_OVER_PLAN, {
      funds: fundsOf(fundRow({ amounts: amounts({ planned: '1', received: '9' }) }), ...rows),
    });

  it.each<[string, FundRow[], string[]]>([
    ['as much', [row({ planned: '5', received: '5' })], ['pass']],
    [
      'more by less than a hundredth',
      [row({ planned: '5', received: '5.009' })],
      ['warning: over, found 5.009万元, expected 不超过5万元'],
    ],
    [
      'more',
      [row({ planned: '5', received: '5.01' })],
      ['warning: over, found 5.01万元, expected 不超过5万元'],
    ],
    ['more, with a reason', [row({ planned: '5', received: '8' }, { reason: said('追加') })], ['pass']],
    [
      'more, with a blank reason',
      [row({ planned: '5', received: '8' }, { reason: said('') })],
      ['warning: over, found 8万元, expected 不超过5万元'],
    ],
    [
      'rows of one source are taken together',
      [row({ planned: '5', received: '8' }), row({ planned: '5', received: '2' })],
      ['pass'],
    ],
    [
      'two sources of one kind are not',
      [
        row({ planned: '5', received: '8' }, { label: '甲' }),
        row({ planned: '5', received: '2' }, { label: '乙' }),
      ],
      ['warning: over, found 8万元, expected 不超过5万元', 'pass'],
    ],
    [
      'rows of level 2 are parts of others',
      [
        row({ planned: '5', received: '5' }),
        row({ planned: '1', received: '9' }, { level: 2, label: '其中' }),
      ],
      ['pass'],
    ],
    ['a source that gave nothing yet', [row({ planned: '5', received: '' })], ['(blank)']],
    ['nothing planned', [row({ planned: '', received: '5' })], ['(no-basis)']],
    [
      'unplanned beside planned',
      [row({ planned: '5', received: '5' }), row({ planned: '', received: '1' }, { label: '乙' })],
      ['pass', 'warning: over, found 1万元, expected 不超过0万元'],
    ],
    [
      'what cannot be read',
      [row({ planned: '5', received: '5' }), part({ planned: money('5'), received: ODD })],
      ['? 约8'],
    ],
    [
      'a plan that cannot be read',
      [row({ planned: '5', received: '5' }), part({ planned: ODD, received: money('1') }, { label: '乙' })],
      ['pass', '? 约8'],
    ],
  ])('%s', (_, rows, answers) => {
    expect(given(...rows)).toEqual(answers);
  });

  it('names the amounts of all its rows', () => {
    const rows = [row({ planned: '5', received: '8' }), row({ planned: '5', received: '8' })];
    const cells = cellsNamed(FUND_RECEIVED_OVER_PLAN, evaluated({ funds: fundsOf(...rows) }));
    expect(cells).toHaveLength(4);
  });
});

describe('per cents of the initial budget', () => {
  const WORDS = '完成年初预算的95%';
  const of0 = (initial: string, some: Partial<Submission>) =>
    briefly(ZERO_INITIAL_BUDGET_WORDING, evaluated({ funds: funds({ initial, budget: '5' }), ...some }));
  const goal = (actual: string) => ({ goal: { expected: said(''), actual: at('表!F11', actual) } });

  it.each<[string, string, Partial<Submission>, string[]]>([
    ['of 0', '0', goal(WORDS), ['error: wording']],
    ['of something', '5', goal(WORDS), ['pass']],
    ['of an unknown one', '', goal(WORDS), ['(no-basis)']],
    ['in a report', '0', { narrative: report([`${WORDS}。`]) }, ['error: wording']],
    [
      'in a note',
      '0',
      { identity: identity({ notes: [{ label: '说明', text: at('表!B9', '为年初预算 95 %') }] }) },
      ['error: wording'],
    ],
    ['of the department', '0', goal('占年初部门预算数的95.5％'), ['error: wording']],
    ['达到', '0', goal('达到年初预算安排95%'), ['error: wording']],
    ['of another budget', '0', goal('完成预算的95%'), ['(no-such-field)']],
    ['no per cent', '0', goal('完成年初预算的任务95%'), ['(no-such-field)']],
    ['nothing said', '0', goal(''), ['(no-such-field)']],
  ])('%s', (_, initial, some, answers) => {
    expect(of0(initial, some).map((text) => text.replace('warning', 'error'))).toEqual(answers);
  });

  it('in a reason, each with the cell that says it', () => {
    const table = funds({ initial: '0', budget: '5' }, [], { reason: at('表!H2', WORDS) });
    const some = { funds: { ...table, budgetChangeReason: at('表!H1', WORDS) } };
    expect(of(ZERO_INITIAL_BUDGET_WORDING, some)).toEqual([
      expect.stringMatching(/found 完成年初预算的95%/),
      expect.stringMatching(/wording/),
    ]);
    expect(cellsNamed(ZERO_INITIAL_BUDGET_WORDING, evaluated(some))).toEqual(
      expect.arrayContaining(['表!H1', '表!H2']),
    );
    expect(cellsNamed(ZERO_INITIAL_BUDGET_WORDING, evaluated(some))).toHaveLength(4);
    expect(
      cellsNamed(
        ZERO_INITIAL_BUDGET_WORDING,
        evaluated({ funds: funds({ initial: '0' }), narrative: report([`${WORDS}。`]) }),
      ),
    ).toContain('文字报告!A1');
  });
});

describe('the unit of a table', () => {
  const table = funds({ budget: '5' });
  const inCells = (...problems: (Amount['problem'] | undefined)[]) => ({
    ...fundsOf(
      ...problems.map((problem, at) => part({ budget: { ...money(String(at + 1)), problem } as Amount })),
    ),
    unitStated: false,
  });

  it.each<[string, Partial<Submission>, string[]]>([
    ['is stated', { funds: table }, ['pass']],
    ['is not', { funds: { ...table, unitStated: false } }, ['missing']],
    ['stands in every cell', { funds: inCells('unit-in-cell', 'unit-in-cell') }, ['pass']],
    ['stands in some cells', { funds: inCells('unit-in-cell', undefined) }, ['missing']],
    ['of a blank table', { funds: { ...funds({ budget: '' }), unitStated: false } }, ['(no-table)']],
    [
      'of expenses',
      { expenses: { ...expenses([line('', '甲', '1', '1')], '1', '1'), unitStated: false } },
      ['missing'],
    ],
    ['of expenses, stated', { expenses: expenses([line('', '甲', '1', '1')], '1', '1') }, ['pass']],
    [
      'of expenses without lines',
      { expenses: { ...expenses([], '1', '1'), unitStated: false } },
      ['(no-table)'],
    ],
    ['of a ledger', { ledger: ledger('5', { unitStated: false }) }, ['missing']],
    ['of a ledger, stated', { ledger: ledger('5') }, ['pass']],
    ['of an empty ledger', { ledger: ledger('0', { count: 0, unitStated: false }) }, ['(no-table)']],
    ['of none', {}, ['(no-table)']],
  ])('%s', (_, some, answers) => {
    expect(briefly(UNIT_LABEL_MISSING, evaluated(some)).map((text) => text.replace(/^\w+: /, ''))).toEqual(
      answers,
    );
  });
});
