import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateWorkbook, planSheets, type Report } from '../../src/engine';
import type { FormId } from '../../src/intake';
import type { CellValue, SheetPlan } from '../../src/workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { publishedCases } from '../cases/published/cases';
import { layOut } from '../cases/published/lay-out';
import { differences } from './computed-cells';
import { calculator, isInstalled, notRun } from './soffice';

/** After an edit of a source cell our sheets, recalculated by LibreOffice alone, say what a new evaluation would write. */

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

const TABLES: readonly Sheet[] = [
  {
    name: '预算表',
    rows: [
      ['2020年项目支出预算表'],
      [null, null, null, null, null, '单位：千元'],
      ['项目名称', '资金来源', '经济科目编码', '经济科目名称', '计划安排资金', '实际到位资金'],
      ['网络维护费', '市县财政', '302', '商品和服务支出', 200, 200],
      ['网络维护费', '市县财政', '310', '资本性支出', 50.5, 40.25],
      ['网络维护费', '其他', '302', '商品和服务支出', 10, 10],
    ],
  },
  {
    name: '支出明细',
    rows: [
      ['2020年项目支出明细账'],
      [null, null, null, null, '单位：元'],
      ['项目名称', '经济科目编码', '经济科目名称', '摘要', '支出金额'],
      ['网络维护费', '302', '商品和服务支出', '专线', 80_000],
      ['网络维护费', '310', '资本性支出', '设备', 20_000.55],
      ['网络维护费', '302', '商品和服务支出', '其他', 100_000],
    ],
  },
];

function filledForm(): Sheet {
  const one = publishedCases().find(({ id }) => id.startsWith('hengshan'))!;
  const { area, values } = layOut(one, 'national');
  // Figures of the transcript are texts; in a sheet that a clerk fills in they are numbers.
  const rows = values.map((line) =>
    line.map((value) => (/^\d+(\.\d+)?$/.test(String(value ?? '')) ? Number(value) : value)),
  );
  return { name: '自评表', rows: [...Array.from({ length: area.top }, () => []), ...rows] };
}

/** Indicators with figures of all kinds in cells of their own: bare, percentages, beside units, stated and blank scores. */
const INDICATORS: Sheet = {
  name: '指标表',
  rows: [
    ['2020年绩效目标及指标完成情况'],
    ['项目名称', '一级指标', '二级指标', '三级指标', '年度指标值', '计量单位', '实际完成值', '分值', '得分'],
    ['网络维护费', '产出指标', '数量指标', '维护次数', 50, '次', 45, 20, null],
    ['网络维护费', '产出指标', '质量指标', '验收合格率', 95, '%', 90.5, 30, 28.5],
    ['网络维护费', '效益指标', '社会效益指标', '故障次数', '≤3', '次', 4, 30, null],
    ['网络维护费', '满意度指标', '服务对象满意度', '满意度', '≥90%', null, '88%', 10, 9.5],
  ],
};

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ziping-followed-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function evaluated(sheets: readonly Sheet[], formId: FormId): Promise<Report> {
  const workbook = openWorkbook(createWorkbook(sheets), '表.xlsx');
  return evaluateWorkbook(workbook, { choices: { formId }, asOf: { year: 2021, month: 10, day: 26 } });
}

const formsOf = (report: Report): SheetPlan[] =>
  planSheets(report, { outputMode: 'formulas' }, new Set(['form', 'summary'] as const));

/** Numbers of the user's cells: all that our sheets show of weights, scores, targets and actual values. */
function numbersOf({ submission }: Report['projects'][number]) {
  const { indicators, funds, claimedTotal } = submission;
  const ofIndicators = indicators.flatMap(({ target, actual, weight, score }) => [
    ...[target, actual].map(({ numberCell, cells }) => ({ value: numberCell ?? null, cells })),
    weight,
    score,
  ]);
  const ofFunds = (funds?.rows ?? []).flatMap(({ weight, score }) => [weight, score]);
  return [...ofIndicators, ...ofFunds, claimedTotal].flatMap((stated) => (stated ? [stated] : []));
}

/** Cells of the user's sheets that figures of the report were read from. */
function figureCells({ projects }: Report): { sheet: string; row: number; column: number }[] {
  const amounts = projects.flatMap(({ submission }) => [
    ...(submission.funds?.rows ?? []).flatMap((row) => Object.values(row.amounts)),
    ...(submission.ledger?.groups ?? []).flatMap((group) =>
      group.entries(group.count).map(({ amount }) => ({ value: group.amount, cells: [amount] })),
    ),
  ]);
  const figures = [...amounts, ...projects.flatMap(numbersOf)];
  const cells = figures.flatMap(({ value, cells: own }) => (value === null ? [] : own));
  return [...new Map(cells.map((cell) => [`${cell.sheet} ${cell.top} ${cell.left}`, cell])).values()].map(
    ({ sheet, top, left }) => ({ sheet, row: top, column: left }),
  );
}

type Place = ReturnType<typeof figureCells>[number];

function edited(sheets: readonly Sheet[], { sheet, row, column }: Place): Sheet[] {
  return sheets.map((one) => ({
    name: one.name,
    rows: one.rows.map((line, at) =>
      one.name === sheet && at === row
        ? line.map((value, index) => (index === column ? Number(value) + 1.37 : value))
        : line,
    ),
  }));
}

test.each([
  ['separate tables', TABLES, 'national'],
  ['separate tables', TABLES, 'hechi'],
  ['indicators', [...TABLES, INDICATORS], 'national'],
  ['indicators', [...TABLES, INDICATORS], 'sichuan'],
  ['indicators', [...TABLES, INDICATORS], 'yinchuan'],
  ['indicators', [...TABLES, INDICATORS], 'hengshan'],
  ['a filled form', [filledForm()], 'national'],
] as const)(
  'our sheets follow every figure of %s (%#)',
  async (_, sheets, formId) => {
    if (!isInstalled('soffice', '--version'))
      return notRun('LibreOffice', 'edited sources were not recalculated');
    const report = await evaluated(sheets, formId);
    const plans = formsOf(report);
    const places = figureCells(report);
    const name = `${sheets.length}-${formId}`;
    expect(places.length).toBeGreaterThan(3);
    const paths = await Promise.all(
      places.map(async (place, at) => {
        const workbook = openWorkbook(createWorkbook(edited(sheets, place)), `${at}.xlsx`);
        await workbook.writeSheets(plans);
        const path = join(folder, `${name}-${at}.xlsx`);
        writeFileSync(path, workbook.toBytes());
        return path;
      }),
    );
    const out = calculator(folder)(paths, 'xlsx');
    const wrong: string[] = [];
    for (const [at, place] of places.entries()) {
      const file = `${name}-${at}.xlsx`;
      const recalculated = openWorkbook(new Uint8Array(readFileSync(join(out, file))), file);
      const anew = formsOf(await evaluated(edited(sheets, place), formId));
      const found = await differences(recalculated, anew);
      wrong.push(...found.map((difference) => `${place.sheet} ${place.row} ${place.column}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  },
  300_000,
);
