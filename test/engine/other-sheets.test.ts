import { evaluateWorkbook, openSession, type Report } from '../../src/engine';
import { Memory } from '../../src/memory';
import { elsewhereIn, withOthers } from '../../src/engine/other-sheets';
import { findTables } from '../../src/intake';
import { gridOf, type CellValue, type Grid } from '../../src/workbook';
import { MemoryWorkbook } from './memory-workbook';
import { seen } from './live/seen';

type Rows = readonly (readonly CellValue[])[];

const asOf = { year: 2024, month: 2, day: 20 };

const budget = (headers: readonly string[], ...rows: Rows): Grid =>
  gridOf('预算', [['2023年项目预算表'], ['单位：万元'], headers, ...rows]);
const ledger = (project: string, ...rows: Rows): Grid =>
  gridOf('支出', [['2023年支出明细账'], ['单位：元'], ['日期', project, '摘要', '支出金额'], ...rows]);

const BUDGET = ['项目名称', '项目单位', '全年预算数'] as const;
const PLANS: Rows = [
  ['信息运维', '示范局', 120],
  ['宣传培训', '示范局', 30],
];
const ENTRIES: Rows = [
  ['2023-03-01', '信息运维', '付服务费', 700_000],
  ['2023-05-01', '信息运维', '付设备款', 490_000.5],
  ['2023-06-01', '宣传培训', '付印刷费', 250_000],
];

/** How the columns of a sheet are read. */
function columnsOf({ sheets }: Report, sheet: string): Record<string, string | null> {
  const tables = sheets.filter(({ name }) => name === sheet);
  return Object.fromEntries(
    tables.flatMap(({ columns = [] }) =>
      columns.map(({ header, meaning, state }): [string, string | null] => [
        header,
        state === 'read' ? meaning : state,
      ]),
    ),
  );
}

const evaluated = (...grids: readonly Grid[]): Promise<Report> =>
  evaluateWorkbook(MemoryWorkbook.of(grids), { asOf });
const executed = ({ projects }: Report): string[] =>
  projects.map(
    ({ submission, evaluation }) =>
      `${submission.projectName} ${evaluation.execution.executed?.toFixed() ?? '–'}`,
  );

