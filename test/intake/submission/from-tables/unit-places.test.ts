import { moneyUnitInName, readMoneyUnit } from '../../../../src/intake/values/money-unit';
import { toText } from '../../../../src/numbers';
import { formatCellRef, gridOf, type CellValue } from '../../../../src/workbook';
import { read } from './meaning';

type Rows = readonly (readonly CellValue[])[];

const HEADER = ['项目名称', '项目单位', '年初预算数', '全年预算数'];
const ROW = ['信息系统运维', '示范局', 120, 120];

function budgetsIn(rows: Rows, sheet = 'Sheet1'): string[] {
  return read([gridOf(sheet, rows)]).map(({ funds, identity }) => {
    const budget = funds!.rows[0]!.amounts.budget!;
    return `${toText(budget.value!)}${budget.unit} ${funds!.unitStated} ${identity.unit?.text ?? ''}`;
  });
}

describe('a unit anywhere', () => {
  const title = ['2023年项目预算表'];
  const places: readonly (readonly [string, Rows, string?])[] = [
    ['in the cell beside 单位', [title, [null, null, '单位', '千元'], HEADER, ROW]],
    ['in the cell beside 金额单位：', [title, [null, null, '金额单位：', '千元'], HEADER, ROW]],
    ['in brackets in the title', [['2023年项目预算表（千元）'], HEADER, ROW]],
    ['alone above the table', [title, [null, null, null, '（千元）'], HEADER, ROW]],
    ['as 人民币千元', [title, [null, null, null, '单位：人民币千元'], HEADER, ROW]],
    [
      'in the header above the amounts',
      [['项目名称', '项目单位', '预算安排（千元）', null], [null, null, '年初预算数', '全年预算数'], ROW],
    ],
    ['in each header', [['项目名称', '项目单位', '年初预算数（千元）', '全年预算数（千元）'], ROW]],
    ['in each header behind a stroke', [['项目名称', '项目单位', '年初预算数/千元', '全年预算数/千元'], ROW]],
    ['in each header behind a space', [['项目名称', '项目单位', '年初预算数 千元', '全年预算数 千元'], ROW]],
    ['in the name of the sheet', [HEADER, ROW], '预算（千元）'],
    ['at the end of the name of the sheet', [HEADER, ROW], '预算表-千元'],
    [
      'in a column',
      [
        [...HEADER, '金额单位'],
        [...ROW, '千元'],
      ],
    ],
  ];
  test.each(places.map(([name, rows, sheet = 'Sheet1']) => [name, { rows, sheet }] as const))(
    '%s',
    (_, { rows, sheet }) => expect(budgetsIn(rows, sheet)).toEqual(['120千元 true 示范局']),
  );

  test('row by row', () => {
    const rows = [
      [...HEADER, '单位'],
      [...ROW, '千元'],
      ['宣传培训', '示范局', 3, 3, '万元'],
    ];
    expect(budgetsIn(rows)).toEqual(['120千元 true 示范局', '3万元 true 示范局']);
  });

  test('the column of units is no project unit', () => {
    const rows = [
      ['项目名称', '单位', '年初预算数', '全年预算数'],
      ['信息系统运维', '千元', 120, 120],
    ];
    expect(budgetsIn(rows)).toEqual(['120千元 true ']);
  });

  test('a ledger is in the unit of its own amounts, whatever stands beside them', () => {
    const rows = [
      ['项目名称', '摘要', '合同金额（万元）', '支出金额（元）'],
      ['信息系统运维', '付运维费', 60, 500_000],
    ];
    const [one] = read([gridOf('明细', rows)]);
    expect([one!.ledger!.unit, toText(one!.ledger!.total), one!.ledger!.unitStated]).toEqual([
      '元',
      '500000',
      true,
    ]);
  });
});

