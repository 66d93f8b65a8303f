import { FORM_READINGS } from '../../src/forms/form-readings';
import { FORMS } from '../../src/forms';
import { readFilledForm } from '../../src/intake/submission/from-form/read-form';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { evaluate } from '../../src/scoring';
import { gridOf, type CellValue } from '../../src/workbook';
import { formsIn } from '../intake/tables/forms/forms-in';
import { TODAY } from '../scoring/submissions';

/** Which weights, scores and values of a written form follow the cells that they came from, and how. */

const _ = null;
const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];

function written(
  header: readonly CellValue[],
  indicators: readonly (readonly CellValue[])[],
  formats: Readonly<Record<string, string>> = {},
  scores: 'stated' | 'computed' = 'stated',
) {
  const rows: CellValue[][] = [
    ['项目支出绩效自评表'],
    ['（2022年度）'],
    ['项目名称', _, '设备购置'],
    ['主管部门', _, '某局', _, _, '实施单位', '某站'],
    ['项目资金（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [_, '年度资金总额', _, 50, 50, 45, 10, 0.9, 9],
    ['绩效指标', ...header],
    ...indicators.map((row) => [_, ...row]),
    ['总分', _, _, _, _, _, 100, 98.5],
  ];
  const grid = gridOf('表', rows);
  const cellFormats = rows.map((row, top) =>
    row.map((__, left) => formats[`${String.fromCharCode(65 + left)}${top + 1}`] ?? 'General'),
  );
  const reading = FORM_READINGS.find(({ id }) => id === 'national')!;
  const [table] = formsIn({ ...grid, formats: cellFormats });
  const evaluation = evaluate(readFilledForm(table!, reading), NATIONAL_2020, TODAY);
  const national = FORMS.find(({ id }) => id === 'national')!;
  const { cells } = national.plan(evaluation, NATIONAL_2020, {
    mode: 'formulas',
    scores,
    sheetName: '自评表',
  });
  const first = cells.find(({ value }) => value === '三级指标')!.row + 1;
  const formulaOf = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.formula;
  return {
    /** 年度指标值, 实际完成值, 分值, 得分 of each indicator. */
    rows: indicators.map((__, at) => [4, 5, 6, 7].map((column) => formulaOf(first + at, column))),
    execution: cells.find(({ column, formula }) => column === 6 && formula === '=表!G6')?.value,
    total: formulaOf(first + indicators.length, 7),
  };
}

test('numbers that stand alone in a cell refer to it, texts and blanks do not', () => {
  const { rows, execution, total } = written(HEADER, [
    ['产出指标', '数量指标', '设备数量', 5, 6, 50, 49.5],
    ['产出指标', '质量指标', '合格率', '≥95%', '96%', '20分', '20'],
    ['效益指标', '社会效益指标', '改善', '改善', '改善', 20, _],
  ]);
  expect(rows).toEqual([
    ['=表!E8', '=表!F8', '=表!G8', '=表!H8'],
    [undefined, undefined, undefined, undefined],
    [undefined, undefined, '=表!G10', undefined],
  ]);
  expect([execution, total]).toEqual([10, '=表!H11']);
});

test('percentages are followed in the scale in which they are written', () => {
  const { rows } = written(HEADER, [['产出指标', '质量指标', '合格率', 0.95, 0.9, 0.9, 90]], {
    E8: '0%',
    F8: '0.0%',
    G8: '0%',
  });
  expect(rows).toEqual([['=表!E8', '=表!F8', '=ROUND(表!G8*100,10)', '=表!H8']]);
});

test('points printed in a name are no number of its cell', () => {
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分', '偏差原因'];
  const { rows } = written(header, [['产出指标', '数量指标', '设备数量（50分）', 5, 6, 49]]);
  expect(rows).toEqual([['=表!E8', '=表!F8', undefined, '=表!G8']]);
});

test('with computed scores the weights still follow, and the scores are computed', () => {
  const { rows } = written(HEADER, [['产出指标', '数量指标', '设备数量', 5, 4, 50, 50]], {}, 'computed');
  expect(rows[0]!.slice(0, 3)).toEqual(['=表!E8', '=表!F8', '=表!G8']);
  expect(rows[0]![3]).toMatch(/^=MIN\(G\d+,/);
});
