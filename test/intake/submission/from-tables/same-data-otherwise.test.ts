import fc from 'fast-check';
import type { Grid } from '../../../../src/workbook';
import { gridOf } from '../../../../src/workbook';
import { seedGrids } from '../../../cases/seed-grids';
import {
  blownUp,
  change,
  HEADER_ROWS,
  renamed,
  reordered,
  rowsOf,
  seedRows,
  shifted,
  stacked,
  withGaps,
  withoutMerges,
  withRows,
} from './layouts';
import { meaning, read } from './meaning';

const SEED = meaning(read(seedGrids())[0]!);

function expectSeed(grids: readonly Grid[]): void {
  const submissions = read(grids);
  expect(submissions.map(({ projectName }) => projectName)).toEqual(['网络维护费']);
  expect(meaning(submissions[0]!)).toEqual(SEED);
}

const SYNONYMS: readonly Readonly<Record<string, string>>[] = [
  {
    项目名称: '项目',
    资金来源: '资金性质',
    经济科目编码: '支出经济分类科目编码',
    经济科目名称: '支出经济分类科目名称',
    计划安排资金: '计划安排金额',
    实际到位资金: '到位资金',
    摘要: '用途',
    支出金额: '金额（元）',
  },
  {
    经济科目编码: '科目编码',
    经济科目名称: '科目名称',
    计划安排资金: '计划安排资金（万元）',
    实际到位资金: '实际到位资金（万元）',
    摘要: '支出内容',
    支出金额: '支出数',
    '职称/职务': '职务（职称）',
    单位: '工作单位',
    签字: '签名',
  },
  {
    资金来源: '资金来源渠道',
    经济科目编码: '经济分类编码',
    经济科目名称: '部门预算支出经济分类',
    计划安排资金: '资金计划数',
    实际到位资金: '实际到位数',
    摘要: '业务摘要',
    支出金额: '借方金额',
    姓名: '评价人员姓名',
  },
];

describe('the seed laid out otherwise', () => {
  test('without knowledge of merged cells', () => expectSeed(seedGrids().map(withoutMerges)));

  test('moved to C5', () => expectSeed(seedGrids().map((grid) => shifted(grid, 4, 2))));

  test('inside a used range far larger than the data', () => {
    expectSeed(seedGrids().map((grid) => blownUp(grid, 800, 40)));
  });

  test('all tables in one sheet', () => expectSeed([stacked(seedGrids())]));

  test.each(SYNONYMS)('with other headers: %j', (names) => {
    const sheets = Object.keys(HEADER_ROWS);
    expectSeed(
      seedGrids().map((grid) =>
        sheets.includes(grid.sheet) ? withRows(grid, renamed(rowsOf(grid), names)) : grid,
      ),
    );
  });

  test('in sheets with names that tell nothing', () => {
    expectSeed(seedGrids().map((grid, at) => ({ ...grid, sheet: `Sheet${at + 1}` })));
  });

  test('in any order of columns and sheets, with gaps and margins', () => {
    const orders = (size: number): fc.Arbitrary<number[]> =>
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, at) => at),
        { minLength: size },
      );
    const layout = fc.record({
      budget: orders(6),
      ledger: orders(5),
      people: orders(4),
      sheets: orders(5),
      gaps: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
      top: fc.nat(6),
      left: fc.nat(4),
      merges: fc.boolean(),
    });
    fc.assert(
      fc.property(layout, ({ budget, ledger, people, sheets, gaps, top, left, merges }) => {
        const columns: Readonly<Record<string, readonly number[]>> = {
          预算表: budget,
          支出明细: ledger,
          评价人员: people,
        };
        const laidOut = seedGrids().map((grid) => {
          const order = columns[grid.sheet];
          const header = HEADER_ROWS[grid.sheet];
          if (!order || header === undefined) return grid;
          const rows = withGaps(
            reordered(rowsOf(grid), header, order),
            new Set(gaps.filter((gap) => gap !== header)),
          );
          return withRows(grid, rows);
        });
        const moved = laidOut.map((grid) => shifted(merges ? grid : withoutMerges(grid), top, left));
        expectSeed(sheets.map((at) => moved[at]!));
      }),
      { numRuns: 150 },
    );
  });
});

