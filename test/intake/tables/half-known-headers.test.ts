import { findTables } from '../../../src/intake/tables/find-tables';
import { GridView } from '../../../src/intake/tables/grid-view';
import { pairsInRow } from '../../../src/intake/tables/info-pairs';
import type { FoundTable } from '../../../src/intake/tables/found-table';
import { gridOf, type CellValue } from '../../../src/workbook';

type Rows = readonly (readonly CellValue[])[];

const tablesIn = (rows: Rows): FoundTable[] => findTables([gridOf('Sheet1', rows)], []);

/** How the columns of the first table with a header are read: the meaning where read, with ? where asked. */
function readings(rows: Rows): Record<string, string | null> {
  const table = tablesIn(rows).find(({ header }) => header !== null);
  const columns = (table?.columnReadings ?? []).map(({ header, meaning, state }): [string, string | null] => [
    header,
    state === 'unread' ? 'unread' : state === 'asked' ? `${meaning}?` : meaning,
  ]);
  return Object.fromEntries([['is', table?.role ?? null], ...columns]);
}

describe('headers in two rows', () => {
  test('sources below a common header that is unknown are no amounts of the table', () => {
    const read = readings([
      ['单位：万元'],
      ['项目名称', '项目单位', '年初数', null, '乙栏', null],
      [null, null, '本级', '上级', '本级', '上级'],
      ['信息系统运维', '示范站', 1200, 300, 1250, 310],
      ['宣传培训', '宣传站', 200, 10, 180, 20],
    ]);
    expect(read).toMatchObject({ '年初数 / 本级': 'initial-local', '年初数 / 上级': 'initial-region' });
    for (const header of ['乙栏 / 本级', '乙栏 / 上级']) expect(read[header]).toMatch(/\?$|unread/);
  });

  test('parts of a source of which no word is known are not the whole amount', () => {
    const read = readings([
      ['单位：万元'],
      ['项目名称', '项目单位', '年初数', null, '调整后', null],
      [null, null, '甲', '乙', '甲', '乙'],
      ['信息系统运维', '示范站', 1200, 300, 1250, 310],
      ['宣传培训', '宣传站', 200, 10, 180, 20],
    ]);
    for (const header of ['年初数 / 甲', '调整后 / 甲']) expect(read[header]).toMatch(/\?$|unread/);
  });

  test('words above figures that part common headers are headers, known or not', () => {
    const read = readings([
      ['单位：万元'],
      ['项目名称', '项目单位', '预算安排', null, '资金使用', null],
      [null, null, '年初核给', '调剂之后', '拿到手', '花出去'],
      ['渠道清淤', '县渠道所', 60, 66.5, 66.5, 63.2],
      ['水质监测', '县监测站', 45, 45, 45, 41.75],
    ]);
    expect(read).toMatchObject({ '预算安排 / 年初核给': 'initial', '预算安排 / 调剂之后': 'budget' });
    expect(Object.keys(read)).toContain('资金使用 / 花出去');
  });
});

describe('lists of payments and budgets', () => {
  test('days, vouchers and summaries beside one amount are entries, whatever word the amount has', () => {
    const rows: Rows = [
      ['单位：元'],
      ['支付日期', '凭证号', '项目名称', '摘要', '已支付数'],
      ['2023-02-11', '记-1', '道路硬化', '付道路硬化工程进度款', 300000],
      ['2023-06-02', '记-2', '道路硬化', '付道路硬化工程尾款', 180000],
    ];
    expect(readings(rows)).toMatchObject({ is: 'ledger', 已支付数: 'amount', 支付日期: 'date' });
  });

  test('items of the classification beside other figures are a budget, whatever heads them', () => {
    const rows: Rows = [
      ['项目支出明细表（单位：元）'],
      ['经济业务内容', '甲栏', '实际支出'],
      ['302商品和服务支出', 120000, 110000],
      ['310资本性支出', 80000, 80000],
    ];
    expect(readings(rows)).toMatchObject({ is: 'budget', 经济业务内容: 'name', 实际支出: 'executed' });
  });

  test('spending in a chapter of a report is no ledger', () => {
    const rows: Rows = [
      ['二、项目支出明细情况'],
      ['业务事项', '支出金额', '凭证号'],
      ['2016年1月城乡低保', 70.2, '1月31日42号'],
      ['2016年2月城乡低保', 69.3, '1月31日5号'],
    ];
    expect(tablesIn(rows).map(({ role }) => role)).not.toContain('ledger');
    expect(tablesIn(rows.slice(1)).map(({ role }) => role)).toContain('ledger');
  });
});

test('more points than execution has are totals of the projects', () => {
  const rows = (first: number, second: number): Rows => [
    ['单位：万元'],
    ['项目名称', '全年预算数', '全年执行数', '得分'],
    ['培训经费一', 120, 108, first],
    ['培训经费二', 130, 109, second],
  ];
  expect(readings(rows(98.25, 91))).toMatchObject({ 得分: 'claimedTotal' });
  expect(readings(rows(9, 8.4))).toMatchObject({ 得分: 'score' });
});

test('figures beside a table that is only guessed at are listed', () => {
  const tables = tablesIn([
    ['资金甲', '资金乙', '资金丙'],
    [12, 13, 14],
    ['事项甲', '承办机构', '年初安排甲', '核定额度', '花费甲'],
    ['修渠', '县渠道所', 60, 66.5, 63.2],
    ['监测', '县监测站', 45, 45.5, 41.75],
  ]);
  expect(tables.map(({ role }) => role)).toContain('budget');
  const listed = tables.flatMap(({ unread }) => unread).filter(({ what }) => what === 'row');
  expect(listed.map(({ cells }) => cells.top)).toContain(0);
});

describe('labels of amounts', () => {
  test('among nothing but words head columns', () => {
    const view = new GridView(
      gridOf('Sheet1', [
        ['预算执行情况', '预算数', '执行数', '执行率', '分值'],
        ['计划安排资金', 'abc', '实际到位资金', 20],
      ]),
    );
    expect(pairsInRow(view, 0, 0, 4)).toEqual([]);
    expect(pairsInRow(view, 1, 0, 4).map(({ value }) => value)).toEqual(['abc', 20]);
  });

  test('that reach over several rows have one amount', () => {
    const grid = gridOf('Sheet1', [
      ['实际支出', 20, '万元'],
      [null, '其中', 3],
    ]);
    const view = new GridView({ ...grid, merges: [{ top: 0, bottom: 1, left: 0, right: 0 }] });
    expect(pairsInRow(view, 0, 0, 2).map(({ value }) => value)).toEqual([20]);
    expect(pairsInRow(view, 1, 0, 2)).toEqual([]);
  });
});
