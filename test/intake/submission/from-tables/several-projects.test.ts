import { setRow } from '../../ledger/ledgers';
import { readSubmissions } from './read-submissions';
import { toText } from '../../../../src/numbers';
import { LedgerStore } from '../../../../src/intake/ledger/store';
import { ledgerOf, withFreshLedger } from '../../../../src/intake/submission/from-tables/ledger-links';
import type { Submission } from '../../../../src/intake/submission/submission';
import { findTables } from '../../../../src/intake/tables/find-tables';
import { formatCellRef, gridOf, type Grid } from '../../../../src/workbook';
import { seedGrids } from '../../../cases/seed-grids';
import { change, rowsOf, seedRows, withRows } from './layouts';
import { meaning, read } from './meaning';

const SEED = meaning(read(seedGrids())[0]!);

/** The seed with rows of a second project in budget and ledger. */
function withSecond(interleaved = false): Grid[] {
  const budget = [
    ['档案数字化', '市县财政', '30227', '委托业务费', 12.5, 12],
    ['档案数字化', '其它', null, null, 0.5, 0.5],
  ];
  const ledger = [
    ['档案数字化', '30227', '委托业务费', '档案扫描委托费', 100000],
    ['档案数字化', '30201', '办公费', '购买档案盒', '25,000.00'],
  ];
  const grids = change(seedGrids(), '预算表', (rows) => [
    ...rows.slice(0, 7),
    ...budget,
    ['合计', null, null, null, 33, 32.5],
  ]);
  return change(grids, '支出明细', (rows) =>
    interleaved
      ? [...rows.slice(0, 4), ledger[0]!, ...rows.slice(4, 6), ledger[1]!, ['合计', null, null, null, 325000]]
      : [...rows.slice(0, 6), ...ledger, ['合计', null, null, null, 325000]],
  );
}

describe('a second project in the same sheets', () => {
  test.each([false, true])('has its own figures (rows mixed: %s)', (mixed) => {
    const [first, second, ...others] = read(withSecond(mixed));
    expect(others).toEqual([]);
    expect([first!.projectName, second!.projectName]).toEqual(['网络维护费', '档案数字化']);
    expect(meaning(second!)['funds']).toEqual({
      '1 local': { planned: '125000', received: '120000' },
      '1 other': { planned: '5000', received: '5000' },
    });
    expect(toText(second!.ledger!.total)).toBe('125000');
    expect(second!.budgetLines.map(({ code, name }) => code + name)).toEqual(['30227委托业务费']);
  });

  test('leaves the first one as it was, but for totals that are of both', () => {
    const [first] = read(withSecond());
    const { funds, ledger, narrative, names, units, years, ...rest } = meaning(first!);
    const { funds: seedFunds, ledger: seedLedger, ...seedRest } = SEED;
    expect(seedRest).toMatchObject(rest);
    expect(funds).toEqual({ ...(seedFunds as object), '0 total': undefined });
    expect(ledger).toEqual({ ...(seedLedger as object), stated: [] });
    expect([narrative, names, units, years]).toEqual([
      SEED['narrative'],
      SEED['names'],
      SEED['units'],
      SEED['years'],
    ]);
  });

  test('the written report and the fields of the first are not those of the second', () => {
    const [, second] = read(withSecond());
    expect(second!.narrative).toBeNull();
    expect(second!.identity.manager).toBeUndefined();
    expect(second!.claimedTotal).toBeNull();
    expect(second!.evaluators).toHaveLength(3);
  });

  test('subtotals of each project are their totals', () => {
    const grids = change(withSecond(), '预算表', (rows) => [
      ...rows.slice(0, 7),
      ['网络维护费小计', null, null, null, 20, 20],
      ...rows.slice(7, 9),
      ['档案数字化小计', null, null, null, 13, 12.5],
      ...rows.slice(9),
    ]);
    const totals = read(grids).map((submission) => meaning(submission)['funds'] as Record<string, unknown>);
    expect(totals.map((funds) => funds['0 total'])).toEqual([
      { planned: '200000', received: '200000' },
      { planned: '130000', received: '125000' },
    ]);
  });

  test('unnamed 小计 rows below the rows of each project, names written once', () => {
    const grids = change(withSecond(), '预算表', (rows) => [
      ...rows.slice(0, 4),
      ...rows.slice(4, 7).map((row) => [null, ...row.slice(1)]),
      ['小计', null, null, null, 20, 20],
      rows[7]!,
      [null, ...rows[8]!.slice(1)],
      ['小计', null, null, null, 13, 12.5],
      ...rows.slice(9),
    ]);
    const funds = read(grids).map((submission) => meaning(submission)['funds'] as Record<string, unknown>);
    expect(funds.map((rows) => rows['0 total'])).toEqual([
      { planned: '200000', received: '200000' },
      { planned: '130000', received: '125000' },
    ]);
  });
});

