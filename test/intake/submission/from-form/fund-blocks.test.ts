import { FORM_READINGS } from '../../../../src/forms/form-readings';
import { readFilledForm } from '../../../../src/intake/submission/from-form/read-form';
import { formsIn } from '../../tables/forms/forms-in';
import { formatCellRef, gridOf, type CellValue } from '../../../../src/workbook';
import { toText } from '../../../../src/numbers';
import type { FundRow } from '../../../../src/intake';

type Rows = readonly (readonly CellValue[])[];

/** The form of a whole department with these rows below its header of funds. */
function read(...rows: Rows) {
  const sheet = [
    ['2022年度部门整体支出绩效自评表'],
    ['部门名称', '零陵区林业局'],
    ['年度预算申请（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ...rows,
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['', '产出指标', '数量指标', '造林面积', '≥1.2万亩', '1.2万亩', 90, 88, '旱情'],
    ['总分', '', '', '', '', '', 100, 96.05],
  ];
  const [table] = formsIn(gridOf('表', sheet));
  const submission = readFilledForm(
    table!,
    FORM_READINGS.find(({ id }) => id === table!.form)!,
  );
  return {
    ...submission,
    rows: submission.funds!.rows.map(shown),
    byUse: submission.funds!.useRows.map(shown),
  };
}

const shown = ({ level, label, amounts }: FundRow): string =>
  [
    `${level} ${label}`,
    ...Object.entries(amounts).flatMap(([column, { value }]) =>
      value ? [`${column} ${toText(value)}`] : [],
    ),
  ].join(' ');

const TOTAL = ['', '年度资金总额', 4753.66, 4753.66, 3824.26, 10, '80.45%', 8.05];
const TOTAL_READ = '0 年度资金总额 initial 4753.66 budget 4753.66 executed 3824.26';

describe('parts of the total in cells that hold label and amount', () => {
  test('parts of one division side by side', () => {
    const form = read(TOTAL, ['', '其中：基本支出：1768.16万元', '', '', '其中：项目支出：2056.1万元']);
    expect(form.rows.slice(1)).toEqual([
      '1 其中:基本支出 executed 1768.16',
      '1 其中:项目支出 executed 2056.1',
    ]);
  });

  test('a second breakdown beside the first one', () => {
    const form = read(
      TOTAL,
      ['', '按收入性质分：', '', '按支出性质分：'],
      ['', '其中：一般公共预算：1873.66万元', '', '其中：基本支出：1768.16万元'],
      ['', '其他资金：2880万元', '', '项目支出：2985.5万元'],
    );
    expect(form.rows).toEqual([TOTAL_READ, '1 其中:一般公共预算 budget 1873.66', '1 其他资金 budget 2880']);
    expect(form.byUse).toEqual(['1 其中:基本支出 budget 1768.16', '1 项目支出 budget 2985.5']);
    expect(form.funds!.useRows[0]!.cells.map(formatCellRef)).toEqual(['表!D6']);
    expect(form.unread).toEqual([]);
  });

  test('the only breakdown, without a unit, of what was executed', () => {
    const form = read(TOTAL, ['', '其中：基本支出：1,768.16'], ['', '项目支出2,056.1']);
    expect(form.rows).toEqual([TOTAL_READ, '1 其中:基本支出 executed 1768.16', '1 项目支出 executed 2056.1']);
  });

  test('in the column of points, beside rows that have their amounts', () => {
    const form = read(
      TOTAL,
      ['', '其中：一般公共预算', 1873.66, 1873.66, 1800, '其中：基本支出：1768.16万元'],
      ['', '其他资金', 2880, 2880, 2024.26, '项目支出', 2985.5],
    );
    expect(form.rows).toEqual([
      TOTAL_READ,
      '1 其中：一般公共预算 initial 1873.66 budget 1873.66 executed 1800',
      '1 其他资金 initial 2880 budget 2880 executed 2024.26',
    ]);
    expect(form.byUse).toEqual(['1 其中:基本支出 budget 1768.16', '1 项目支出 budget 2985.5']);
    expect(form.funds!.rows.map(({ weight }) => weight?.text)).toEqual(['10', '', '']);
  });

  test('parts that add up to no total are asked about', () => {
    const form = read(TOTAL, ['', '其中：基本支出：1768.16万元'], ['', '项目支出：2900万元']);
    expect(form.rows).toEqual([TOTAL_READ]);
    expect(form.unread.map(({ header, cells }) => [header, formatCellRef(cells)])).toEqual([
      ['其中:基本支出', '表!B5'],
      ['项目支出', '表!B6'],
    ]);
  });
});

describe('a total whose label nobody knows', () => {
  test('is the row that the others add up to, below them', () => {
    const form = read(
      ['', '财政补助', 100, 100, 90],
      ['', '自有投入', 20, 20, 10],
      ['', '全口径投入', 120, 120, 100],
    );
    expect(form.rows).toEqual([
      '0 全口径投入 initial 120 budget 120 executed 100',
      '1 财政补助 initial 100 budget 100 executed 90',
      '1 自有投入 initial 20 budget 20 executed 10',
    ]);
  });

  test('is none where a label says which one it is, and the first where the sums say nothing', () => {
    expect(read(['', '全口径投入', 120, 120, 100], ['', '财政补助', 100, 100, 90])['rows'][0]).toBe(
      '0 全口径投入 initial 120 budget 120 executed 100',
    );
    const labelled = read(
      TOTAL,
      ['', '其中：财政拨款', 20, 20, 10],
      ['', '全口径投入', 4733.66, 4733.66, 3814.26],
    );
    expect(labelled.rows[0]).toBe(TOTAL_READ);
  });
});