describe('amounts', () => {
  const budgetCells = [
    [5, 4],
    [5, 5],
    [7, 4],
    [7, 5],
  ] as const;
  const withBudget = (value: string | number, unit = '万元'): Grid[] =>
    change(seedGrids(), '预算表', (rows) => {
      for (const [row, column] of budgetCells) rows[row]![column] = value;
      rows[1]![5] = `单位：${unit}`;
      return rows;
    });

  test.each([
    [20, '万元'],
    ['20', '万元'],
    ['２０', '万元'],
    ['20.00', '万元'],
    ['20万元', '万元'],
    ['¥20', '万元'],
    [200000, '元'],
    ['200,000.00', '元'],
    ['２００，０００', '元'],
    ['20万元', '元'],
    [200, '千元'],
  ])('%j in %s', (value, unit) => expectSeed(withBudget(value, unit)));

  test('unit in the headers instead of above the table, one in each', () => {
    expectSeed(
      change(seedGrids(), '预算表', (rows) => {
        rows[1] = ['编制单位：河池市社会保险事业局'];
        rows[2]![4] = '计划安排资金（万元）';
        rows[2]![5] = '实际到位资金（元）';
        rows[5]![5] = 200000;
        rows[7]![5] = 200000;
        return rows;
      }),
    );
  });

  test('a ledger in 万元', () => {
    expectSeed(
      change(seedGrids(), '支出明细', (rows) => {
        rows[1]![4] = '单位：万元';
        [8, 2, 10, 20].forEach((value, at) => (rows[3 + at]![4] = value));
        return rows;
      }),
    );
  });
});

describe('headers and rows', () => {
  test('amounts by source in columns under a group header, merged or not', () => {
    const rows = [
      ['2020年项目支出预算表'],
      ['编制单位：河池市社会保险事业局', null, null, null, null, null, null, null, '单位：万元'],
      ['项目名称', '经济科目编码', '经济科目名称', '计划安排资金', null, null, null, null, '实际到位资金'],
      [
        null,
        null,
        null,
        '合计',
        '中央财政',
        '自治区财政',
        '市县财政',
        '其它',
        '合计',
        '中央财政',
        '自治区财政',
        '市县财政',
        '其它',
      ],
      ['网络维护费', '302', '商品和服务支出', 20, null, null, 20, null, 20, null, null, 20, null],
    ];
    const plain = gridOf('预算表', rows);
    const merges = [
      ...[0, 1, 2].map((column) => ({ top: 2, bottom: 3, left: column, right: column })),
      { top: 2, bottom: 2, left: 3, right: 7 },
      { top: 2, bottom: 2, left: 8, right: 12 },
    ];
    const others = seedGrids().filter(({ sheet }) => sheet !== '预算表');
    for (const grid of [plain, { ...plain, merges }]) {
      const [submission] = read([...others, grid]);
      expect(meaning(submission!)['funds']).toEqual({
        '0 total': { planned: '200000', received: '200000' },
        '1 central': { planned: '', received: '' },
        '1 region': { planned: '', received: '' },
        '1 local': { planned: '200000', received: '200000' },
        '1 other': { planned: '', received: '' },
      });
      expect(meaning(submission!)['lines']).toEqual(SEED['lines']);
    }
  });

  test('a header of two rows for item and amounts', () => {
    expectSeed(
      change(seedGrids(), '预算表', (rows) => [
        ...rows.slice(0, 2),
        ['项目名称', '资金来源', '经济科目', null, '资金', null],
        [null, null, '编码', '名称', '计划安排资金', '实际到位资金'],
        ...rows.slice(3),
      ]),
    );
  });

  test.each([
    ['written once, the cells below blank', []],
    ['merged downwards', [{ top: 3, bottom: 6, left: 0, right: 0 }]],
  ])('the name of the project %s', (_, merges) => {
    const grids = change(seedGrids(), '预算表', (rows) => {
      for (const row of [4, 5, 6]) rows[row]![0] = null;
      return rows;
    });
    expectSeed(grids.map((grid) => (grid.sheet === '预算表' ? { ...grid, merges } : grid)));
  });

  test('a subtotal of the project above the total, and sign-off lines below', () => {
    expectSeed(
      change(seedGrids(), '预算表', (rows) => [
        ...rows.slice(0, 7),
        ['网络维护费小计', null, null, null, 20, 20],
        ...rows.slice(7),
        [],
        ['制表人：张三', null, '审核人：李四', null, '日期：2021年1月5日'],
        ['注：本表金额为批复数。'],
      ]),
    );
  });

  test('subtotals in the ledger', () => {
    expectSeed(
      change(seedGrids(), '支出明细', (rows) => [
        ...rows.slice(0, 5),
        ['本月合计', null, null, null, 100000],
        ['网络维护费', '302', '商品和服务支出', '其他工资福利费用', 100000],
        ['本月合计', null, null, null, 100000],
        ...rows.slice(6),
      ]),
    );
  });

  test('further rows above the table', () => {
    expectSeed(
      change(seedGrids(), '支出明细', (rows) => [
        ['附件3'],
        [],
        rows[0]!,
        ['填报日期：2021年10月26日', null, null, null, '金额单位：元'],
        [],
        ...rows.slice(2),
      ]),
    );
  });
});

