import { evaluateWorkbook, openSession, planSheets, type Report } from '../../../src/engine';
import { gridOf, type CellValue } from '../../../src/workbook';
import { MemoryWorkbook } from '../memory-workbook';
import { seen } from './seen';

const asOf = { year: 2024, month: 2, day: 20 };

const budget = (year: number, amount: number) =>
  gridOf(`${year}预算`, [
    [`${year}年项目预算表`],
    ['单位：万元'],
    ['项目名称', '项目单位', '年初预算数', '全年预算数'],
    ['信息系统运维', '示范局', amount, amount],
  ]);

const ledger = (...rows: readonly (readonly CellValue[])[]) =>
  gridOf('支出', [['支出明细账'], ['单位：元'], ['项目名称', '日期', '摘要', '支出金额'], ...rows]);

const said = ({ projects }: Report): string[] =>
  projects.map(
    ({ submission: { key, doubts }, evaluation: { execution } }) =>
      `${key} ${execution.executed?.toFixed() ?? '–'} ${doubts.map(({ why }) => why).join(' ')}`,
  );

async function open(workbook: MemoryWorkbook) {
  const session = await openSession(workbook, { report: () => {}, error: () => {} }, { asOf: () => asOf });
  await session.refresh();
  const after = async (): Promise<Report> => {
    await session.choose({});
    return session.report!;
  };
  return { session, after };
}

/** Edits one cell, and compares with a workbook that is read for the first time. */
async function edited(workbook: MemoryWorkbook, row: number, column: number, value: CellValue) {
  const { session, after } = await open(workbook);
  workbook.edit('支出', row, column, [[value]]);
  const report = await after();
  const fresh = await evaluateWorkbook(workbook, { asOf });
  expect(seen(report)).toEqual(seen(fresh));
  expect(said(report)).toEqual(said(fresh));
  await session.close();
  return said(report);
}

describe('a ledger that is divided by year', () => {
  const workbook = () =>
    MemoryWorkbook.of([
      budget(2022, 80),
      budget(2023, 100),
      ledger(
        ['信息系统运维', '2022-03-01', '付运维费', 750_000],
        ['信息系统运维', '2023-03-01', '付运维费', 900_000],
        ['信息系统运维', '2023-04-01', '付运维费', 50_000],
      ),
    ]);

  test('follows an amount', async () => {
    expect(await edited(workbook(), 4, 3, 910_000)).toEqual([
      '信息系统运维（2022） 75 ',
      '信息系统运维（2023） 96 ',
    ]);
  });

  test('follows a date from one year to the other', async () => {
    expect(await edited(workbook(), 5, 1, '2022-04-01')).toEqual([
      '信息系统运维（2022） 80 ',
      '信息系统运维（2023） 90 ',
    ]);
  });

  test('a new year is a new project', async () => {
    expect(await edited(workbook(), 5, 1, '2024-04-01')).toEqual([
      '信息系统运维（2022） 75 ',
      '信息系统运维（2023） 90 ',
      '信息系统运维（2024） 5 ',
    ]);
  });

  test('a date that goes is asked about', async () => {
    expect(await edited(workbook(), 5, 1, null)).toEqual([
      '信息系统运维（2022） 75 ',
      '信息系统运维（2023） 95 reading-uncertain',
    ]);
  });
});

test('sheets, keys of explanations and names tell the years apart', async () => {
  const report = await evaluateWorkbook(MemoryWorkbook.of([budget(2022, 80), budget(2023, 100)]), { asOf });
  expect(planSheets(report, { outputMode: 'values' }).map(({ name }) => name)).toEqual([
    '自评表-信息系统运维（2022）',
    '自评表-信息系统运维（2023）',
    '自评汇总',
    '审核结果',
  ]);
  const keys = report.findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(report.projects.map(({ submission: { projectName, year } }) => `${projectName} ${year}`)).toEqual([
    '信息系统运维 2022',
    '信息系统运维 2023',
  ]);
});

test('names that are one by their sums are asked about once the sums differ', async () => {
  const workbook = MemoryWorkbook.of([
    gridOf('2023预算', [
      ['2023年项目预算表'],
      ['单位：万元'],
      ['项目名称', '项目单位', '全年预算数', '全年执行数'],
      ['信息系统运维', '示范局', 100, 95],
      ['宣传培训', '示范局', 10, 9],
    ]),
    ledger(['系统运维', '2023-03-01', '付运维费', 950_000], ['宣传培训', '2023-03-01', '付运维费', 90_000]),
  ]);
  expect(said(await evaluateWorkbook(workbook, { asOf }))[0]).toBe('信息系统运维 95 ');
  expect(await edited(workbook, 3, 3, 940_000)).toEqual(['信息系统运维 95 reading-uncertain', '宣传培训 9 ']);
});
