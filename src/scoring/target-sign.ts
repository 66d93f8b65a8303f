import type { Comparison, Indicator } from '../intake';

export type Sign = '>=' | '<=' | '=';

export interface SignReading {
  readonly sign: Sign;
  /** Whether nothing in the table states it. */
  readonly assumed: boolean;
  /** Other sign that the unit may have meant. */
  readonly alternative: Sign | null;
}

/** Strict signs score like the others (docs/domain/scoring.md#quantitative). */
const SCORED_AS: Record<Comparison, Sign> = { '>=': '>=', '>': '>=', '<=': '<=', '<': '<=', '=': '=' };

/** Savings and control rates stand among the cost indicators, but more of them is better. */
const MORE_IS_BETTER = /节约|节支|降低|控制率|执行率|核算率|准确率|及时率|合规率/;

/** Whether less is better because the indicator measures cost. */
export function isCost({ level1Kind, level1, level2, name }: Indicator): boolean {
  const costClass = level1Kind === 'cost' || /成本/.test(level1 + level2);
  return costClass && !MORE_IS_BETTER.test(name);
}

/**
 * Which way the target is meant. The printed sign decides, then the direction column; without both it is ≥, for cost ≤
 * (docs/domain/decisions.md 8), and = for a target of 0, which ≥ could never miss.
 */
export function readSign(indicator: Indicator): SignReading {
  const { target, direction } = indicator;
  const cost = isCost(indicator);
  if (target.sign !== null) {
    const sign = SCORED_AS[target.sign];
    return { sign, assumed: false, alternative: cost && sign !== '<=' ? '<=' : null };
  }
  if (direction?.value) {
    return { sign: direction.value === 'lower' ? '<=' : '>=', assumed: false, alternative: null };
  }
  if (cost) return { sign: '<=', assumed: true, alternative: '>=' };
  if (target.base?.number.eq(0)) return { sign: '=', assumed: true, alternative: null };
  return { sign: '>=', assumed: true, alternative: '<=' };
}
