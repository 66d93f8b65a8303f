import { gridOf, type Grid } from '../../../src/workbook';
import { put } from './edits';
import { OLDER } from './older-rows';
import { FORM_SHEET, type Edits, type Fault, type Rows } from './places';

type Rest = Omit<Fault, 'base' | 'fault' | 'edits'>;
type Edit = (rows: Rows) => void;

/** In the filled national form. */
export const inForm = (fault: string, edit: Edit, rest: Rest = {}): Fault => ({
  ...{ base: 'national form', fault, edits: { [FORM_SHEET]: edit } },
  ...rest,
});

/** In the filled older form. */
export const inOlderForm = (fault: string, edit: Edit, rest: Rest = {}): Fault => ({
  ...{ base: 'older form', fault, edits: { [FORM_SHEET]: edit } },
  ...rest,
});

/** In separate tables: 项目清单, 预算表, 支出明细, 绩效指标. */
export const inTables = (fault: string, edits: Edits, rest: Rest = {}): Fault => ({
  ...{ base: 'separate tables', fault, edits },
  ...rest,
});

/** In the separate tables of an older report: 项目信息, 预算表, 支出明细, 评价人员. */
export const inOlderTables = (fault: string, edits: Edits, rest: Rest = {}): Fault => ({
  ...{ base: 'older tables', fault, edits },
  ...rest,
});

/** In one project of several that lie side by side. */
export const inLying = (fault: string, edits: Edit | Edits, rest: Rest = {}): Fault => ({
  ...{ base: 'lying tables', fault, edits: typeof edits === 'function' ? { 自评情况: edits } : edits },
  ...rest,
});

const ofReport = (edits: Edit | Edits): Edits => (typeof edits === 'function' ? { 文字报告: edits } : edits);

/** In the report beside separate tables; with edits of these, where the fault is that both say something. */
export const inText = (fault: string, edits: Edit | Edits, rest: Rest = {}): Fault => ({
  ...{ base: 'written report', fault, edits: ofReport(edits) },
  ...rest,
});

/** In the older report; as before. */
export const inOlderText = (fault: string, edits: Edit | Edits, rest: Rest = {}): Fault => ({
  ...{ base: 'older report', fault, edits: ofReport(edits) },
  ...rest,
});

/** The sheets of the older report. */
export const OLDER_SHEETS = ['项目信息', '预算表', '支出明细', '评价人员', '文字报告'];

/** Code, name and text of the second entry of the older report's ledger. */
export const entry = (code: string, name: string, use: string, amount = 150_000): Edits => ({
  支出明细: put([4, 1, code], [4, 2, name], [4, 3, use], [4, 4, amount], [5, 4, 120_000 + amount]),
});

/** Cells of the older form. */
export const fillOlder = (
  ...cells: readonly (readonly [row: keyof typeof OLDER, column: number, value: Rows[number][number]])[]
): Edit => put(...cells.map(([row, column, value]) => [OLDER[row], column, value] as const));

/** 项目支出明细 of the older report: what its two items were planned at and what their total says, in 万元. */
export const expenseSheet = (first: number, second: number, total: number): Grid =>
  gridOf('项目支出明细', [
    ['2020年项目支出明细表'],
    [null, null, null, null, '单位：万元'],
    ['项目名称', '经济科目编码', '经济科目名称', '计划支出数', '实际支出数'],
    ['公园绿化养护项目', '30227', '委托业务费', first, 12],
    ['公园绿化养护项目', '30218', '专用材料费', second, 15],
    ['支出合计', null, null, total, 27],
  ]);
