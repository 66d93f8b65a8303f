import type { Decimal, MoneyUnit } from '../numbers';
import type { CellRef } from '../workbook';
import type { Doubt, UnreadPart } from './column-readings';
import type { Narrative } from './narrative-types';
import type { LedgerSlice } from './ledger-types';
import type { PlainDate } from './plain-date';

/** Ids of the official layouts. */
/** Id of an official layout, as its declaration states it; the catalogue of forms (src/forms) holds all of them. */
export type FormId = string;

/**
 * One value that the unit states: what was read, the text as typed, and where it stands.
 * value null and text "" is a blank cell; value null with a text is a value that could not be read (see `problem`).
 * A place that the form does not have is not a Stated at all: the field is null or missing.
 */
export interface Stated<T> {
  readonly value: T | null;
  readonly text: string;
  readonly cells: readonly CellRef[];
  /** Why the text could not be read, or what is odd about it although it was read. */
  readonly problem?: ValueProblem;
}

export type ValueProblem =
  | 'number-as-text' // plain digits stored as text: read all the same
  | 'full-width' // ２０: read all the same
  | 'unit-in-cell' // 20万元 in an amount cell: read all the same, converted to the unit of the table
  | 'approximate' // 约20: not read
  | 'letter-in-number' // 2O: not read
  | 'error-value' // #DIV/0!: not read
  | 'not-a-number' // 完成: not read
  | 'illegible' // (识别不清) and the like: not read
  | 'not-a-date' // 2021年2月30日: not read
  | 'outside-range';

const READ_ALL_THE_SAME: ReadonlySet<ValueProblem> = new Set([
  'number-as-text',
  'full-width',
  'unit-in-cell',
]);

/** Whether an amount was read, and is part of totals, in spite of the problem. */
export function isReadAllTheSame(problem: ValueProblem): boolean {
  return READ_ALL_THE_SAME.has(problem);
}

/** Whether something is typed in the cell at all (dashes and 无 in amount cells count as blank). */
export function isBlank(stated: Stated<unknown> | null | undefined): boolean {
  return !stated || (stated.value === null && stated.text === '');
}

/** An amount of money in `unit`. Blank marks (—, /, -, 无) are blank. */
export interface Amount extends Stated<Decimal> {
  readonly unit: MoneyUnit;
  /** Label of the row or column as typed: 年度资金总额, 计划安排资金. */
  readonly label: string;
  /** Decimals shown: of the typed text, or of the number format where it rounds. Amounts of a ledger are exact: null. */
  readonly shownPlaces: number | null;
}

export const FUND_COLUMNS = ['initial', 'budget', 'executed', 'planned', 'received'] as const;
/** initial 年初预算数, budget 全年预算数, executed 全年执行数/实际支出, planned 计划安排, received 实际到位. */
export type FundColumn = (typeof FUND_COLUMNS)[number];

/** total 年度资金总额; fiscal 财政拨款; carried-over 上年结转; central, region (自治区, 省), local (市县) sources; row-3 any other. */
export type FundRowKind =
  'total' | 'fiscal' | 'carried-over' | 'other' | 'central' | 'region' | 'local' | `row-${number}`;

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

/** A rate as a fraction: 86, 86%, 0.86 and 86百分比 are all 0.86. */
export interface StatedRate extends Stated<Decimal> {
  /** Decimals of the percentage as shown: 86.5% → 1, 57.89% → 2, 0.8645 → 2. */
  readonly shownPlaces: number | null;
}

/** One line of 项目支出明细 of a filled form, or a budget line with an economic item. */
export interface ExpenseLine {
  /** Digits of the economic item as typed: 302, 30201; "" where none. */
  readonly code: string;
  /** Name beside the code: 商品和服务支出. */
  readonly name: string;
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
  /** Whether the headers of the amount columns, or the caption of the table, name a unit. */
  readonly unitStated: boolean;
  /** Header cells of the amount columns. */
  readonly headerCells: readonly CellRef[];
}

export type Comparison = '>=' | '<=' | '>' | '<' | '=';
export type QualitativeStatus = 'met' | 'partly-met' | 'not-met';

/** A target or an actual value, in whatever notation. */
export interface IndicatorValue {
  readonly text: string;
  readonly cells: readonly CellRef[];
  readonly kind: 'quantity' | 'date' | 'qualitative' | 'status' | 'void' | 'blank' | 'unreadable';
  readonly sign: Comparison | null;
  /** Where the sign stands: in the value itself, in a column of its own, in the indicator's name, or nowhere. */
  readonly signFrom: 'value' | 'column' | 'name' | null;
  /** The number as printed: 2.6 of 2.6亿元, 98 of 98%. */
  readonly number: Decimal | null;
  /** The unit as printed, multiplier included: 亿元, %, 个, 元/人*月; null where none. */
  readonly unit: string | null;
  readonly unitFrom: 'value' | 'column' | 'name' | null;
  /** The number in base units, for comparing: 260000000 元; 0.98 of 98%. Null where there is no number. */
  readonly base: { readonly number: Decimal; readonly unit: string } | null;
  readonly date: PlainDate | null;
  readonly status: QualitativeStatus | null;
  /** Why it is unreadable, as a key for messages: several-numbers, illegible, truncated, error-value … */
  readonly problem: string | null;
}

export type IndicatorLevel1 = 'output' | 'benefit' | 'satisfaction' | 'cost' | 'other';

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

/** Points printed beside a first- or second-level name: 产出指标（50分）. */
export interface SectionWeight {
  readonly level: 1 | 2;
  readonly level1Kind: IndicatorLevel1;
  readonly name: string;
  readonly weight: Stated<Decimal>;
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

export interface Period {
  readonly start: Stated<PlainDate>;
  readonly end: Stated<PlainDate>;
  readonly text: string;
  readonly cells: readonly CellRef[];
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

export interface Funds {
  /** Total first, where there is one; rows as in the table. */
  readonly rows: readonly FundRow[];
  /** By use (支出), where a second table divides the same total: Shanxi. */
  readonly useRows: readonly FundRow[];
  /** Unit of the table; the caption's cells where it is stated. */
  readonly unit: MoneyUnit;
  readonly unitStated: boolean;
  /** 预算变动原因 and the like, where the form asks for it. */
  readonly budgetChangeReason?: Stated<string>;
}

/** All that the unit states about one project: claimed values, each with its cells. Complete without the grid. */
export interface Submission {
  /** Unique in the workbook: the project's name, with a number where two have the same. */
  readonly key: string;
  readonly projectName: string;
  /** The form it was read from; null where it comes from separate tables. */
  readonly form: FormId | null;
  readonly origin: 'tables' | 'filled-form';
  /** Region as far as names tell: a province's name such as 广西, or null. */
  readonly region: string | null;
  readonly identity: Identity;
  readonly funds: Funds | null;
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
