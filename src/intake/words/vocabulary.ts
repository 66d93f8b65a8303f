import { fold, foldLabel, withoutBrackets } from '../../text';
import type { FormReading } from './form-reading';
import { FUND_AMOUNTS, FUND_POINTS, FUND_RATE, NO_AMOUNT, type FundHeader } from './fund-headers';
import type { FundRowKind } from './fund-sources';
import { ARRIVAL_RATE, fundRowKindOf, RATIO_IN_HEADER } from './fund-words';
import { goalOf } from './goal-words';
import {
  FOREIGN_HEADERS,
  INDICATOR_HEADER_LINES,
  WEAK_INDICATOR_HEADER_LINES,
  type IndicatorHeader,
} from './indicator-headers';
import type { InfoField } from './info-field';
import { infoFieldOf } from './info-labels';
import { lexicon, wordList, type Reading } from './lexicon';

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

const AS_HEADER: Reading = (text) => [bareHeader(text)];
const AS_FUND_HEADER: Reading = (text) => [bareHeader(text).replace(/^其中/, '')];

const FUND_HEADERS = lexicon<FundHeader>({
  id: 'header of a fund block',
  as: AS_FUND_HEADER,
  meanings: [FOREIGN_HEADERS, FUND_RATE, ...FUND_POINTS, NO_AMOUNT, ...FUND_AMOUNTS],
});

const INDICATOR_HEADERS = lexicon({
  id: 'header of an indicator block',
  as: AS_HEADER,
  meanings: [FOREIGN_HEADERS, ...INDICATOR_HEADER_LINES],
});

const WEAK_INDICATOR_HEADERS = lexicon({
  id: 'weak header of an indicator block',
  as: AS_HEADER,
  meanings: WEAK_INDICATOR_HEADER_LINES,
});

const FOREIGN = wordList('header of somebody else', FOREIGN_HEADERS, AS_HEADER);

/** Points, whatever ratio their header explains them by. */
const POINTS_HEADER = wordList('header of points', {
  lines: [
    { pattern: /得分/, examples: ['得分（B/A×10）'] },
    { pattern: /评分/, examples: ['评分'] },
  ],
  not: ['执行率（B/A）', '分值'],
});

function commonFundHeader(label: string): FundHeader | null {
  const folded = fold(label);
  if (RATIO_IN_HEADER.test(folded) && !POINTS_HEADER.test(bareHeader(label)))
    return FOREIGN.test(bareHeader(label)) || ARRIVAL_RATE.test(folded) ? null : 'rate';
  return FUND_HEADERS.meaningOf(label);
}

function commonField(label: string): InfoField | null {
  // 完成 alone is what somebody answered.
  if (fold(label) === '完成') return null;
  return infoFieldOf(label) ?? goalOf(label);
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
      return (own as IndicatorHeader | null) ?? INDICATOR_HEADERS.meaningOf(label);
    }),
    weakIndicatorHeader: remembered((label) => WEAK_INDICATOR_HEADERS.meaningOf(label)),
  };
}
