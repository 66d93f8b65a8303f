import { HUNDRED, decimal, sum, type Decimal } from '../numbers';
import { isBlank, type Submission } from '../intake';
import { decimalSetting, type Policy } from '../policy';

/** Points that tables commonly give to execution beside those of the policy. */
const COMMON = [decimal(10), decimal(20)];
const SECTIONS = ['output', 'benefit', 'satisfaction'] as const;

/**
 * Points that a filled form leaves to execution although it prints none for it: those that its indicators, all three
 * sections of them, leave of the scale, where its total is higher than their scores add up to. Null where it may leave
 * them to rows that are not shown.
 */
export function restOfScale(submission: Submission, policy: Policy): Decimal | null {
  const { indicators, indicatorTable, claimedTotal, claimedWeightTotal, goal } = submission;
  if (!claimedTotal?.value || (goal?.score && !isBlank(goal.score))) return null;
  if (indicatorTable?.truncated || indicators.some(({ truncated }) => truncated)) return null;
  if (SECTIONS.some((kind) => !indicators.some(({ level1Kind }) => level1Kind === kind))) return null;
  const weighted = indicators.filter(({ weight, score }) => !isBlank(weight) || !isBlank(score));
  const weights = weighted.flatMap(({ weight }) => weight?.value ?? []);
  const scores = weighted.flatMap(({ score }) => score?.value ?? []);
  if (weights.length < weighted.length || scores.length < weighted.length) return null;
  const rest = (claimedWeightTotal?.value ?? HUNDRED).minus(sum(weights));
  const usual = [decimalSetting(policy.settings.executionWeight), ...COMMON];
  const above = claimedTotal.value.minus(sum(scores));
  return usual.some((points) => points.eq(rest)) && above.gt(0) && above.lte(rest) ? rest : null;
}
