import { fill } from '../../language';
import type { ProjectReport } from '../../engine';
import type { IndicatorValue } from '../../intake';
import {
  decimal,
  HUNDRED,
  ONE,
  roundHalfAwayFromZero,
  sum,
  toFixedText,
  toText,
  ZERO,
  type Decimal,
} from '../../numbers';
import { decimalBands, type Policy } from '../../policy';
import { budgetTotal, comparableValues, isMet, type IndicatorEvaluation } from '../../scoring';
import type { CellRef } from '../../workbook';
import type { Texts } from '../texts';

/** A part of a formula: a sign or a word, or a figure with the cells that it comes from. */
export type Term = string | { readonly text: string; readonly cells: readonly CellRef[] };

/** How a figure is worked out, from left to right, with her own numbers. */
export type Working = readonly Term[];

type Words = Texts['workings'];

/** Digits beyond which nobody reads a result. */
const MOST_PLACES = 6;

const figure = (text: string, cells: readonly CellRef[] = []): Term => ({ text, cells });
const percent = (share: Decimal): string => `${toFixedText(share.times(HUNDRED), 2)}%`;

/** `=` where the result is the very one, `≈` where it has been rounded. */
const equals = (exact: Decimal, shown: Decimal): Term => (exact.eq(shown) ? '=' : '≈');

function isExactly(exact: Decimal, shown: Decimal): Term {
  return equals(roundHalfAwayFromZero(exact, MOST_PLACES), shown);
}

/** 执行数 ÷ 预算数 = 预算执行率. */
export function rateWorking({ evaluation }: ProjectReport): Working | null {
  const { fundTotals, submission, execution } = evaluation;
  const { budget, executed, rate } = execution;
  if (!rate || !budget || !executed || budget.eq(0)) return null;
  return [
    figure(toText(executed), fundTotals.executed?.cells),
    '÷',
    figure(toText(budget), budgetTotal(fundTotals, submission.funds)?.cells),
    isExactly(executed.div(budget), rate),
    percent(rate),
  ];
}

/** 预算执行率 × 分值 = 得分, or the band that the rate lies in. */
export function executionScoreWorking({ evaluation, policy }: ProjectReport, words: Words): Working | null {
  const { rate, weight, score, budget, claimedWeight } = evaluation.execution;
  if (!rate || !weight || !score || !budget || budget.eq(0)) return null;
  const method = policy.settings.executionMethod.value;
  const points = figure(toText(weight), claimedWeight?.cells);
  if (method.kind === 'linear') {
    const exact = rate.times(weight);
    const most = exact.gt(weight) ? [fill(words.atMost, { points: toText(weight) })] : [];
    return [percent(rate), '×', points, ...most, equals(exact, score), toFixedText(score, 2)];
  }
  const band = method.bands.find(({ from }) => rate.gte(decimal(from)));
  const share = decimal(band?.points ?? '0');
  const place = band
    ? [percent(rate), '≥', percent(decimal(band.from)), words.so]
    : [percent(rate), words.below];
  return [...place, points, '×', percent(share), equals(share.times(weight), score), toFixedText(score, 2)];
}

/** Both values as they are typed where they are in one unit, else in the unit in which they were compared. */
function typedPair({ indicator: { target, actual } }: IndicatorEvaluation): [Decimal, Decimal] | null {
  const values = comparableValues(target, actual);
  if (typeof values === 'string') return null;
  const isTyped =
    target.number &&
    actual.number &&
    target.unit === actual.unit &&
    target.number.times(values.actual).eq(actual.number.times(values.target));
  return isTyped ? [target.number, actual.number!] : [values.target, values.actual];
}

function ratioTerms(
  sign: '>=' | '<=' | '=',
  [target, actual]: readonly [Term, Term],
  policy: Policy,
): readonly Term[] {
  if (sign !== '<=') return [actual, '÷', target];
  if (policy.settings.reverseMethod.value === 'ratio') return [target, '÷', actual];
  return ['[', '1', '−', '(', actual, '−', target, ')', '÷', target, ']'];
}

function shareOf(sign: '>=' | '<=' | '=', target: Decimal, actual: Decimal, policy: Policy): Decimal {
  if (sign !== '<=') return actual.div(target);
  return policy.settings.reverseMethod.value === 'ratio'
    ? target.div(actual)
    : ONE.minus(actual.minus(target).div(target));
}

const isPercent = ({ unit }: IndicatorValue): boolean => unit === '%' || unit === '％';