describe('several blocks and lists', () => {
  const block = (name: string, manager: string): (string | number | null)[][] => [
    ['项目名称', name],
    ['项目单位', '河池市社会保险事业局'],
    ['主管部门', '河池市人力资源和社会保障局'],
    ['项目负责人', manager],
    ['综合得分', 95],
  ];

  test('two blocks in one sheet, each with its indicators below it', () => {
    const indicators = (name: string): (string | number | null)[][] => [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', name, '≥10次', '10次', 10, 10],
    ];
    const grid = gridOf('自评', [
      ...block('网络维护费', '张三'),
      [],
      ...indicators('维护次数'),
      [],
      ...block('档案数字化', '李四'),
      [],
      ...indicators('扫描次数'),
    ]);
    const submissions = read([grid]);
    expect(submissions.map(({ identity }) => identity.manager?.value)).toEqual(['张三', '李四']);
    expect(submissions.map(({ indicators: rows }) => rows.map(({ name }) => name))).toEqual([
      ['维护次数'],
      ['扫描次数'],
    ]);
  });

  test('a list of projects with their budgets in the same rows', () => {
    const grid = gridOf('项目清单', [
      ['2020年项目预算执行情况表', null, null, null, null, '单位：万元'],
      ['序号', '项目名称', '项目单位', '主管部门', '全年预算数', '全年执行数', '执行率'],
      [1, '网络维护费', '社保局', '人社局', 20, 19, '95%'],
      [2, '档案数字化', '社保局', '人社局', 13, 13, 1],
      ['合计', null, null, null, 33, 32, '96.97%'],
    ]);
    const submissions = read([grid]);
    expect(submissions.map(({ projectName }) => projectName)).toEqual(['网络维护费', '档案数字化']);
    expect(submissions.map((one) => meaning(one)['funds'])).toEqual([
      { '0 total': { budget: '200000', executed: '190000' } },
      { '0 total': { budget: '130000', executed: '130000' } },
    ]);
    expect(submissions.map(({ funds }) => toText(funds!.rows[0]!.rate!.value!))).toEqual(['0.95', '1']);
    expect(submissions.map(({ identity }) => identity.unit?.value)).toEqual(['社保局', '社保局']);
  });

  test('tables in sheets of their own, named after the project', () => {
    const ledger = (rows: (string | number)[][]): (string | number)[][] => [
      ['日期', '摘要', '金额（元）'],
      ...rows,
    ];
    const submissions = read([
      gridOf('项目信息', [...block('网络维护费', '张三'), [], ...block('档案数字化', '李四')]),
      gridOf('网络维护费明细账', ledger([['2020-03-01', '专线费', 500]])),
      gridOf('档案数字化明细账', ledger([['2020-04-01', '扫描费', 700]])),
    ]);
    expect(submissions.map(({ ledger: slice }) => slice && toText(slice.total))).toEqual(['500', '700']);
    expect(submissions.map(({ identity }) => identity.years.map(({ role }) => role))).toEqual([
      ['ledger-date'],
      ['ledger-date'],
    ]);
  });

  test('the same name written otherwise in another table is the same project', () => {
    const grids = change(seedGrids(), '支出明细', (rows) =>
      rows.map((row) => row.map((value) => (value === '网络维护费' ? '网络维护项目' : value))),
    );
    const submissions = read(grids);
    expect(submissions.map(({ projectName }) => projectName)).toEqual(['网络维护费']);
    expect(toText(submissions[0]!.ledger!.total)).toBe('200000');
    const names = submissions[0]!.identity.projectNames.filter(({ role }) => role === 'table-row');
    expect(names.map(({ name }) => [name.value, name.cells.map(formatCellRef)])).toEqual([
      ['网络维护费', ['预算表!A4']],
      ['网络维护项目', ['支出明细!A4']],
    ]);
  });

  test('a workbook whose only project is named nowhere', () => {
    const grids = seedGrids()
      .filter(({ sheet }) => sheet === '预算表' || sheet === '支出明细')
      .map((grid) =>
        withRows(
          grid,
          rowsOf(grid).map((row, at) => (at >= 2 ? row.slice(1) : row)),
        ),
      );
    grids[0] = change(grids, '预算表', (rows) => [...rows.slice(0, 7), ['合计', null, null, 20, 20]])[0]!;
    grids[1] = change(grids, '支出明细', (rows) => [...rows.slice(0, 6), ['合计', null, null, 200000]])[1]!;
    const [submission, ...others] = read(grids);
    expect(others).toEqual([]);
    expect(submission!.projectName).toBe('');
    expect(submission!.key).toBe('预算表');
    expect(meaning(submission!)['funds']).toEqual(SEED['funds']);
    expect(meaning(submission!)['ledger']).toEqual(SEED['ledger']);
  });

  test('texts and people alone are nothing to evaluate', () => {
    expect(read(seedGrids().filter(({ sheet }) => sheet === '文字报告' || sheet === '评价人员'))).toEqual([]);
  });
});

