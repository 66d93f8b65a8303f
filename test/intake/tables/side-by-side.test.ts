import { findTables } from '../../../src/intake/tables/find-tables';
import { formatCellRef, gridOf, type CellValue } from '../../../src/workbook';

type Rows = readonly (readonly CellValue[])[];

const tablesIn = (rows: Rows) => findTables([gridOf('表', rows)], []);
const seen = (rows: Rows): string[] =>
  tablesIn(rows).map(
    ({ role, area, unit, columns }) =>
      `${role} ${formatCellRef({ sheet: '表', ...area })} ${unit ?? '–'} ${Object.keys(columns).join()}`,
  );

const LEDGER = ['日期', '摘要', '支出金额（元）'];

describe('tables side by side without a blank column', () => {
  test('a second one that says the same headers again', () => {
    expect(
      seen([
        [...LEDGER, ...LEDGER],
        ['2024-01-05', '维护', 200, '2024-02-05', '买纸', 300],
        ['2024-01-06', '买笔', 100, null, null, null],
      ]),
    ).toEqual(['ledger 表!A1:C3 元 date,summary,amount', 'ledger 表!D1:F2 元 date,summary,amount']);
  });

  test('budget and spending of the same projects', () => {
    expect(
      seen([
        ['项目名称', '全年预算数（万元）', '项目名称', '实际支出（元）'],
        ['网络维护费', 20, '网络维护费', 180000],
      ]),
    ).toEqual(['budget 表!A1:B2 万元 project,budget', 'budget 表!C1:D2 元 project,executed']);
  });

  test('each with a title of its own, both in the unit above', () => {
    expect(
      seen([
        ['2024年项目支出预算表', null, null, '2024年项目支出明细账'],
        ['单位：千元'],
        ['项目名称', '项目单位', '全年预算数', '日期', '摘要', '支出金额'],
        ['网络维护费', '社保局', 20, '2024-01-05', '维护', 2],
        [null, null, null, '2024-02-05', '维护', 3],
      ]),
    ).toEqual(['budget 表!A3:C4 千元 project,unit,budget', 'ledger 表!D3:F5 千元 date,summary,amount']);
  });

  test('people in two columns', () => {
    const people = ['姓名', '职务', '单位', '签字'];
    const rows = [
      [...people, ...people],
      ['张三', '科长', '社保局', '张三', '李四', '科员', '社保局', '李四'],
    ];
    expect(seen(rows).map((text) => text.split(' ')[0])).toEqual(['evaluators', 'evaluators']);
  });

  test('a table that has more columns than are needed stays one', () => {
    const rows = [
      ['项目名称', '预算数（万元）', '日期', '摘要', '支出金额（元）', '合同日期', '合同金额'],
      ['网络维护费', 1, '2024-01-05', '维护', 200, '2024-01-01', 300],
      [null, null, '2024-02-05', '维护', 300, '2024-01-01', 300],
    ];
    expect(tablesIn(rows)).toHaveLength(1);
    const sources = [
      ['项目名称', '计划安排资金（万元）', null, '实际到位资金（万元）', null],
      [null, '中央财政', '市县财政', '中央财政', '市县财政'],
      ['网络维护费', 10, 5, 10, 4],
    ];
    expect(tablesIn(sources)).toHaveLength(1);
  });
});
