import { findTables } from '../../../src/intake/tables/find-tables';
import { formatArea, gridOf, type CellValue, type Grid } from '../../../src/workbook';
import { seedGrids } from '../../cases/seed-grids';

type Rows = readonly (readonly CellValue[])[];

const found = (grids: readonly Grid[]): string[] =>
  findTables(grids, []).map(({ role, view, area }) => `${view.grid.sheet} ${role} ${formatArea(area)}`);
const columnsOf = (rows: Rows, sheet = 'Sheet1'): unknown => {
  const [table] = findTables([gridOf(sheet, rows)], []);
  return { role: table!.role, ...table!.columns };
};

describe('the seed', () => {
  const tables = findTables(seedGrids(), []);

  test('every sheet is what it is, and surely', () => {
    expect(found(seedGrids())).toEqual([
      '项目信息 project-info A2:B25',
      '预算表 budget A3:F8',
      '支出明细 ledger A3:E7',
      '评价人员 evaluators A1:D4',
      '文字报告 narrative A1:A48',
    ]);
    expect(tables.every(({ confidence }) => confidence > 0.8 && confidence <= 1)).toBe(true);
  });

  test('captions and units', () => {
    expect(tables.map(({ caption, unit }) => [caption?.text ?? null, unit])).toEqual([
      ['项目基本情况', null],
      ['2020年项目支出预算表', '万元'],
      ['2020年项目支出明细账', '元'],
      [null, null],
      [null, null],
    ]);
  });
});

describe('what a table is', () => {
  test('sheets without tables are unknown', () => {
    expect(
      found([
        gridOf('空', [[null]]),
        gridOf('其他', [
          ['甲', '乙'],
          [1, 2],
        ]),
      ]),
    ).toEqual(['空 unknown A1', '其他 unknown A1:B2']);
  });

  test('two tables side by side', () => {
    const rows: Rows = [
      ['项目名称', '资金来源', '计划安排资金', null, '日期', '摘要', '支出金额'],
      ['网络维护费', '市县财政', 20, null, '2020-01-05', '专线', 800],
      ['网络维护费', '其它', 1, null, '2020-02-05', '设备', 200],
    ];
    expect(found([gridOf('表', rows)])).toEqual(['表 budget A1:C3', '表 ledger E1:G3']);
  });

  test('a serial number in front makes no ledger of a budget', () => {
    const rows: Rows = [
      ['2020年项目支出预算表'],
      ['序号', '项目名称', '资金来源', '金额（万元）'],
      [1, '网络维护费', '市县财政', 20],
    ];
    expect(columnsOf(rows)).toEqual({ role: 'budget', project: 1, source: 2, amount: 3 });
  });

  test('contents and amounts under the title of a budget are a budget, under that of a ledger a ledger', () => {
    const rows = (title: string): Rows => [
      [title],
      ['项目名称', '支出内容', '金额'],
      ['网络维护费', '专线', 20],
    ];
    expect(columnsOf(rows('2020年项目预算表'))).toMatchObject({ role: 'budget' });
    expect(columnsOf(rows('2020年项目支出明细账'))).toMatchObject({ role: 'ledger' });
  });

  test('a budget with its execution is no ledger', () => {
    const rows: Rows = [
      ['项目名称', '预算金额', '支出金额', '执行率'],
      ['网络维护费', 20, 19, '95%'],
    ];
    expect(columnsOf(rows, '支出明细')).toEqual({
      role: 'budget',
      project: 0,
      budget: 1,
      executed: 2,
      rate: 3,
    });
  });

  test('项目 above sources is the source, above economic items the item', () => {
    const budget = (...names: string[]): Rows => [
      ['项目', '年初预算数', '全年预算数', '全年执行数'],
      ...names.map((name) => [name, 20, 20, 19]),
    ];
    expect(columnsOf(budget('年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'))).toMatchObject(
      { source: 0 },
    );
    expect(columnsOf(budget('办公费', '差旅费', '30213维修（护）费'))).toMatchObject({ name: 0 });
    expect(columnsOf(budget('网络维护费', '档案数字化'))).toMatchObject({ project: 0 });
  });

  test('codes of the functional classification are no economic items', () => {
    const rows: Rows = [
      ['项目名称', '科目编码', '科目名称', '全年预算数'],
      ['网络维护费', '2080109', '社会保险经办机构', 20],
    ];
    expect(columnsOf(rows)).not.toHaveProperty('code');
  });

  test('a report below a table with a narrow gap is not part of it', () => {
    const rows: Rows = [
      ['姓名', '职务', '单位', '签字'],
      ['张三', '科长', '社保局', null],
      [],
      ['网络维护费支出绩效自评报告'],
      ['一、项目基本概况'],
      [
        '为保证我市五项社会保险基金业务、财务征缴网络系统正常运行，确保参保职工及时办理参保相关业务、享受待遇。',
      ],
      ['二、项目绩效评价工作情况'],
      [
        '成立部门经费项目绩效评价工作组，负责绩效自评工作，工作组的主要成员及职责如下，并按要求开展现场检查工作。',
      ],
    ];
    expect(found([gridOf('表', rows)])).toEqual(['表 evaluators A1:D2', '表 narrative A4:D8']);
  });

  test('a header printed again on the next page begins no new table', () => {
    const header = ['日期', '摘要', '支出金额'];
    const rows: Rows = [header, ['2020-01-05', '专线', 800], header, ['2020-02-05', '设备', 200]];
    expect(found([gridOf('明细账', rows)])).toEqual(['明细账 ledger A1:C4']);
  });

  test('a ledger with debit and credit columns and vouchers', () => {
    const rows: Rows = [
      ['日期', '凭证号', '摘要', '借方金额', '贷方金额', '余额'],
      ['2020-01-05', '记-12', '专线费', 800, null, 800],
    ];
    expect(columnsOf(rows)).toEqual({
      role: 'ledger',
      date: 0,
      voucher: 1,
      summary: 2,
      amount: 3,
      credit: 4,
    });
  });
});
