import * as fc from 'fast-check';
import { projectSheetNames, readStatedExplanations } from '../../src/forms';
import { atOnce } from '../../src/engine/pause';
import { cellList } from '../../src/forms/cell-list';
import { findingsSteps } from '../../src/forms/findings-sheet';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import type { Finding } from '../../src/rules';
import { cellRef, planToGrid, type SheetPlan } from '../../src/workbook';

const both = (text: string) => ({ zh: text, en: text });

const finding = (key: string, explained: string | null): Finding => ({
  rule: 'year-total-sum',
  severity: 'error',
  outcome: 'fail',
  project: '网络维护费',
  cells: [cellRef('表', 1, 1)],
  message: both('不符'),
  found: both('1'),
  expected: both('2'),
  fix: both('核对'),
  source: NATIONAL_2020.settings.executionMethod.source,
  key,
  explained,
});

describe('names of forms and reports', () => {
  test('are at most 31 characters, allowed by Excel and unique', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('甲', '甲/乙', "'丙'", '网'.repeat(50))),
          { maxLength: 12 },
        ),
        (projects) => {
          const names = projectSheetNames('form', projects, ['自评表-甲', '自评汇总']);
          expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name))).toBe(true);
          const lower = [...names, '自评表-甲', '自评汇总'].map((name) => name.toLowerCase());
          expect(new Set(lower).size).toBe(lower.length);
        },
      ),
    );
  });
});

describe('findings sheet', () => {
  test.each(['zh', 'en'] as const)('explanations are read back (%s)', (language) => {
    const findings = [finding('a', '已核实'), finding('b', null), finding('c', '=见附件')];
    const steps = findingsSteps(findings, {
      file: '工作簿.xlsx',
      policies: [NATIONAL_2020],
      asOf: { year: 2021, month: 10, day: 26 },
      language,
      gone: [{ key: 'd', text: '旧说明' }],
    });
    const read = readStatedExplanations(planToGrid(atOnce(steps)));
    expect([...read]).toEqual([
      ['a', '已核实'],
      ['b', ''],
      ['c', '=见附件'],
      ['d', '旧说明'],
    ]);
  });

  test('explanations are read beside their keys where the header has been written over', () => {
    const values = [
      ['未处理：错误1', null, null],
      [1, '情况说明', 'expense-actual-sum|网络维护费|支出明细!E7'],
      [null, null, null],
      [3, '表上第11条', 'low-rate-reason|网络维护费|支出明细!E4:E6'],
      [4, null, 'econ-level-too-coarse||支出明细!B4'],
    ];
    const area = { top: 3, left: 2, bottom: 7, right: 4 };
    const read = readStatedExplanations({ sheet: '审核结果', area, values, formats: null, merges: [] });
    expect([...read]).toEqual([
      ['low-rate-reason|网络维护费|支出明细!E4:E6', '表上第11条'],
      ['econ-level-too-coarse||支出明细!B4', ''],
    ]);
  });

  const REASONS = [
    {
      projects: ['a'] as (string | null)[],
      message: both('没有读到预算数'),
      cells: [cellRef('预算表', 1, 3), cellRef('预算表', 2, 3)],
      hasMoreCells: false,
    },
    { projects: [null], message: both('有数字没有识别'), cells: [], hasMoreCells: false },
    {
      projects: ['a', 'b', 'c'],
      message: both('单位不能确定'),
      cells: [cellRef('明细', 1, 3)],
      hasMoreCells: true,
    },
  ];
  const planned = (incomplete: typeof REASONS, language: 'zh' | 'en' = 'zh') =>
    atOnce(
      findingsSteps([finding('a', null), { ...finding('b', null), project: null }], {
        file: '工作簿.xlsx',
        policies: [NATIONAL_2020],
        asOf: { year: 2021, month: 10, day: 26 },
        projectNames: new Map([['a', '网络维护费']]),
        incomplete,
        language,
      }),
    );
  const firstColumn = (plan: SheetPlan) =>
    plan.cells.filter(({ column }) => column === 0).map(({ value }) => value);

  test('what is missing stands above the findings, one row each', () => {
    expect(firstColumn(planned(REASONS)).slice(4, 8)).toEqual([
      '材料不完整：网络维护费，没有读到预算数（预算表!D2:D3）',
      '材料不完整：有数字没有识别',
      '材料不完整：3个项目，单位不能确定（明细!D2等多处）',
      '序号',
    ]);
    expect(firstColumn(planned(REASONS, 'en'))[4]).toContain('Incomplete');
    expect([...readStatedExplanations(planToGrid(planned(REASONS))).keys()]).toEqual(['a', 'b']);
  });

  test('the header stays in sight only where lines above it leave room', () => {
    expect(planned(REASONS).freeze).toEqual({ rows: 8, columns: 0 });
    expect(planned(Array(9).fill(REASONS[0]!) as typeof REASONS).freeze).toBeUndefined();
  });

  test('places are ranges, the first few of them, and a count', () => {
    const column = Array.from({ length: 40 }, (_, row) => cellRef('明细', row + 3, 4));
    expect(cellList([cellRef('表', 1, 1), ...column], 'zh')).toBe('表!B2\n明细!E4:E43');
    const scattered = column.filter((_, index) => index % 2 === 0);
    const named = ['明细!E4', '明细!E6', '明细!E8', '明细!E10', '明细!E12', '明细!E14'];
    expect(cellList(scattered, 'zh')).toBe([...named, '等20处'].join('\n'));
    expect(cellList(scattered, 'en')).toBe([...named, 'and more, 20 in all'].join('\n'));
    const row = [cellRef('表', 1, 3), cellRef('表', 1, 4), cellRef('表', 2, 4)];
    expect(cellList(row, 'zh')).toBe('表!D2:E2\n表!E3');
  });

  test('a finding that concerns several projects says so', () => {
    const rows = planToGrid(planned([])).values;
    expect(rows.at(-1)).toContain('多个项目');
  });
});
