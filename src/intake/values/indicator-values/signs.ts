import { remembered } from '../../../text';
import type { Comparison } from './types';

/** Signs as typed, in folded text: typographic, look-alike (═, ‹) and in words; longer ones first. */
const SIGNS: readonly (readonly [Comparison, string])[] = [
  ['>=', '≥=?|≧|⩾|≮|[>›]=|=[>›]|大于或?等于|大等于|不(?:少|低|小)于|至少|最少|不得?(?:少|低)于'],
  [
    '<=',
    '≤=?|≦|⩽|≯|[<‹]=|=[<‹]|小于或?等于|小等于|不(?:得|能)?(?:高|大|多)于|不(?:得|能)?超过?|不突破|至多|最多|控制在',
  ],
  ['>', '[>›〉]|大于|高于|多于|超过|超出'],
  ['<', '[<‹〈]|小于|低于|少于'],
  ['=', '[=═]+|等于'],
];
const AFTER: readonly (readonly [Comparison, string])[] = [
  ['>=', '(?:\\(含\\)|及|或|含)?以上|\\+$|起步'],
  ['<=', '(?:\\(含\\)|及|或|含)?以[下内]|之内|内(?=$|[,;。、(完])|封顶'],
];

interface SignFound {
  readonly sign: Comparison;
  readonly start: number;
  readonly end: number;
}

const patternsOf = (signs: typeof SIGNS): readonly (readonly [Comparison, RegExp])[] =>
  signs.map(([sign, pattern]) => [sign, new RegExp(`(?:${pattern})`, 'g')]);
const BEFORE_PATTERNS = patternsOf(SIGNS);
const AFTER_PATTERNS = patternsOf(AFTER);

/** Every cell of a table of indicators is asked for its signs: the patterns are run as they are, not copied. */
function found(text: string, patterns: typeof BEFORE_PATTERNS): SignFound[] {
  const all: SignFound[] = [];
  for (const [sign, pattern] of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      all.push({ sign, start: match.index, end: pattern.lastIndex });
  }
  return all;
}

/** Whether a match is only part of another: 超过 of 不超过, = of >=. */
function isPart(one: SignFound, all: readonly SignFound[]): boolean {
  return all.some(
    (other) =>
      other !== one &&
      other.start <= one.start &&
      other.end >= one.end &&
      other.end - other.start > one.end - one.start,
  );
}

const whole = (all: readonly SignFound[]): SignFound[] => all.filter((one) => !isPart(one, all));

/** The sign that ends the text before a number (≥95, 不低于95, 控制在≤5). @returns null where there is none. */
export function signBefore(before: string): Comparison | null {
  const last = whole(found(before, BEFORE_PATTERNS))
    .sort((left, right) => left.end - right.end)
    .at(-1);
  return last && before.length - last.end <= 2 ? last.sign : null;
}

/** The sign that follows number and unit: 98%以上, 30天内. @returns null where there is none. */
export function signAfter(after: string): Comparison | null {
  return found(after, AFTER_PATTERNS).find(({ start }) => start === 0)?.sign ?? null;
}

/** A text that is a sign and nothing else, as in a column of its own: 大于等于, ＝. */
export function readComparison(folded: string): Comparison | null {
  const only = [...found(folded, BEFORE_PATTERNS), ...found(folded, AFTER_PATTERNS)].find(
    ({ start, end }) => start === 0 && end === folded.length,
  );
  return only?.sign ?? null;
}

const MOST_NAMES = 2_000;

/** 指标名 that says the direction: 采购价格不高于市场价, 满意度（≥）. Ages and sizes inside a name (60岁以上老人) are no signs. */
export const signOfName = remembered((foldedName): Comparison | null => {
  const inBrackets = /\(([^()]*)\)$/.exec(foldedName)?.[1];
  const bracketed = inBrackets === undefined ? null : readComparison(inBrackets);
  if (bracketed) return bracketed;
  const words = whole(found(foldedName, BEFORE_PATTERNS)).filter(({ start, end }) => {
    const word = foldedName.slice(start, end);
    const symbol = /^[^\u4e00-\u9fa5]+$/.test(word);
    const rest = foldedName.slice(end);
    return symbol ? !/^[=>\-<]$/.test(word) || rest === '' : /^不/.test(word) && !/\d/.test(rest);
  });
  return words.length === 1 ? (words[0]?.sign ?? null) : null;
}, MOST_NAMES);