/** How the points of a quantitative indicator follow from its values; null where nothing is worked out. */
export function indicatorWorking(
  evaluated: IndicatorEvaluation,
  policy: Policy,
  words: Words,
): Working | null {
  const { indicator, achievement, score, kind } = evaluated;
  const { target, actual, weight, deduction } = indicator;
  const pair = typedPair(evaluated);
  if (kind !== 'quantitative' || achievement.kind !== 'measured' || !score || !weight?.value || !pair)
    return null;
  const [targetNumber, actualNumber] = pair;
  const { sign } = achievement;
  const unit = isPercent(target) && isPercent(actual) && targetNumber.eq(target.number ?? ZERO) ? '%' : '';
  const [goal, done] = [
    figure(`${toText(targetNumber)}${unit}`, target.cells),
    figure(`${toText(actualNumber)}${unit}`, actual.cells),
  ];
  const points = figure(toText(weight.value), weight.cells);
  const taken = policy.settings.deductionColumn.value ? deduction?.value : null;
  const less = taken ? ['−', figure(toText(taken), deduction!.cells)] : [];
  const result = toFixedText(score, 2);
  if (isMet({ target: targetNumber, actual: actualNumber }, sign)) {
    const isLess = sign === '<=' || (sign === '=' && targetNumber.eq(0));
    const met = [done, isLess ? '≤' : '≥', goal, words.met, points];
    return less.length === 0 ? met : [...met, ...less, '=', result];
  }
  if (targetNumber.lte(0) || actualNumber.lte(0)) return [done, words.missed, goal, words.gives, result];
  const exact = shareOf(sign, targetNumber, actualNumber, policy)
    .times(weight.value)
    .minus(taken ?? ZERO);
  const floor = exact.lt(0) ? [words.atLeast] : [];
  const share = ratioTerms(sign, [goal, done], policy);
  return [...share, '×', points, ...less, ...floor, isExactly(exact, score), result];
}

/** Where a total comes from: execution, the goal, each group of indicators. */
export function totalWorking({ evaluation }: ProjectReport, words: Words): Working | null {
  const { total, execution, indicators, submission } = evaluation;
  if (!total) return null;
  const groups = new Map<string, IndicatorEvaluation[]>();
  for (const one of indicators) {
    if (one.score === null) continue;
    const { level1 } = one.indicator;
    groups.set(level1, [...(groups.get(level1) ?? []), one]);
  }
  const goal = submission.goal?.score?.value ?? null;
  const parts: Term[][] = [
    ...(execution.score && execution.weight
      ? [[words.execution, figure(toText(execution.score), execution.claimedScore?.cells)]]
      : []),
    ...(goal ? [[words.goal, figure(toText(goal), submission.goal!.score!.cells)]] : []),
    ...[...groups].map(([name, some]) => [
      name,
      figure(
        toText(sum(some.map(({ score }) => score!))),
        some.flatMap(({ indicator }) => indicator.score?.cells ?? []),
      ),
    ]),
  ];
  const terms = parts.flatMap((part, at) => (at === 0 ? part : ['+', ...part]));
  return [...terms, '=', toFixedText(total, 2)];
}

/** The bound that gives the grade. */
export function gradeWorking({ evaluation, policy }: ProjectReport, words: Words): Working | null {
  const { grade, total, submission } = evaluation;
  const band = policy.settings.gradeBands.value.find(({ label }) => label === grade);
  const score = total ?? submission.claimedTotal?.value;
  if (!band || !score) return null;
  return [
    figure(toText(score), total ? [] : submission.claimedTotal?.cells),
    '≥',
    band.from,
    words.so,
    band.label,
  ];
}

/** The band that a status leaves to a qualitative indicator, and how it follows from the points. */
export function bandWorking(
  { band, indicator, achievement }: IndicatorEvaluation,
  policy: Policy,
  words: Words,
): Working | null {
  const weight = indicator.weight?.value;
  if (!band || !weight) return null;
  const [met, partly] = decimalBands(policy.settings.qualitativeBands).map(percent) as [string, string];
  const status = achievement.kind === 'judged' ? achievement.status : 'met';
  const [low, high] = {
    met: [met, percent(ONE)],
    'partly-met': [partly, met],
    'not-met': [percent(ZERO), partly],
  }[status] as [string, string];
  return [
    words.status[status],
    fill(words.share, { low, high }),
    '×',
    figure(toText(weight), indicator.weight!.cells),
    '=',
    fill(band.highInclusive ? words.band : words.bandBelow, {
      low: toText(band.low),
      high: toText(band.high),
    }),
  ];
}
