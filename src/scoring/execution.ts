import { ONE, ZERO, clamp, decimal, roundHalfAwayFromZero, type Decimal } from '../numbers';
import { contradictsItsUnit, isBlank, type FundRow, type Stated, type Submission } from '../intake';
import { decimalSetting, type Policy } from '../policy';
import type { ExecutionEvaluation, FundTotal } from './evaluation';
import { restOfScale } from './rest-of-scale';
import { fundUnit, type FundTotals } from './fund-totals';

/** A rate as shown: percent with two decimals, so a fraction with four. */
const RATE_PLACES = 4;
const SCORE_PLACES = 2;

/** part ÷ whole as a fraction with four decimals, half away from zero; null without both, or where the whole is 0. */
export function rateOf(part: Decimal | null | undefined, whole: Decimal | null | undefined): Decimal | null {
  if (!part || !whole || whole.eq(0)) return null;
  return roundHalfAwayFromZero(part.div(whole), RATE_PLACES);
}

/** Rate of a budget of 0, where the policy gives one (docs/domain/scoring.md#execution). It never earns points. */
function rateOfZeroBudget(policy: Policy): Decimal | null {
  const rates = { 'no-rate': null, 'rate-0': ZERO, 'rate-100': ONE };
  return rates[policy.settings.zeroBudgetPolicy.value];
}

/**
 * Points for execution: 2 decimals, in 0…weight, of the rate as rounded to two decimals of a percent (docs/domain/scoring.md#execution).
 * @param rate fraction; above 1 earns no more than the weight
 */
export function executionScore(rate: Decimal, weight: Decimal, policy: Policy): Decimal {
  const method = policy.settings.executionMethod.value;
  const shown = roundHalfAwayFromZero(rate, RATE_PLACES);
  const band = method.kind === 'banded' ? method.bands.find(({ from }) => shown.gte(decimal(from))) : null;
  const share = method.kind === 'linear' ? shown : decimal(band?.points ?? '0');
  return clamp(roundHalfAwayFromZero(share.times(weight), SCORE_PLACES), ZERO, weight);
}

/** The total row first: what is printed again in 其中 rows counts once (docs/domain/decisions.md 10). */
function printedOnce<T>(
  rows: readonly FundRow[],
  pick: (row: FundRow) => Stated<T> | undefined,
): Stated<T> | null {
  const printed = [...rows].sort((left, right) => left.level - right.level).map(pick);
  const present = printed.filter((stated) => stated !== undefined);
  return present.find((stated) => !isBlank(stated)) ?? present[0] ?? null;
}

function weightOf(
  submission: Submission,
  printed: Stated<Decimal> | null,
  policy: Policy,
): Pick<ExecutionEvaluation, 'weight' | 'weightFrom'> {
  if (printed?.value) return { weight: printed.value, weightFrom: 'printed' };
  const unreadable = !isBlank(printed);
  const noColumn = printed === null && submission.origin === 'filled-form';
  if (unreadable) return { weight: null, weightFrom: null };
  if (noColumn) {
    const rest = restOfScale(submission, policy);
    return { weight: rest, weightFrom: rest && 'rest' };
  }
  return { weight: decimalSetting(policy.settings.executionWeight), weightFrom: 'policy' };
}

/**
 * The denominator: 全年预算数, and 年初预算数 only where the printed formula says so (docs/domain/decisions.md 17); in the older
 * form what was received, else what was planned.
 */
export function budgetTotal(
  { initial, budget, received, planned }: FundTotals,
  funds: Submission['funds'],
): FundTotal | null {
  if (funds?.rateBase === 'initial' && initial) return initial;
  if (budget) return budget;
  return received?.value ? received : (planned ?? received ?? null);
}

/** Execution of the budget: amounts, rate and points. */
export function evaluateExecution(
  submission: Submission,
  totals: FundTotals,
  policy: Policy,
): ExecutionEvaluation {
  const rows = submission.funds?.rows ?? [];
  const budget = budgetTotal(totals, submission.funds);
  const executed = totals.executed ?? null;
  const withoutBudget = budget?.value?.eq(0) ?? false;
  const rate = contradictsItsUnit(submission)
    ? null
    : withoutBudget
      ? rateOfZeroBudget(policy)
      : rateOf(executed?.value, budget?.value);
  const claimedWeight = printedOnce(rows, ({ weight }) => weight);
  const { weight, weightFrom } = weightOf(submission, claimedWeight, policy);
  const claimedRate = rows.find(({ level }) => level === 0)?.rate ?? null;
  return {
    unit: fundUnit(submission),
    budget: budget?.value ?? null,
    executed: executed?.value ?? null,
    rate,
    claimedRate,
    weight,
    claimedWeight,
    weightFrom,
    score: rate && weight ? executionScore(withoutBudget ? ZERO : rate, weight, policy) : null,
    claimedScore: printedOnce(rows, ({ score }) => score),
    cells: [...(claimedRate?.cells ?? []), ...(executed?.cells ?? []), ...(budget?.cells ?? [])],
  };
}
