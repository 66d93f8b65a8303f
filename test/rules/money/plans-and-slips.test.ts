import type { ExpenseLine, Submission } from '../../../src/intake';
import { Memory } from '../../../src/memory';
import { toText } from '../../../src/numbers';
import { budgetPlaces } from '../../../src/rules/money/budget-places';
import { executionSlip } from '../../../src/rules/money/execution-slip';
import { plannedAgainstLedger } from '../../../src/rules/money/item-plans';
import { roundMillions } from '../../../src/rules/money/round-millions';
import { costOf, isTotalCost, mayBe } from '../../../src/rules/money/total-costs';
import { quantity } from '../../../src/rules/money/quantities';
import { projectTotals, unitSlips } from '../../../src/rules/money/unit-slips';
import { decimal } from '../../../src/numbers';
import { formatCellRef } from '../../../src/workbook';
import {
  evaluationOf,
  fundRow,
  fundsOf,
  indicator,
  ledger,
  money,
  quantity as value,
  said,
  submission,
} from '../builders';
import { BLANK_AMOUNT, amounts, expenses, funds, group, line, rate } from './tables';

describe('planned items and what the ledger spent on them', () => {
  const plan = (code: string, planned: string, some: Partial<ExpenseLine> = {}): ExpenseLine => ({
    ...line(code, '办公费', planned, ''),
    ...some,
  });
  const of = (budgetLines: readonly ExpenseLine[], groups: ReturnType<typeof group>[], some = {}) =>
    plannedAgainstLedger(submission({ budgetLines, ledger: ledger('1', { groups, ...some }) }), new Memory());
  const shown = (...args: Parameters<typeof of>) =>
    of(...args).map(({ label, planned, spent, reasoned }) =>
      [label, toText(planned.yuan), toText(spent.yuan), reasoned].join(' '),
    );

  it.each<[string, ExpenseLine[], ReturnType<typeof group>[], string[]]>([
    [
      'of the same code',
      [plan('30201', '2')],
      [group('30201', '纸', '100'), group('30201', '笔', '50')],
      ['30201办公费 20000 150 false'],
    ],
    [
      'of a kind of the code',
      [plan('302', '2')],
      [group('30201', '纸', '100')],
      ['302办公费 20000 100 false'],
    ],
    [
      'the longest code counts',
      [plan('302', '2'), plan('30201', '1')],
      [group('30201', '纸', '100')],
      ['30201办公费 10000 100 false'],
    ],
    [
      'whichever comes first',
      [plan('30201', '1'), plan('302', '2')],
      [group('30201', '纸', '100')],
      ['30201办公费 10000 100 false'],
    ],
    [
      'two lines of one code',
      [plan('30201', '2'), plan('30201', '1', { reason: said('追加') })],
      [group('30201', '纸', '100')],
      ['30201办公费 30000 100 true'],
    ],
    ['nothing was spent on it', [plan('30201', '2')], [group('30202', '纸', '100')], []],
    ['the ledger has no code', [plan('30201', '2')], [group('', '纸', '100')], []],
    ['the budget has no code', [plan('', '2')], [group('30201', '纸', '100')], []],
    ['a blank plan', [plan('30201', '')], [group('30201', '纸', '100')], []],
    [
      'a plan that cannot be read',
      [
        plan('30201', '2'),
        plan('30201', '', { planned: { ...money(''), text: '约2', problem: 'approximate' } }),
      ],
      [group('30201', '纸', '100')],
      [],
    ],
    [
      'a blank reason',
      [plan('30201', '2', { reason: said('') })],
      [group('30201', '纸', '100')],
      ['30201办公费 20000 100 false'],
    ],
  ])('%s', (_, lines, groups, expected) => {
    expect(shown(lines, groups)).toEqual(expected);
  });

  it('are none without a ledger that was read', () => {
    const problem = {
      cell: group('1', '', '1').entries(1)[0]!.amount,
      text: '2O',
      problem: 'letter-in-number' as const,
    };
    expect(of([plan('30201', '2')], [group('30201', '纸', '100')], { problems: [problem] })).toEqual([]);
    expect(plannedAgainstLedger(submission({ budgetLines: [plan('30201', '2')] }), new Memory())).toEqual([]);
  });

  it('name the amounts of both', () => {
    const lines = [plan('30201', '2')];
    const groups = [group('30201', '纸', '100'), group('30201', '笔', '50')];
    const [item] = of(lines, groups);
    expect(item!.planned.unit).toBe('万元');
    expect(item!.spent.unit).toBe('元');
    expect(item!.planned.cells).toEqual(lines[0]!.planned!.cells);
    expect(item!.spent.cells.map(formatCellRef)).toEqual(
      groups.map((one) => formatCellRef(one.entries(1)[0]!.amount)),
    );
    expect(toText(item!.spent.interval.low)).toBe('150');
  });
});

