import { decimal, type Decimal } from '../../numbers';
import { FUND_COLUMN_NAMES } from '../../intake';
import type { Evaluation } from '../../scoring';
import { cellsOf } from '../outcomes';
import { UNIT_FACTORS } from './agreement';
import { evaluatedTotal } from './column-totals';
import { quantityOf, type Quantity } from './quantities';
import type { NamedQuantity, UnitSlip } from './unit-slips';

/** Execution that a slip would leave: between a twentieth of the budget and the whole, with room for rounding. */
const LOWEST = decimal('0.05');
const HIGHEST = decimal('1.005');
const RATE_TOLERANCE = decimal('0.005');
/** So many times the budget nobody spends: the unit must be wrong. */
const SURELY = decimal('500');

/** All amounts of the two columns: the slip is in parts as in totals, and the same findings hang on them. */
function cellsBelow({ submission }: Evaluation, column: 'executed' | 'budget'): Quantity['cells'] {
  const rows = submission.funds?.rows ?? [];
  return cellsOf(...rows.map(({ amounts }) => quantityOf(amounts[column])));
}

function factorOf(ratio: Decimal, claimed: Decimal | null): Decimal | null {
  const byRate = claimed ? UNIT_FACTORS.find((factor) => isNear(ratio.div(factor), claimed)) : undefined;
  if (byRate || ratio.lt(SURELY)) return byRate ?? null;
  return UNIT_FACTORS.find((factor) => isShare(ratio.div(factor))) ?? null;
}

const isNear = (left: Decimal, right: Decimal): boolean => left.minus(right).abs().lte(RATE_TOLERANCE);
const isShare = (rate: Decimal): boolean => rate.gte(LOWEST) && rate.lte(HIGHEST);

/**
 * Executed amount and budget in different units: 1080000 of a budget of 120 in 万元. The rate that is typed beside them
 * tells it for certain; without it a sum hundreds of times the budget does.
 */
export function executionSlip(evaluation: Evaluation): UnitSlip | null {
  // Units of different tables are doubted elsewhere.
  const { fundTotals, submission } = evaluation;
  const isOneTable =
    fundTotals.executed?.from !== 'ledger' && submission.doubts.every(({ why }) => why !== 'unit-uncertain');
  if (!isOneTable) return null;
  const [executed, budget] = [evaluatedTotal(evaluation, 'executed'), evaluatedTotal(evaluation, 'budget')];
  if (!executed || !budget || executed.yuan.lte(0) || budget.yuan.lte(0)) return null;
  const stated = evaluation.execution.claimedRate?.value;
  const claimed = stated?.gte(LOWEST) ? stated : null;
  const ratio = executed.yuan.div(budget.yuan);
  const up = factorOf(ratio, claimed);
  const down =
    up || !claimed ? null : (UNIT_FACTORS.find((factor) => isNear(ratio.times(factor), claimed)) ?? null);
  const factor = up ?? down;
  if (!factor) return null;
  const named = (column: 'executed' | 'budget', one: Quantity): NamedQuantity => ({
    ...one,
    cells: cellsOf(one, { cells: cellsBelow(evaluation, column) }),
    name: FUND_COLUMN_NAMES[column],
  });
  const [left, right] = [named('executed', executed), named('budget', budget)];
  // In 万元 the larger one was typed in 元; in 元 the smaller one in 万元.
  const isLarger = up !== null;
  const wrongIsExecuted = executed.unit === '元' ? !isLarger : isLarger;
  return wrongIsExecuted ? { wrong: left, other: right, factor } : { wrong: right, other: left, factor };
}
