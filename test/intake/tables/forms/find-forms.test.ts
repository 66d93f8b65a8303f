import { FORM_READINGS } from '../../../../src/forms/form-readings';
import { readFilledForm } from '../../../../src/intake/submission/from-form/read-form';
import { anchorRows } from '../../../../src/intake/tables/forms/anchors';
import { formsIn } from './forms-in';
import { formatArea, gridOf, type CellValue, type Grid } from '../../../../src/workbook';
import { publishedCases } from '../../../cases/published/cases';
import { layOut, type PublishedCase } from '../../../cases/published/lay-out';

const cases = publishedCases();
const complete = cases.filter(({ stated_total: total }) => total);

function rowsOf(one: PublishedCase): (readonly CellValue[])[] {
  return [...layOut(one, 'plain').values];
}

const found = (grid: Grid) => formsIn(grid);

describe('finding filled forms', () => {
  test('several in one sheet, blank lines between them or none', () => {
    for (const blank of [[], [[]], [[], [], [], []]] as CellValue[][][]) {
      const grid = gridOf(
        '汇总',
        complete.flatMap((one) => [...rowsOf(one), ...blank]),
      );
      const tables = found(grid);
      const names = tables.map((table) => readFilledForm(table, FORM_READINGS[0]!).projectName);
      expect(names).toEqual(complete.map(({ project }) => project.name));
    }
  });

  test('the area is that of the table, wherever it stands', () => {
    const one = complete[0]!;
    const rows = rowsOf(one);
    const above: CellValue[][] = [['某某局文件汇编'], [], [], [], [], [], [], [], [], []];
    const grid = gridOf('表', [...above, ...rows.map((row) => [null, null, ...row])]);
    const [table] = found(grid);
    expect(table?.area).toEqual({ top: 10, left: 2, bottom: 10 + rows.length - 1, right: 10 });
  });

  test('side by side', () => {
    const [left, right] = [rowsOf(complete[0]!), rowsOf(complete[1]!)];
    const length = Math.max(left.length, right.length);
    const blank: CellValue[] = new Array<CellValue>(9).fill(null);
    const rows = Array.from({ length }, (_, at) => [...(left[at] ?? blank), null, ...(right[at] ?? blank)]);
    const tables = found(gridOf('并列', rows));
    expect(tables.map(({ area }) => formatArea(area).replace(/\d+/g, ''))).toEqual(['A:I', 'K:S']);
  });

  test.each([12, 14, 16])('cut short after %i rows', (count) => {
    const one = complete.find(({ indicators }) => indicators.length > 6)!;
    const [table] = found(gridOf('截断', rowsOf(one).slice(0, count)));
    const read = readFilledForm(table!, FORM_READINGS[0]!);
    expect(read.projectName).toBe(one.project.name);
    expect(read.claimedTotal).toBeNull();
    expect(read.indicators.length).toBe(Math.max(0, count - (8 + one.funds_wan_yuan.length)));
  });

  test('a ledger below the form is no part of it', () => {
    const rows = rowsOf(complete[0]!);
    const ledger: CellValue[][] = [
      ['2020年项目支出明细账'],
      ['日期', '凭证号', '摘要', '支出金额'],
      ['2020-03-01', '12', '购置设备', 2000],
      ['2020-04-01', '13', '预算执行情况培训', 3000],
    ];
    const [table, ...others] = found(gridOf('表', [...rows, [], ...ledger]));
    expect(others).toEqual([]);
    expect(table?.area.bottom).toBe(rows.length - 1);
  });

  test('separate tables are none', () => {
    const indicators: CellValue[][] = [
      ['项目绩效指标表'],
      ['项目名称', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['网络维护', '产出指标', '数量指标', '线路', '≥5条', '5', 10, 10],
    ];
    const budget: CellValue[][] = [
      ['2020年项目支出预算表'],
      ['项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率'],
      ['网络维护', 20, 20, 20, 1],
    ];
    expect(found(gridOf('指标', indicators))).toEqual([]);
    expect(found(gridOf('预算', budget))).toEqual([]);
    expect(found(gridOf('全部', [...budget, [], ...indicators]))).toEqual([]);
  });

  test('a ledger whose summaries use words of forms is none, and its lines are not looked at one by one', () => {
    const entries = Array.from({ length: 3000 }, (_, at): CellValue[] => ['2020-01-01', '预算执行情况', at]);
    expect(anchorRows(gridOf('支出明细', [['日期', '摘要', '金额'], ...entries]))).toEqual([]);
  });
});
