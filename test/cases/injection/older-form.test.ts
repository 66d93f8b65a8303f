import { evaluateWorkbook, planSheets } from '../../../src/engine';
import { planToGrid, type CellValue, type Grid } from '../../../src/workbook';
import { MemoryWorkbook } from '../../engine/memory-workbook';
import { cleanReport, REPORT_DAY } from '../clean-report';
import { changed, put, rulesOf, wanted, type Injection, type Rows } from './inject';

/** Rows of the filled older form. */
const [AGENCY, DATE, SPENT, HEADER, FIRST, SECOND, TOTAL] = [9, 12, 23, 25, 26, 27, 34];
const [FILLED_BY, LEADER, INTERMEDIARY] = [46, 47, 48];
const [PLAN, ACTUAL] = [2, 4];
/** The older form has no indicators behind its score, whatever else is in order. */
const ALWAYS = ['score-without-basis'];

/** The form as the clean report is written into it, with the dates that are written by hand. */
async function cleanOlderForm(): Promise<Grid> {
  const report = await evaluateWorkbook(MemoryWorkbook.of(cleanReport()), { asOf: REPORT_DAY });
  const grid = planToGrid(planSheets(report, { outputMode: 'values' }, new Set(['form']))[0]!);
  return changed(grid, (rows) => {
    put(
      [FILLED_BY, 4, '2021年3月20日'],
      [LEADER, 4, '2021年3月20日'],
      [SECOND, PLAN, 15],
      [FIRST, PLAN, 15],
    )(rows);
    rows.splice(INTERMEDIARY, 1);
  });
}

const lines = (...cells: readonly (readonly [number, number, CellValue])[]) => put(...cells);

const INJECTIONS: readonly Injection[] = [
  {
    rule: 'expense-plan-sum',
    fault: 'lines 15+13, total 30',
    edit: lines([SECOND, PLAN, 13]),
    implied: ['line-over-plan'],
  },
  { rule: 'expense-actual-sum', fault: 'lines 12+14, total 27', edit: lines([SECOND, ACTUAL, 14]) },
  { rule: 'expense-total-vs-overview', fault: '27 against 26.8', edit: lines([SPENT, PLAN, 26.8]) },
  {
    rule: 'expense-plan-vs-fund-plan',
    fault: '32 against 30',
    edit: lines([FIRST, PLAN, 17], [TOTAL, PLAN, 32]),
  },
  { rule: 'line-over-plan', fault: 'plan 10, actual 12', edit: lines([FIRST, PLAN, 10], [SECOND, PLAN, 20]) },
  {
    rule: 'unit-label-missing',
    fault: 'no unit in the header of the lines',
    edit: lines([HEADER, PLAN, '计划支出数'], [HEADER, ACTUAL, '实际支出数']),
  },
  {
    rule: 'after-type-before-end',
    fault: 'report in October, end in December',
    edit: lines([DATE, 0, '2020年10月1日'], [FILLED_BY, 4, '2020年10月1日'], [LEADER, 4, '2020年10月1日']),
  },
  {
    rule: 'intermediary',
    fault: 'line left blank, no 中介机构',
    edit: (rows: Rows) => rows.push(['中介机构负责人（签字并盖章）：', null, null, null, null, null]),
  },
  {
    rule: 'wages-under-302',
    fault: '聘用人员工资 inside 302',
    edit: lines([FIRST, 0, '30299聘用人员工资福利费用']),
    implied: ['one-line-many-natures', 'use-outside-project'],
  },
  { rule: 'date-missing', fault: '年 月 日 left empty', edit: lines([FILLED_BY, 4, '年　　月　　日']) },
  { rule: 'type-ticks', fault: 'none', edit: lines([7, 2, '事前评价□　事中评价□　事后评价□']) },
];

describe('faults put into a clean older form', () => {
  let form: Grid;
  beforeAll(async () => {
    form = await cleanOlderForm();
  });

  it('is clean but for what the form lacks', async () => {
    expect(form.values[AGENCY]![0]).toBe('评价机构：');
    expect(await rulesOf([form], REPORT_DAY)).toEqual(ALWAYS);
  });

  it.each(INJECTIONS.map((one) => [one.rule, one.fault, one] as const))('%s: %s', async (_, __, one) => {
    const rules = await rulesOf([changed(form, one.edit)], REPORT_DAY);
    expect(rules).toEqual([...new Set([...ALWAYS, ...wanted(one)])].sort());
  });
});
