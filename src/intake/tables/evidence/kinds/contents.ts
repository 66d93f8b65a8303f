import { CONTENT_WORDS } from '../../../words';
import { shareMatching, shareOf, shareOfDistinct, shareOfNumbers, type ColumnFacts } from '../facts';
import { NEVER, type Weight } from '../kind';

/** Contents that are a lexicon's words mostly. */
export function lexicon(words: RegExp, strong: Weight = 5): (facts: ColumnFacts) => Weight {
  return (facts) => {
    const share = shareMatching(facts, words);
    if (share >= 0.6) return strong;
    return share >= 0.3 ? strong / 2 : NEVER / 2;
  };
}

/** Numbers, mostly; percentages are none. A unit of money beside them says that they are amounts. */
export function amounts(facts: ColumnFacts): Weight {
  const numbers = shareOf(facts, ({ amount, isMoney }) => amount !== null || isMoney);
  const percentages = shareOf(facts, ({ isPercent }) => isPercent);
  if (percentages > 0.3 || numbers < 0.5) return NEVER;
  return shareOf(facts, ({ isMoney }) => isMoney) >= 0.3 ? 2 : 1;
}

/** Plain points: numbers between 0 and 100. */
export function points(facts: ColumnFacts): Weight {
  const within = shareOf(
    facts,
    ({ figure, isPercent }) => figure !== null && !isPercent && figure.gte(0) && figure.lte(100),
  );
  return within >= 0.8 ? 1 : NEVER;
}

/** Percentages, or numbers that may be some. */
export function rates(facts: ColumnFacts): Weight {
  const percentages = shareOf(facts, ({ isPercent }) => isPercent);
  if (percentages >= 0.5) return 3;
  return shareOfNumbers(facts) >= 0.6 ? 0 : NEVER;
}

const LONGEST_DIRECTION = 6;

/** 正向, 反向. */
export function directions(facts: ColumnFacts): Weight {
  const isShort = facts.filled.every(({ text }) => text.length <= LONGEST_DIRECTION);
  return isShort ? lexicon(CONTENT_WORDS.direction, 6)(facts) : NEVER;
}

/** Texts of a length, mostly different from row to row. */
export function texts(shortest: number, longest: number, weight: Weight): (facts: ColumnFacts) => Weight {
  return (facts) => {
    if (shareOfNumbers(facts) > 0.3) return NEVER;
    const fitting = shareOf(facts, ({ text }) => text.length >= shortest && text.length <= longest);
    if (fitting < 0.6) return -2;
    return shareOfDistinct(facts) >= 0.7 ? weight : weight / 2;
  };
}

/** Names of indicators: texts that differ, and no words of levels. */
export function indicatorNames(facts: ColumnFacts): Weight {
  if (shareMatching(facts, CONTENT_WORDS.level1) > 0.5 || shareMatching(facts, CONTENT_WORDS.level2) > 0.5)
    return NEVER;
  return texts(2, 40, 2.5)(facts);
}

/** Targets and actual values: quantities with signs and units, percentages, or states in words. */
export function indicatorValues(facts: ColumnFacts): Weight {
  const quantities = shareOf(
    facts,
    ({ text, figure }) => figure !== null || CONTENT_WORDS.quantity.test(text),
  );
  if (quantities >= 0.5) return 1.5;
  const states = shareMatching(facts, CONTENT_WORDS.state);
  if (quantities + states >= 0.5) return 1.5;
  return shareOf(facts, ({ text }) => text.length <= 40) >= 0.7 ? 0 : -2;
}

/** Reasons, measures, remarks: texts, often only in few rows. */
export function remarks(facts: ColumnFacts): Weight {
  if (shareOfNumbers(facts) > 0.2) return NEVER;
  const said = shareMatching(facts, CONTENT_WORDS.reason);
  const sparse = facts.filled.length * 2 <= facts.cells.length;
  // In every row they may as well be standards or descriptions.
  return (said >= 0.3 ? (sparse ? 2.5 : 1.5) : 0) + (sparse ? 1 : 0);
}
