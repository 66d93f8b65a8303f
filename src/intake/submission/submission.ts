import type { Decimal, MoneyUnit } from '../../numbers';
import type { CellRef } from '../../workbook';
import type { LedgerSlice } from '../ledger';
import type { Doubt, UnreadPart } from '../tables';
import type { Amount, IndicatorValue, Period, PlainDate, SectionWeight, Stated, StatedRate } from '../values';
import type { FormId, FundColumn, FundRowKind, IndicatorLevel1 } from '../words';
import type { Narrative } from './narrative-types';

export interface FundRow {
  readonly kind: FundRowKind;
  readonly label: string;
  /** 0 the total, 1 its parts, 2 parts of a part (which do not add to the total). */
  readonly level: 0 | 1 | 2;
  readonly cells: readonly CellRef[];
  readonly amounts: Readonly<Partial<Record<FundColumn, Amount>>>;
  /** Missing where the form has no such column. Weights are points; a rate is a fraction (0.8645), however typed. */
  readonly weight?: Stated<Decimal>;
  readonly rate?: StatedRate;
  readonly score?: Stated<Decimal>;
  readonly reason?: Stated<string>;
}

/** One line of 项目支出明细 of a filled form, or a budget line with an economic item. */
export interface ExpenseLine {
  /** Digits of the economic item as typed: 302, 30201; "" where none. */
  readonly code: string;
  /** Name beside the code: 商品和服务支出. */
  readonly name: string;
  /** What stands where the code belongs and could not be read. */
  readonly unreadCode?: string;
  /** What the money was for, as typed (摘要, 支出内容); may equal the name. */
  readonly text: string;
  readonly cells: readonly CellRef[];
  readonly planned?: Amount;
  readonly actual?: Amount;
  readonly reason?: Stated<string>;
}

export interface ExpenseTable {
  readonly lines: readonly ExpenseLine[];
  /** 支出合计 as stated. */
  readonly plannedTotal?: Amount;
  readonly actualTotal?: Amount;
  /** Whether its lines are the last of the form and no total follows: the rest may have been cut off. */
  readonly truncated?: boolean;
  /** Whether the headers of the amount columns, or the caption of the table, name a unit. */
  readonly unitStated: boolean;
  /** Header cells of the amount columns. */
  readonly headerCells: readonly CellRef[];
}

export interface Indicator {
  /** As typed, without printed points: 产出指标. Merged cells and blanks are filled downwards. */
  readonly level1: string;
  readonly level1Kind: IndicatorLevel1;
  /** As typed: 数量指标, 时效指标, 社会效益指标. */
  readonly level2: string;
  /** As typed, without "指标1:". */
  readonly name: string;
  readonly nameCells: readonly CellRef[];
  /** All cells of the row. */
  readonly cells: readonly CellRef[];
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  /** Missing where the form has no such column. */
  readonly weight?: Stated<Decimal>;
  readonly score?: Stated<Decimal>;
  readonly reason?: Stated<string>;
  /** Guangxi: 扣分, and the remark that explains a qualitative score. */
  readonly deduction?: Stated<Decimal>;
  readonly remark?: Stated<string>;
  /** 正向 / 反向, where a column or the name says so. */
  readonly direction?: Stated<'higher' | 'lower'>;
  /** The row is cut short in the source: most of it is missing. */
  readonly truncated: boolean;
}

/** A printed row of the indicator table in which nothing is stated: 指标2：, ……, or its levels alone. */
export interface BlankRow extends Pick<Indicator, 'level1' | 'level1Kind' | 'level2'> {
  /** What stands where the name belongs, as typed; "" where nothing does. */
  readonly text: string;
  readonly cells: readonly CellRef[];
}

export interface Person {
  readonly name: Stated<string>;
  readonly position?: Stated<string>;
  readonly unit?: Stated<string>;
  readonly signature?: Stated<string>;
}

export type EvaluationType = 'before' | 'during' | 'after';

export type NameRole =
  | 'report-unit' // 报告单位, line 1 of the cover
  | 'project-unit' // 项目单位, 实施单位
  | 'budget-unit' // 编制单位 of a table
  | 'evaluator-unit' // 单位 of an evaluator
  | 'seal' // 部门（单位）名称（盖章）
  | 'narrative';

export interface UnitName {
  readonly role: NameRole;
  readonly name: Stated<string>;
}

export interface ProjectNameUse {
  readonly role: 'field' | 'report-title' | 'narrative-title' | 'narrative' | 'table-row';
  readonly name: Stated<string>;
}

/** A fiscal year as stated somewhere. */
export interface YearUse {
  readonly role: 'title' | 'period' | 'budget-title' | 'ledger-title' | 'ledger-date' | 'narrative' | 'name';
  readonly year: Stated<number>;
}