describe('ledgers', () => {
  test('a fresh slice after an edit, without reading anything else again', () => {
    const tables = findTables(seedGrids(), []);
    const ledger = tables.find(({ role }) => role === 'ledger')!;
    const store = LedgerStore.fromGrid(ledger);
    const { submissions, ledgers } = readSubmissions(tables, {
      readings: [],
      ledgers: new Map([[ledger, store]]),
    });
    const links = ledgers.get('网络维护费')!;
    setRow(store, 3, ['网络维护费', '302', '商品和服务支出', '专线', 90000]);
    expect(toText(ledgerOf(links)!.total)).toBe('210000');
    const fresh = withFreshLedger(submissions[0]!, links);
    expect(toText(fresh.ledger!.total)).toBe('210000');
    expect({ ...fresh, ledger: null }).toEqual({ ...submissions[0]!, ledger: null });
  });

  test('rows beyond the head are in the store only', () => {
    const head = change(seedGrids(), '支出明细', (rows) => rows.slice(0, 5));
    const tables = findTables(head, []);
    const ledger = tables.find(({ role }) => role === 'ledger')!;
    const store = LedgerStore.fromGrid(ledger);
    store.appendBatch({
      firstRow: 5,
      rowCount: 1,
      columns: [['网络维护费'], ['302'], ['商品和服务支出'], [null], ['其他'], [100000]].filter(
        (_, at) => at < store.layout.columns.length,
      ),
    });
    expect(store.layout.columns).toHaveLength(5);
    const { submissions } = readSubmissions(tables, { readings: [], ledgers: new Map([[ledger, store]]) });
    expect(submissions[0]!.ledger!.count).toBe(3);
  });

  test('two ledgers of the same year name it once, read anew and after an edit', () => {
    const ledgerIn = (sheet: string) =>
      gridOf(sheet, [
        ['项目名称', '日期', '经济科目编码', '摘要', '支出金额（元）'],
        ['网络维护费', '2021-03-01', '302', '专线', 5000],
      ]);
    const tables = findTables([...seedGrids(), ledgerIn('上半年'), ledgerIn('下半年')], []);
    const ledgersOf = tables
      .filter(({ role }) => role === 'ledger')
      .map((table) => [table, LedgerStore.fromGrid(table)] as const);
    const { submissions, ledgers } = readSubmissions(tables, { readings: [], ledgers: new Map(ledgersOf) });
    const yearsOf = ({ identity }: Submission) =>
      identity.years.filter(({ role }) => role === 'ledger-date').map(({ year }) => year.cells[0]?.sheet);
    const before = submissions[0]!;
    expect(yearsOf(before)).toEqual(['上半年']);
    expect(yearsOf(withFreshLedger(before, ledgers.get(before.key)!))).toEqual(['上半年']);
  });

  test('two ledgers of one project are one', () => {
    const more = gridOf('支出明细2', [
      ['2020年下半年支出明细账'],
      ['项目名称', '经济科目编码', '经济科目名称', '摘要', '支出金额（元）'],
      ['网络维护费', '302', '商品和服务支出', '市本级网络设备购置费用', 5000],
      ['合计', null, null, null, 5000],
    ]);
    const [submission] = read([...seedGrids(), more]);
    const { ledger } = submission!;
    expect(toText(ledger!.total)).toBe('205000');
    expect(ledger!.count).toBe(4);
    expect(ledger!.groups).toHaveLength(3);
    expect(ledger!.statedTotals.map(({ value }) => toText(value!))).toEqual(['205000']);
    expect(ledger!.amountCells.map(formatCellRef)).toEqual(['支出明细!E4:E6', '支出明细2!E3']);
  });

  test('the head of a long ledger tells what it is', () => {
    const rows = seedRows('支出明细');
    const many = Array.from({ length: 200 }, (_, at) => [
      '网络维护费',
      '302',
      '商品和服务支出',
      `费用${at}`,
      at + 1,
    ]);
    const [table] = findTables([gridOf('支出明细', [...rows.slice(0, 3), ...many])], []);
    expect(table).toMatchObject({ role: 'ledger', confidence: 0.99, unit: '元' });
    expect(table!.columns).toEqual({ project: 0, code: 1, name: 2, summary: 3, amount: 4 });
  });
});

