import { evaluateWorkbook, planSheets } from '../../src/engine';
import { atOnce, inSteps } from '../../src/engine/pause';
import { planSteps } from '../../src/engine/planned-sheets';
import { findTables, LedgerStore, submissionSteps } from '../../src/intake';
import { gridOf } from '../../src/workbook';
import { MemoryWorkbook } from './memory-workbook';

const PROJECTS = Array.from({ length: 12 }, (_, at) => `第${at + 1}项目`);
const GRIDS = [
  gridOf('预算', [
    ['2020年项目支出预算表', null, '单位：万元'],
    ['项目名称', '预算数', '支出数'],
    ...PROJECTS.map((name) => [name, 10, 9]),
  ]),
  gridOf('明细', [
    ['项目名称', '经济科目编码', '摘要', '支出金额（元）'],
    ...PROJECTS.map((name) => [name, '30201', '办公用品', 90_000]),
  ]),
];

describe('work that comes in steps', () => {
  it('gives the pane its turn after each table and each project, and comes to the same', async () => {
    const tables = findTables(GRIDS, []);
    const ledgers = new Map(
      tables.filter(({ role }) => role === 'ledger').map((table) => [table, LedgerStore.fromGrid(table)]),
    );
    const options = { readings: [], ledgers };
    let turns = 0;
    const built = await inSteps(submissionSteps(tables, options), () => Promise.resolve(void turns++));
    expect(turns).toBeGreaterThanOrEqual(tables.length + PROJECTS.length);
    expect(JSON.stringify(built.submissions)).toBe(
      JSON.stringify(atOnce(submissionSteps(tables, options)).submissions),
    );
    expect(built.submissions).toHaveLength(PROJECTS.length);
  });

  it('plans one sheet after the other', async () => {
    const report = await evaluateWorkbook(MemoryWorkbook.of(GRIDS), {
      asOf: { year: 2021, month: 1, day: 5 },
    });
    const planning = { outputMode: 'formulas' } as const;
    let turns = 0;
    const plans = await inSteps(planSteps(report, planning), () => Promise.resolve(void turns++));
    expect(turns).toBeGreaterThanOrEqual(PROJECTS.length);
    expect(plans).toEqual(planSheets(report, planning));
    expect(atOnce(planSteps(report, planning, new Set(['summary'])))).toEqual([plans[PROJECTS.length]]);
  });
});
