import type { Decimal } from '../../numbers';
import type { FundRow } from './submission';

/** executed ÷ budget, by which a bare 0.9 or 90 is told to be a fraction or a percentage. */
export function expectedRate(amounts: FundRow['amounts']): Decimal | null {
  const executed = amounts.executed?.value;
  const budget = (amounts.budget ?? amounts.received ?? amounts.planned)?.value;
  return executed && budget && !budget.eq(0) ? executed.div(budget) : null;
}
