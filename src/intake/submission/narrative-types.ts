import type { Decimal, MoneyUnit } from '../../numbers';
import type { CellRef } from '../../workbook';
import type { PlainDate } from '../values';
import type { HeadingLevel, SectionKind } from '../words';

/** Numbering styles of headings: 一、 / （一） / 1. / （1）. The style in which an Arabic （3） stands for （三） is "(1)". */
export type HeadingStyle = '一' | '(一)' | '1' | '(1)';

export interface Heading {
  readonly style: HeadingStyle;
  readonly number: number;
  readonly title: string;
  /** Level by place in the outline, 1 for 一、; a （3） between （二） and （四） is of their level. */
  readonly level: HeadingLevel;
}

export interface Paragraph {
  readonly index: number;
  readonly text: string;
  readonly cell: CellRef;
  readonly heading: Heading | null;
  /** Index into Narrative.sections of the innermost section; null before the first heading. */
  readonly section: number | null;
}

export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  readonly cell: CellRef;
  /** Text after the heading in the same paragraph and in the following ones, subsections included; "" where empty. */
  readonly text: string;
  readonly parent: number | null;
}

/** Anything found in the text: the words, where, and in which kind of section. */
export interface Mention<T> {
  readonly value: T;
  readonly text: string;
  readonly paragraph: number;
  readonly cell: CellRef;
  readonly section: SectionKind | null;
}

export interface MoneyMention extends Mention<Decimal> {
  readonly unit: MoneyUnit;
  /** planned 预算安排, received 到位/下达, executed 支出, item one of several listed items, gap 缺口, other. */
  readonly role: 'planned' | 'received' | 'executed' | 'item' | 'gap' | 'other';
  /** What the amount is for, as written before it: 网络设备购置费用. */
  readonly subject: string;
}

/** Items listed with amounts: （1）…80000元；（2）…20000元, with the total that the same sentence states, if any. */
export interface ItemList {
  readonly items: readonly MoneyMention[];
  readonly total: MoneyMention | null;
  readonly cell: CellRef;
  readonly section: SectionKind | null;
}

export interface Narrative {
  readonly title: { readonly text: string; readonly cell: CellRef } | null;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly money: readonly MoneyMention[];
  readonly itemLists: readonly ItemList[];
  /** Rates as fractions. */
  readonly arrivalRates: readonly Mention<Decimal>[];
  readonly executionRates: readonly Mention<Decimal>[];
  /** 完成年初预算的95.89%. */
  readonly initialBudgetRates: readonly Mention<Decimal>[];
  readonly satisfactionRates: readonly Mention<Decimal>[];
  readonly scores: readonly Mention<Decimal>[];
  /** Grades as written: 优秀, 优, 良好, and whatever figure stands in their place. */
  readonly grades: readonly Mention<string>[];
  /** setup 成立/组织工作小组, check 现场检查, report 报告日期, other. */
  readonly dates: readonly (Mention<PlainDate> & { readonly role: 'setup' | 'check' | 'report' | 'other' })[];
  /** Names by which the unit, the project and the evaluation group call themselves. */
  readonly unitNames: readonly Mention<string>[];
  readonly projectNames: readonly Mention<string>[];
  readonly teamNames: readonly Mention<string>[];
  /** 组长, 副组长, 成员 named in the text. */
  readonly team: readonly (Mention<string> & { readonly role: 'leader' | 'deputy' | 'member' })[];
  /** Fiscal years: 2020年市财政批复. */
  readonly years: readonly Mention<number>[];
}