describe('what other sheets say', () => {
  test('a column of names that the budget calls projects is the project', async () => {
    const report = await evaluated(budget(BUDGET, ...PLANS), ledger('甲栏', ...ENTRIES));
    expect(columnsOf(report, '支出')).toMatchObject({ 甲栏: 'project' });
    expect(executed(report)).toEqual(['信息运维 119.00005', '宣传培训 25']);
  });

  test('the names are known from a block of labels as well', async () => {
    const about = gridOf('概况', [
      ['项目名称', '信息运维'],
      ['项目单位', '示范局'],
    ]);
    const report = await evaluated(about, ledger('甲栏', ...ENTRIES.slice(0, 2)));
    expect(columnsOf(report, '支出')).toMatchObject({ 甲栏: 'project' });
  });

  test('amounts that are the sums of the ledger are what was executed, in whatever unit', async () => {
    const headers = ['项目名称', '项目单位', '全年预算数', '甲栏', '乙栏'];
    const report = await evaluated(
      budget(headers, ['信息运维', '示范局', 120, 110, 119], ['宣传培训', '示范局', 30, 26, 25]),
      ledger('项目名称', ...ENTRIES),
    );
    expect(columnsOf(report, '预算')).toMatchObject({ 乙栏: 'executed' });
    expect(columnsOf(report, '预算')['甲栏']).not.toBe('executed');
  });

  test('a ledger without names is that of the only project', async () => {
    const book = gridOf('支出', [
      ['2023年支出明细账'],
      ['单位：元'],
      ['日期', '摘要', '支出金额'],
      ['2023-03-01', '付服务费', 700_000],
      ['2023-05-01', '付设备款', 490_000.5],
    ]);
    const headers = ['项目名称', '项目单位', '全年预算数', '甲栏', '乙栏'];
    const one = await evaluated(budget(headers, ['信息运维', '示范局', 120, 110, 119]), book);
    expect(columnsOf(one, '预算')).toMatchObject({ 乙栏: 'executed' });
    const several = await evaluated(
      budget(headers, ['信息运维', '示范局', 120, 110, 119], ['宣传培训', '示范局', 30, 26, 25]),
      book,
    );
    expect(columnsOf(several, '预算')['乙栏']).not.toBe('executed');
  });

  test('a copy of the departments is no column of units, whatever other sheets call them', async () => {
    const about = gridOf('概况', [
      ['项目名称', '信息运维'],
      ['项目单位', '示范站'],
      ['主管部门', '示范站'],
    ]);
    const headers = ['项目名称', '主管部门', '甲栏', '全年预算数'];
    const plans = PLANS.map(([name, , amount]) => [name!, '示范站', '示范站', amount!]);
    const report = await evaluated(about, budget(headers, ...plans));
    expect(columnsOf(report, '预算')['甲栏']).toBe('asked');
  });

  test('where all was spent the ledger tells nothing', async () => {
    const report = await evaluated(
      budget(['项目名称', '项目单位', '甲栏', '乙栏'], ['信息运维', '示范局', 119, 119]),
      ledger('项目名称', ...ENTRIES.slice(0, 2)),
    );
    const read = columnsOf(report, '预算');
    expect([read['甲栏'], read['乙栏']]).not.toContain('executed');
  });

  test('sheets laid out alike tell each other, but nothing against its own words', async () => {
    const year = (name: string, header: string): Grid =>
      gridOf(`${name}预算`, [
        [`${name}年项目预算表`],
        ['单位：万元'],
        ['项目名称', '项目单位', header, '全年预算数'],
        ['信息运维', '示范局', 100, 120],
      ]);
    const alike = await evaluated(year('2022', '年初预算数'), year('2023', '甲栏'));
    expect(columnsOf(alike, '2023预算')).toMatchObject({ 甲栏: 'initial' });
    const other = await evaluated(year('2022', '年初预算数'), year('2023', '上年结算数'));
    expect(columnsOf(other, '2023预算')['上年结算数']).not.toBe('initial');
  });

  test('nothing is gathered where all columns are understood', () => {
    const sheet = { tables: findTables([budget(BUDGET, ...PLANS)], []) };
    const asked = jest.fn(() => elsewhereIn([], new Map(), new Memory()));
    expect(withOthers(sheet, asked)).toBe(sheet);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('while the workbook is open', () => {
  async function followed(
    workbook: MemoryWorkbook,
    ...edits: readonly (readonly [string, number, number, CellValue])[]
  ): Promise<void> {
    const errors: unknown[] = [];
    const session = await openSession(
      workbook,
      { error: (error) => errors.push(error) },
      { asOf: () => asOf },
    );
    await session.refresh();
    for (const [sheet, row, column, value] of edits) {
      workbook.edit(sheet, row, column, [[value]]);
      await session.choose({});
      const fresh = await evaluateWorkbook(workbook, { asOf });
      expect(seen(session.report!)).toEqual(seen(fresh));
    }
    expect(errors).toEqual([]);
  }

  test('names that come to be known, or are no longer, make another column of it', () =>
    followed(
      MemoryWorkbook.of([budget(BUDGET, ...PLANS), ledger('甲栏', ...ENTRIES)]),
      ['预算', 3, 0, '别的'],
      ['预算', 4, 0, '其他'],
      ['预算', 3, 0, '信息运维'],
      ['支出', 2, 1, '项目名称'],
      ['支出', 2, 1, '乙栏'],
    ));

  test('sums of the ledger that come to agree, or do not any more', () =>
    followed(
      MemoryWorkbook.of([
        budget(['项目名称', '项目单位', '全年预算数', '甲栏'], ['信息运维', '示范局', 120, 119]),
        ledger('项目名称', ...ENTRIES.slice(0, 2)),
      ]),
      ['支出', 3, 3, 600_000],
      ['支出', 3, 3, 700_000],
      ['预算', 3, 3, 100],
      ['预算', 3, 3, 119],
    ));
});
