import type { Policy } from '../../policy';

/** Rate of two amount cells as a fraction with four decimals. */
export function rateFormula(executed: string, budget: string): string {
  return `=IF(N(${budget})=0,"",ROUND(${executed}/${budget},4))`;
}

/** Share of the points by bands of the rate, as nested IFs. */
function bandedShare(
  rate: string,
  bands: readonly { readonly from: string; readonly points: string }[],
): string {
  return bands.reduceRight((rest, { from, points }) => `IF(${rate}>=${from},${points},${rest})`, '0');
}

/** Points for execution by the policy: never below 0, never above the weight. */
export function executionScoreFormula(rate: string, weight: string, policy: Policy): string {
  const method = policy.settings.executionMethod.value;
  const share = method.kind === 'linear' ? rate : bandedShare(rate, method.bands);
  return `=IF(${rate}="","",MAX(0,MIN(${weight},ROUND(${share}*${weight},2))))`;
}