describe('a budget that also says whose its projects are', () => {
  const HEAD = ['项目名称', '项目单位', '主管部门', '项目负责人', '资金来源', '预算金额（万元）'];
  const rows = [
    ['网络维护费', '社保局', '人社局', null, '财政拨款', 20],
    ['档案数字化', '社保局', null, '李四', '财政拨款', 13],
  ];

  test('is one table, and owes no field that it leaves blank', () => {
    const tables = findTables([gridOf('预算', [HEAD, ...rows])], []);
    expect(tables.map(({ role }) => role)).toEqual(['budget']);
    const [first, second] = read([gridOf('预算', [HEAD, ...rows])]);
    expect([first!.identity.department?.value, first!.identity.manager]).toEqual(['人社局', undefined]);
    expect([second!.identity.department, second!.identity.manager?.value]).toEqual([undefined, '李四']);
  });

  test('in a list of projects 资金来源 is nobody’s name', () => {
    const list = [
      ['项目名称', '项目单位', '主管部门', '资金来源', '金额（万元）'],
      ['网络维护费', '社保局', '人社局', '财政拨款', 20],
    ];
    const [table] = findTables([gridOf('Sheet1', list)], []);
    expect(table!.columns).toEqual({ project: 0, unit: 1, department: 2 });
    expect(table!.unread.map(({ header }) => header)).toEqual(['金额（万元）']);
  });
});