describe('a ledger whose rows name their units', () => {
  const HEAD = ['项目名称', '摘要', '支出金额', '单位'];
  const ledgerOf = (...rows: Rows) => read([gridOf('支出明细', [HEAD, ...rows])])[0]!.ledger!;

  test('adds up what each row says, and a sum in the unit that it names', () => {
    const ledger = ledgerOf(
      ['信息系统运维', '付运维费', 20, '万元'],
      ['信息系统运维', '买纸', 300.5, '元'],
      ['合计', null, 20.03005, '万元'],
    );
    expect([toText(ledger.total), ledger.unitStated, ledger.wholeColumns]).toEqual([
      '200300.5',
      true,
      undefined,
    ]);
    expect(ledger.statedTotals.map(({ value, unit }) => `${toText(value!)}${unit}`)).toEqual([
      '20.03005万元',
    ]);
  });

  test('a sum without a unit says nothing, and neither does an amount in a unit that nobody knows', () => {
    const ledger = ledgerOf(
      ['信息系统运维', '付运维费', 20, '万元'],
      ['信息系统运维', '买纸', 300.5, '元'],
      ['信息系统运维', '买书', 3, '美元'],
      ['合计', null, 323.5, null],
    );
    expect(ledger.statedTotals).toEqual([]);
    expect(ledger.problems.map(({ text, problem }) => [text, problem])).toEqual([['3 美元', 'unknown-unit']]);
  });

  test.each([null, '—'])('a row that names none (%s) among rows that differ is in none', (blank) => {
    const ledger = ledgerOf(
      ['信息系统运维', '付运维费', 20, '万元'],
      ['信息系统运维', '买纸', 300.5, '元'],
      ['信息系统运维', '买书', 3, blank],
    );
    expect(ledger.problems.map(({ cell, problem }) => [formatCellRef(cell), problem])).toEqual([
      ['支出明细!C4', 'unknown-unit'],
    ]);
    expect(toText(ledger.total)).toBe('200300.5');
  });

  test('is in the unit of the note above where there is one, and rows that name theirs are in that', () => {
    const rows = [
      ['支出明细账'],
      ['单位：元'],
      HEAD,
      ['信息系统运维', '付运维费', 20, '万元'],
      ['信息系统运维', '买纸', 300.5, '元'],
      ['信息系统运维', '买书', 3, null],
    ];
    const [one] = read([gridOf('支出明细', rows)]);
    expect([toText(one!.ledger!.total), one!.ledger!.problems]).toEqual(['200303.5', []]);
  });

  test('a row that names another unit than the header of its amount is in neither', () => {
    const rows = [
      ['项目名称', '摘要', '支出金额（元）', '单位'],
      ['信息系统运维', '付运维费', 20, '万元'],
      ['信息系统运维', '买纸', 300.5, '元'],
    ];
    const [one] = read([gridOf('支出明细', rows)]);
    expect(one!.ledger!.problems.map(({ text }) => text)).toEqual(['20 万元']);
  });

  test('a budget asks for the unit of a row that names none too', () => {
    const rows = [
      [...HEADER, '单位'],
      [...ROW, '千元'],
      ['宣传培训', '示范局', 3, 3, '万元'],
      ['绿化养护', '示范局', 5, 5, null],
    ];
    const amounts = read([gridOf('Sheet1', rows)]).map(({ funds }) => funds!.rows[0]!.amounts.budget!);
    expect(amounts.map(({ problem }) => problem ?? null)).toEqual([null, null, 'unknown-unit']);
  });

  test('all the same is the unit of the ledger', () => {
    const ledger = ledgerOf(['信息系统运维', '付运维费', 20, '万元'], ['信息系统运维', '买纸', 3, null]);
    expect([ledger.unit, toText(ledger.total)]).toEqual(['万元', '230000']);
  });
});

describe('a unit in a note below the table', () => {
  test.each([
    ['right below it', [['单位：千元']]],
    ['after a blank line', [[], ['注：本表金额单位为千元。']]],
    ['at its right edge', [[null, null, null, '金额单位：千元']]],
  ] as [string, CellValue[][]][])('%s', (_, below) => {
    expect(budgetsIn([HEADER, ROW, ...below])).toEqual(['120千元 true 示范局']);
  });

  test('what stands above the next table is that one’s', () => {
    const next = [
      ['项目名称', '摘要', '支出金额'],
      ['信息系统运维', '付运维费', 60],
    ];
    const [one] = read([gridOf('Sheet1', [HEADER, ROW, [], ['支出明细账'], ['单位：千元'], ...next])]);
    expect([one!.funds!.unit, one!.funds!.unitStated, one!.ledger!.unit]).toEqual(['万元', false, '千元']);
  });
});

test.each([
  ['预算数（百元）', '百元'],
  ['预算数（百万元）', '百万元'],
  ['预算数（千万元）', '千万元'],
  ['预算数（亿元）', '亿元'],
  ['预算数（万）', '万元'],
  ['单元测试', null],
  ['公元2023', null],
])('%s', (text, unit) => expect(readMoneyUnit(text)).toBe(unit));

test.each([
  ['预算（万元）', '万元'],
  ['支出明细-元', '元'],
  ['万元预算', '万元'],
  ['单元', null],
  ['预算表', null],
])('sheet %s', (name, unit) => expect(moneyUnitInName(name)).toBe(unit));