describe('executed amount and budget in different units', () => {
  const slip = (executed: string, budget: string, claimed: string | null, some: Partial<Submission> = {}) => {
    const row = claimed === null ? {} : { rate: rate(claimed, claimed) };
    const found = executionSlip(evaluationOf({ funds: funds({ budget, executed }, [], row), ...some }));
    return found && `${found.wrong.name.zh.replace(/（.*/, '')} ${toText(found.factor)}`;
  };

  it.each<[string, string, string | null, string | null]>([
    ['1080000', '120', '0.9', '全年执行数 10000'],
    ['1080000', '120', null, '全年执行数 10000'],
    ['108000', '120', '0.9', '全年执行数 1000'],
    ['108', '120', '0.9', null],
    ['108', '120', null, null],
    ['108', '1200000', '0.9', '全年预算数 10000'],
    ['108', '1200000', null, null],
    ['60000', '120', null, '全年执行数 10000'],
    ['59999', '120', null, null],
    ['1086000', '120', '0.9', '全年执行数 10000'],
    ['1086001', '120', '0.9', '全年执行数 10000'],
    ['1074000', '120', '0.9', '全年执行数 10000'],
    ['1206000', '120', null, '全年执行数 10000'],
    ['1206001', '120', null, null],
    ['0', '120', '0.9', null],
    ['1080000', '0', '0.9', null],
    ['60000', '120', '0.04', '全年执行数 10000'],
    ['108', '1206000', '0.9', '全年预算数 10000'],
    ['108', '1208000', '0.9', null],
  ])('%s of %s, claimed %p: %p', (executed, budget, claimed, expected) => {
    expect(slip(executed, budget, claimed)).toBe(expected);
  });

  it('in 元 it is the other one', () => {
    const row = fundRow({
      amounts: amounts({ budget: '120', executed: '1080000' }, '元'),
      rate: rate('0.9', '90%'),
    });
    const found = executionSlip(evaluationOf({ funds: { ...fundsOf(row), unit: '元' } }));
    expect(found?.wrong.unit).toBe('元');
    expect(found && toText(found.wrong.yuan)).toBe('120');
    expect(found && toText(found.other.yuan)).toBe('1080000');
  });

  it('of different tables is doubted elsewhere', () => {
    const doubt = { why: 'unit-uncertain', values: {}, cells: [] } as never;
    expect(slip('1080000', '120', '0.9', { doubts: [doubt] })).toBeNull();
    expect(
      slip('1080000', '120', '0.9', { doubts: [{ why: 'other', values: {}, cells: [] } as never] }),
    ).not.toBeNull();
    expect(slip('1', '120', '0.9', { origin: 'tables', ledger: ledger('10800000000') })).toBeNull();
  });

  it('names all amounts of the column', () => {
    const table = funds({ budget: '120', executed: '1080000' }, [{ budget: '120', executed: '1080000' }], {
      rate: rate('0.9', '90%'),
    });
    const found = executionSlip(evaluationOf({ funds: table }))!;
    expect(found.wrong.cells).toEqual(table.rows.flatMap((row) => row.amounts.executed!.cells));
    expect(found.other.cells).toEqual(table.rows.flatMap((row) => row.amounts.budget!.cells));
  });
});

describe('totals in the wrong unit', () => {
  it('are told by the others, each once', () => {
    const totals = (some: Partial<Submission>) => projectTotals(submission(some));
    const some: Partial<Submission> = {
      funds: funds({ budget: '20', executed: '20' }, [{ budget: '20', executed: '20' }]),
      expenses: expenses([line('302', '甲', '200000', '20')], '200000', '20'),
      ledger: ledger('200000'),
    };
    const names = totals(some).map(({ name, yuan }) => `${name.zh} ${toText(yuan)}`);
    expect(names).toHaveLength(9);
    expect(names).toContain('支出明细账合计 200000');
    expect(names.filter((name) => name.includes('各部分之和'))).toHaveLength(4);
    const slips = unitSlips(totals(some)).map(({ wrong, factor }) => `${wrong.name.zh} ${toText(factor)}`);
    expect(slips).toEqual(['支出合计（计划） 10000', '支出合计（计划）各部分之和 10000']);
    const two = [totals(some)[0]!, totals(some).find(({ name }) => name.zh === '支出合计（计划）')!];
    expect(unitSlips(two).map(({ wrong }) => wrong.name.zh)).toEqual(['支出合计（计划）']);
    expect(unitSlips(totals({}))).toEqual([]);
  });
});