/** Fields of cover and overview. A field is missing where the form or the workbook has no place for it. */
export interface Identity {
  readonly projectName?: Stated<string>;
  readonly projectCode?: Stated<string>;
  readonly department?: Stated<string>;
  readonly unit?: Stated<string>;
  readonly reportTitle?: Stated<string>;
  readonly evaluationTypes?: Stated<readonly EvaluationType[]>;
  readonly evaluationMethod?: Stated<string>;
  readonly evaluationAgency?: Stated<string>;
  readonly sealName?: Stated<string>;
  readonly reportDate?: Stated<PlainDate>;
  readonly issuer?: Stated<string>;
  readonly manager?: Stated<string>;
  readonly financeManager?: Stated<string>;
  readonly phone?: Stated<string>;
  readonly address?: Stated<string>;
  readonly postcode?: Stated<string>;
  readonly period?: Period;
  /** 填报人（签字）, 评价组组长（签字）, 中介机构负责人（签字并盖章）, each with its date where the form has one. */
  readonly filledBy?: Stated<string>;
  readonly teamLeader?: Stated<string>;
  readonly intermediary?: Stated<string>;
  readonly signatureDates: readonly { readonly label: string; readonly date: Stated<PlainDate> }[];
  /** Form fields that stand by themselves and that no other field holds: 评价结论, 存在问题, 改进措施, 项目类别 … */
  readonly notes: readonly { readonly label: string; readonly text: Stated<string> }[];
  readonly unitNames: readonly UnitName[];
  readonly projectNames: readonly ProjectNameUse[];
  readonly years: readonly YearUse[];
}

/** A budget that another one of the same project took the place of, as its words say: it is told and not used. */
export interface SetAside {
  readonly column: FundColumn;
  /** First the amount that is not used, then the one that is. */
  readonly cells: readonly CellRef[];
  readonly unused: Amount;
  readonly used: Amount;
}

export interface Funds {
  /** Total first, where there is one; rows as in the table. */
  readonly rows: readonly FundRow[];
  /** By use (支出), where a second table divides the same total: Shanxi. */
  readonly useRows: readonly FundRow[];
  /** Unit of the table; the caption's cells where it is stated. */
  readonly unit: MoneyUnit;
  readonly unitStated: boolean;
  /** 草稿 beside 批复: figures that another table took the place of. */
  readonly setAside?: readonly SetAside[];
  /** Where the printed formula divides by another amount than the budget of the year: 年初预算数（A）, 执行率（B/A）. */
  readonly rateBase?: 'initial';
  /** Names under which the points for execution stand among the indicators, in forms that have them there. */
  readonly executionIn?: Pick<Indicator, 'level1' | 'level2'>;
  /** 预算变动原因 and the like, where the form asks for it. */
  readonly budgetChangeReason?: Stated<string>;
}

/** The project's name as people tell it apart: with its year where the workbook has it in several. */
export function nameWithYear({
  key,
  projectName,
  isOneOfYears,
}: Pick<Submission, 'key' | 'projectName' | 'isOneOfYears'>): string {
  return isOneOfYears ? key : projectName;
}

/** All that the unit states about one project: claimed values, each with its cells. Complete without the grid. */
export interface Submission {
  /** Unique in the workbook: the project's name, with its year where it has several, with a number where two are alike. */
  readonly key: string;
  readonly projectName: string;
  /** The fiscal year that it is about; null where none is stated, or several are. */
  readonly year: number | null;
  /** Whether the workbook has the project in other years too: name and year together tell it apart. */
  readonly isOneOfYears: boolean;
  /** The form it was read from; null where it comes from separate tables. */
  readonly form: FormId | null;
  readonly origin: 'tables' | 'filled-form';
  /** Region as far as names tell: a province's name such as 广西, or null. */
  readonly region: string | null;
  readonly identity: Identity;
  readonly funds: Funds | null;
  /** Cells of amounts whose unit the clerk has named: it is no guess, whatever the figures look like. */
  readonly toldUnits?: readonly CellRef[];
  /** 项目支出明细 of a filled form; budget lines where a budget table has economic items. */
  readonly expenses: ExpenseTable | null;
  readonly budgetLines: readonly ExpenseLine[];
  readonly ledger: LedgerSlice | null;
  readonly goal: {
    readonly expected: Stated<string>;
    readonly actual: Stated<string>;
    readonly score?: Stated<Decimal>;
  } | null;
  readonly indicators: readonly Indicator[];
  /** Whether the workbook has an indicator table for the project at all, and which columns it has. */
  readonly indicatorTable: {
    readonly cells: readonly CellRef[];
    readonly hasWeights: boolean;
    readonly hasScores: boolean;
    readonly hasReasons: boolean;
    readonly truncated: boolean;
    /** Rows that were printed, or left over, and not filled in. */
    readonly blankRows?: readonly BlankRow[];
  } | null;
  readonly sectionWeights: readonly SectionWeight[];
  /** 总分 row or 综合得分. */
  readonly claimedTotal: Stated<Decimal> | null;
  readonly claimedWeightTotal: Stated<Decimal> | null;
  /** 自评等次 as typed. */
  readonly claimedGrade: Stated<string> | null;
  readonly evaluators: readonly Person[] | null;
  readonly narrative: Narrative | null;
  /** Parts of its tables that hold values and were not understood: rules that need them cannot decide. */
  readonly unread: readonly UnreadPart[];
  /** What was read and could as well be something else: no verdict may rest on it. */
  readonly doubts: readonly Doubt[];
}
