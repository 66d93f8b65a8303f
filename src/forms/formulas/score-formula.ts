import { ONE, decimalPlaces, toText, type Decimal } from '../../numbers';
import type { IndicatorValue } from '../../intake';
import type { Policy } from '../../policy';
import type { ComparableValues, Sign } from '../../scoring';

/** Cells of one indicator row, as far as formulas may refer to them. */
export interface ScoreCells {
  readonly weight: string;
  readonly actual: string;
  /** Where 扣分 stands, or its figure in forms without the column; null where the policy deducts nothing. */
  readonly deduction: string | null;
}

/** Longer factors would not survive Excel's 15 digits. */
const MOST_PLACES = 10;

/** Both readings of one indicator row, and the number that the actual value's cell holds. */
export interface ComparedCells {
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  readonly actualInCell: Decimal;
  /** Target and actual value in one unit. */
  readonly compared: ComparableValues;
}

/**
 * The target as a literal in the scale of the actual value's cell.
 * @returns null where a 0 does not tell the scale, or the literal would be too long to be exact
 */
export function targetLiteral({ target, actual, actualInCell, compared }: ComparedCells): string | null {
  const sameUnit = target.unit === actual.unit || compared.target.eq(0);
  if (actualInCell.eq(0) && !sameUnit) return null;
  const scale = actualInCell.eq(0) ? ONE : compared.actual.div(actualInCell);
  const literal = actualInCell.eq(0) && actual.unit === null ? target.number : compared.target.div(scale);
  return literal && decimalPlaces(literal) <= MOST_PLACES && literal.gte(0) ? toText(literal) : null;
}

function share(sign: Sign, target: string, { weight, actual }: ScoreCells, policy: Policy): string {
  const isZero = Number(target) === 0;
  const all = `IF(${actual}<=${target},${weight},`;
  if (sign === '<=' || (sign === '=' && isZero)) {
    if (isZero) return `${all}0)`;
    return policy.settings.reverseMethod.value === 'ratio'
      ? `${all}ROUND(${weight}*${target}/${actual},2))`
      : `${all}MAX(0,ROUND(${weight}*(1-(${actual}-${target})/${target}),2)))`;
  }
  return isZero ? weight : `MIN(${weight},ROUND(${weight}*MAX(0,${actual})/${target},2))`;
}

/**
 * Points of a 定量指标 as a live formula (docs/domain/scoring.md#quantitative).
 * @param target a literal, or the address of a cell that holds the number
 * @returns null where the policy leaves the score to the unit
 */
export function scoreFormula(sign: Sign, target: string, cells: ScoreCells, policy: Policy): string | null {
  if (sign === '=' && policy.settings.equalMethod.value === 'manual') return null;
  const points = share(sign, target, cells, policy);
  return cells.deduction === null ? `=${points}` : `=MAX(0,${points}-N(${cells.deduction}))`;
}