describe('project information', () => {
  const info = seedRows('项目信息');
  const others = seedGrids().filter(({ sheet }) => sheet !== '项目信息');
  const pairs = info.slice(1).map(([label, value]) => [label ?? null, value ?? null] as const);

  test('in two pairs a row', () => {
    const rows = Array.from({ length: Math.ceil(pairs.length / 2) }, (_, at) => [
      ...pairs[2 * at]!,
      ...(pairs[2 * at + 1] ?? []),
    ]);
    expectSeed([gridOf('项目信息', [[info[0]![0]!], ...rows]), ...others]);
  });

  test('label and value in one cell', () => {
    expectSeed([
      gridOf(
        '项目信息',
        pairs.map(([label, value]) => [`${label}：${value ?? ''}`]),
      ),
      ...others,
    ]);
  });

  test('value cells merged over blank ones, and labels with colons', () => {
    const rows = pairs.map(([label, value]) => [`${label}：`, null, value]);
    expectSeed([gridOf('项目信息', rows), ...others]);
    const merges = rows.map((_, row) => ({ top: row, bottom: row, left: 0, right: 1 }));
    expectSeed([{ ...gridOf('项目信息', rows), merges }, ...others]);
  });

  test('dates as serial numbers, start and end in cells of their own', () => {
    const rows = pairs.map(([label, value]) => {
      if (label === '评价日期') return [label, 44495];
      if (label === '项目起止时间') return [label, 43831, '至', 44196];
      return [label, value];
    });
    expectSeed([gridOf('项目信息', rows), ...others]);
  });

  test.each(['事前评价□ 事中评价□ 事后评价√', '□事前评价  □事中评价  ☑事后评价', '事后评价（√）', '事后'])(
    'type of evaluation: %s',
    (text) => {
      const rows = pairs.map(([label, value]) => [label, label === '评价类型' ? text : value]);
      expectSeed([gridOf('项目信息', rows), ...others]);
    },
  );

  test('boxes to tick in cells of their own', () => {
    const rows = pairs.map(([label, value]) =>
      label === '评价类型' ? [label, '事前评价□', '事中评价□', '事后评价√'] : [label, value],
    );
    expectSeed([gridOf('项目信息', rows), ...others]);
  });

  test('as a list with a header', () => {
    const rows = [
      ['序号', '项目名称', '项目单位', '主管部门', '项目负责人', '联系电话', '起止时间'],
      [
        1,
        '网络维护费',
        '河池市社会保险事业局',
        '河池市人力资源和社会保障局',
        '负责人丁',
        '07780000000',
        '2020年1月—12月',
      ],
    ];
    const [submission] = read([gridOf('项目信息', rows), ...others]);
    const { identity } = submission!;
    expect(identity.unit?.value).toBe('河池市社会保险事业局');
    expect(identity.department?.value).toBe('河池市人力资源和社会保障局');
    expect(identity.manager?.value).toBe('负责人丁');
    expect(identity.phone?.value).toBe('07780000000');
    expect(identity.period?.start.value?.month).toBe(1);
    expect(identity.period?.end.value?.month).toBe(12);
  });
});
