import { FUND_COLUMN_NAMES, type SharedSum } from '../intake';
import type { Localized } from '../language';
import { EXPENSE_ACTUAL_SUM } from './catalogue/money/expense-actual-sum';
import { ROUNDING_DIFFERENCE } from './catalogue/money/rounding-difference';
import { YEAR_TOTAL_SUM } from './catalogue/money/year-total-sum';
import { residueOutcomes } from './money/residue';
import { sumOutcome } from './money/sum-outcomes';
import type { Outcome, Rule } from './types';

function nameOf({ sheet, column, source }: SharedSum): Localized {
  if (column === null) return { zh: `“${sheet}”合计`, en: `The total of “${sheet}”` };
  const { zh, en } = FUND_COLUMN_NAMES[column];
  const of = source === '' ? { zh: '', en: '' } : { zh: `（${source}）`, en: ` (${source})` };
  return { zh: `“${sheet}”合计行的${zh}${of.zh}`, en: `${en}${of.en} in the total of “${sheet}”` };
}

/** What rules of sums say of a row 合计 over several projects: it is no project's, and so nobody asks them for one. */
export function sharedSumOutcomes(
  shared: SharedSum,
): readonly { readonly rule: Rule; readonly outcome: Outcome }[] {
  const { total, parts, unread, column } = shared;
  const stated = { name: nameOf(shared), total, parts, unit: total.unit, unread };
  const rule = column === null ? EXPENSE_ACTUAL_SUM : YEAR_TOTAL_SUM;
  const outcome = sumOutcome(stated);
  const said = outcome.outcome === 'fail' && column !== null ? { ...outcome, message: 'several' } : outcome;
  const residue = residueOutcomes(stated).map((one) => ({ rule: ROUNDING_DIFFERENCE, outcome: one }));
  return [{ rule, outcome: said }, ...residue];
}