describe('whole tens of thousands of 万元', () => {
  const of = (total: Parameters<typeof funds>[0], some: Partial<Submission> = {}) =>
    roundMillions(evaluationOf({ funds: funds(total), ...some }))?.found ?? null;

  it.each<[string, Parameters<typeof funds>[0], Partial<Submission>, string | null]>([
    ['a budget', { budget: '1200000' }, {}, '1200000万元'],
    ['the least of them', { budget: '10000' }, {}, '10000万元'],
    ['less', { budget: '9999' }, {}, null],
    ['not whole', { budget: '12000.5' }, {}, null],
    ['no whole ten thousand', { budget: '12000' }, {}, null],
    ['what was executed', { executed: '1200000' }, {}, '1200000万元'],
    ['one of two is not', { budget: '1200000', executed: '1100001' }, {}, null],
    ['0 beside it', { budget: '1200000', executed: '0' }, {}, '1200000万元'],
    ['nothing', { budget: '' }, {}, null],
    ['beside a ledger', { budget: '1200000' }, { ledger: ledger('1') }, null],
    ['beside expenses', { budget: '1200000' }, { expenses: expenses([], '1', '1') }, null],
    [
      'beside the cost of the whole',
      { budget: '1200000' },
      { indicators: [indicator({ level1Kind: 'cost', name: '项目总成本' })] },
      null,
    ],
    ['beside another indicator', { budget: '1200000' }, { indicators: [indicator()] }, '1200000万元'],
  ])('%s', (_, total, some, expected) => {
    expect(of(total, some)).toBe(expected);
  });

  it('in 元 are ordinary', () => {
    const row = fundRow({ amounts: amounts({ budget: '1200000' }, '元') });
    expect(roundMillions(evaluationOf({ funds: { ...fundsOf(row), unit: '元' } }))).toBeNull();
    expect(roundMillions(evaluationOf({}))).toBeNull();
    expect(
      roundMillions(evaluationOf({ funds: funds({ budget: '1200000', executed: '1200000' }) }))?.cells,
    ).toHaveLength(2);
  });
});

describe('the cost of the whole project', () => {
  it.each([
    [{ level1Kind: 'cost', name: '项目总成本' }, true],
    [{ level2: '成本指标', name: '项目总成本' }, true],
    [{ level1: '成本指标', name: '总费用' }, true],
    [{ name: '项目总成本' }, false],
    [{ level1Kind: 'cost', name: '单位总成本' }, false],
    [{ level1Kind: 'cost', name: '设备成本' }, false],
  ] as const)('%p: %p', (some, expected) => {
    expect(isTotalCost(indicator(some))).toBe(expected);
  });

  it('may have been rounded or cut off by less than its last digit', () => {
    const cost = (number: string, unit: string | null = '万元') =>
      costOf(value(number, { unit }), value('1', { unit: '万元' }));
    const total = (yuan: string) => quantity(decimal(yuan), '元', null, []);
    expect(mayBe(cost('132.9')!, total('1329999'))).toBe(true);
    expect(mayBe(cost('132.9')!, total('1330000'))).toBe(false);
    expect(mayBe(cost('132.9')!, total('1328001'))).toBe(true);
    expect(mayBe(cost('133')!, total('1339999'))).toBe(true);
    expect(mayBe(cost('133')!, total('1340000'))).toBe(false);
    expect(mayBe(cost('132.91')!, total('1329200'))).toBe(false);
    expect(cost('133', null)?.money.unit).toBe('万元');
    expect(cost('133', '个')).toBeNull();
    expect(costOf({ ...value('5', { unit: '万元' }), kind: 'void' }, value('1'))).toBeNull();
    expect(costOf(value('5'), value('1'))).toBeNull();
  });
});

describe('rows and totals with a budget', () => {
  const of = (some: Partial<Submission>) =>
    budgetPlaces(evaluationOf(some)).map(({ label, budget, executed }) =>
      [
        typeof label === 'string' ? label : label.zh,
        toText(budget.yuan),
        executed && toText(executed.yuan),
      ].join(' '),
    );

  it('are the total and every row of the table that has one', () => {
    expect(
      of({ funds: funds({ budget: '20', executed: '18' }, [{ budget: '20' }, { executed: '18' }]) }),
    ).toEqual(['年度资金总额 200000 180000', '来源1 200000 ']);
    expect(of({ funds: funds(null, [{ budget: '20' }]) })).toEqual(['年度资金总额 200000 ', '来源1 200000 ']);
    expect(of({ funds: funds({ planned: '20' }) })).toEqual(['年度资金总额 200000 ']);
    expect(of({ funds: funds({ planned: '20', received: '20' }) })).toEqual([]);
    expect(of({ funds: fundsOf(fundRow({ amounts: { budget: BLANK_AMOUNT } })) })).toEqual([]);
    expect(of({})).toEqual([]);
  });
});
