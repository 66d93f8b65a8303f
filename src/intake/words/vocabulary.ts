import { fold, foldLabel, withoutBrackets } from '../../text';
import type { FormReading } from './form-reading';
import {
  ARRIVAL_RATE,
  fundColumnOf,
  fundRowKindOf,
  isRateHeader,
  RATIO_IN_HEADER,
  type FundColumn,
  type FundRowKind,
} from './fund-words';
import { GOAL_ACTUAL, GOAL_EXPECTED } from './goal-words';
import {
  FOREIGN_HEADER,
  INDICATOR_HEADERS,
  WEAK_INDICATOR_HEADERS,
  type IndicatorHeader,
} from './indicator-words';
import { infoFieldOf, type InfoField } from './info-labels';

export type FundHeader = FundColumn | 'weight' | 'rate' | 'score' | 'reason';

export interface FieldLabel {
  readonly field: InfoField;
  /** The label as typed, without colons: names a note. */
  readonly label: string;
}

/** What labels and headers mean: the common words, and those of the forms in question. */
export interface Vocabulary {
  field(label: string): FieldLabel | null;
  fundHeader(label: string): FundHeader | null;
  fundRow(label: string): { readonly kind: FundRowKind; readonly level: 0 | 1 | 2 | null } | null;
  indicatorHeader(label: string): IndicatorHeader | null;
  weakIndicatorHeader(label: string): IndicatorHeader | null;
}

/** Longer texts are values. */
const LONGEST_LABEL = 40;

/** 年初预算数(A)万元 → 年初预算数; 执行率% → 执行率. */
function bareHeader(label: string): string {
  return withoutBrackets(foldLabel(label))
    .replace(/[/、·%]/g, '')
    .replace(/(?:亿|千|百)?万?元$|[A-F]$/g, '');
}

/** Words that look like spending although they head goals and indicators. */
const NO_FUND = /情况|完成|目标|指标|原因|率|进度|说明/;

const POINTS: readonly (readonly [FundHeader, RegExp])[] = [
  ['weight', /^(?:(?:预算)?执行率?|标准)?(?:分值|权重|满分|标准分)(?:值|分值|权重|分)?$/],
  ['score', /^(?:自评|实际|预算|执行率?|最终)*(?:得分|评分|自评分)(?:值|数|情况)?$/],
  ['reason', /原因|偏差|说明|备注/],
];

function commonFundHeader(label: string): FundHeader | null {
  const bare = bareHeader(label);
  if (FOREIGN_HEADER.test(bare)) return null;
  const isRatio = RATIO_IN_HEADER.test(fold(label)) && !/得分|评分/.test(bare);
  if (isRatio) return ARRIVAL_RATE.test(fold(label)) ? null : 'rate';
  if (isRateHeader(bare) || /^(?:预算|资金)?执行(?:进度|比例)$/.test(bare)) return 'rate';
  const points = POINTS.find(([, pattern]) => pattern.test(bare))?.[0];
  if (points) return points;
  return NO_FUND.test(bare) ? null : fundColumnOf(bare);
}

function commonField(label: string): InfoField | null {
  // 完成 alone is what somebody answered.
  if (fold(label) === '完成') return null;
  const field = infoFieldOf(label);
  if (field) return field;
  const bare = withoutBrackets(foldLabel(label));
  if (GOAL_EXPECTED.test(bare)) return 'goalExpected';
  return GOAL_ACTUAL.test(bare) ? 'goalActual' : null;
}

const FIELDS: ReadonlySet<string> = new Set<InfoField>([
  'projectName',
  'projectCode',
  'department',
  'unit',
  'reportUnit',
  'reportTitle',
  'evaluationTypes',
  'evaluationMethod',
  'evaluationAgency',
  'sealName',
  'reportDate',
  'fillingDate',
  'issuer',
  'manager',
  'financeManager',
  'phone',
  'address',
  'postcode',
  'period',
  'goalExpected',
  'goalActual',
  'claimedTotal',
  'claimedGrade',
  'filledBy',
  'teamLeader',
  'intermediary',
]);

/** Remembers answers: labels of forms repeat, and texts of other sheets are asked for once. */
function remembered<T>(answer: (label: string) => T): (label: string) => T | null {
  const known = new Map<string, T | null>();
  return (label) => {
    if (label.length > LONGEST_LABEL) return null;
    if (!known.has(label)) known.set(label, answer(label));
    return known.get(label) ?? null;
  };
}

function matches(patterns: readonly RegExp[] | undefined, label: string): boolean {
  if (!patterns) return false;
  const folded = foldLabel(label);
  const bare = withoutBrackets(folded);
  return patterns.some((pattern) => pattern.test(folded) || pattern.test(bare));
}

function keyOf<K extends string>(
  words: Readonly<Partial<Record<K, readonly RegExp[]>>>,
  label: string,
): K | null {
  const keys = Object.keys(words) as K[];
  return keys.find((key) => matches(words[key], label)) ?? null;
}

function first<T>(
  readings: readonly FormReading[],
  find: (reading: FormReading) => T | null | undefined,
): T | null {
  for (const reading of readings) {
    const found = find(reading);
    if (found != null) return found;
  }
  return null;
}

/** The vocabulary of one form, or of several where it is not known yet which one it is. */
export function vocabularyOf(readings: readonly FormReading[]): Vocabulary {
  return {
    field: remembered((label) => {
      const typed = fold(label).replace(/:$/, '');
      const own = first(readings, ({ fields }) => keyOf(fields, label));
      if (own) return { field: FIELDS.has(own) ? (own as InfoField) : 'note', label: typed };
      const field = commonField(label);
      return field && { field, label: typed };
    }),
    fundHeader: remembered(
      (label) => first(readings, ({ fundColumns }) => keyOf(fundColumns, label)) ?? commonFundHeader(label),
    ),
    fundRow: remembered((label) => {
      const own = first(readings, ({ fundRows }) => fundRows.find((row) => matches([row.label], label)));
      if (own) return { kind: own.kind, level: own.level };
      const kind = fundRowKindOf(label);
      return kind && { kind, level: null };
    }),
    indicatorHeader: remembered((label) => {
      const own = first(readings, ({ indicatorColumns }) => keyOf(indicatorColumns, label));
      if (own) return own as IndicatorHeader;
      const bare = bareHeader(label);
      if (FOREIGN_HEADER.test(bare)) return null;
      return INDICATOR_HEADERS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
    }),
    weakIndicatorHeader: remembered((label) => {
      const bare = bareHeader(label);
      return WEAK_INDICATOR_HEADERS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
    }),
  };
}
