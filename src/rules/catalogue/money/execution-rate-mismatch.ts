import { rowRates } from '../../money/row-rates';
import { showQuantity } from '../../money/quantities';
import { rateAgreement, showQuotient, showRate } from '../../money/rates';
import { confirmed } from '../../../policy';
import { cellsOf, fail, needsReview, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import type { RowRate } from '../../money/row-rates';

function check({ label, stated, rate, executed, budget }: RowRate): Outcome {
  if (!executed || !budget) return notApplicable('blank');
  const verdict = rateAgreement(rate, executed, budget);
  if (verdict === null) return notApplicable('no-basis');
  const cells = cellsOf(stated, executed, budget);
  if (verdict === 'agrees') return pass(cells);
  const found = showRate(rate);
  const expected = showQuotient(executed, budget);
  const values = {
    label,
    rate: found,
    computed: expected ?? '',
    executed: showQuantity(executed),
    budget: showQuantity(budget),
  };
  const detail = { cells, found, expected, values };
  if (verdict === 'near') return needsReview('lastDigit', { ...detail, severity: 'info' });
  return verdict === 'unclear' ? needsReview('unclear', detail) : fail('differs', detail);
}

export const EXECUTION_RATE_MISMATCH: Rule = {
  id: 'execution-rate-mismatch',
  number: 13,
  title: { zh: '预算执行率与执行数、预算数', en: 'Execution rate against executed amount and budget' },
  severity: 'error',
  forms: 'N',
  source: confirmed(
    'id',
    '预算执行率＝全年执行数÷全年预算数',
    'Execution rate = executed amount ÷ full-year budget',
  ),
  messages: {
    differs: {
      text: {
        zh: '“{label}”执行率填{rate}，{executed}÷{budget}为{computed}',
        en: '“{label}”: the rate is given as {rate}; {executed} of {budget} is {computed}',
      },
      fix: { zh: '按执行数÷预算数改正执行率', en: 'Correct the rate to executed amount ÷ budget' },
    },
    lastDigit: {
      text: {
        zh: '“{label}”执行率填{rate}，{executed}÷{budget}四舍五入为{computed}，尾数不同',
        en: '“{label}”: the rate is given as {rate}; {executed} of {budget} rounds to {computed}',
      },
      fix: { zh: '末位数按四舍五入核对', en: 'Check the rounding of the last digit' },
    },
    unclear: {
      text: {
        zh: '“{label}”执行率填{rate}，按所填数{executed}÷{budget}为{computed}，差异可能来自金额取整',
        en: '“{label}”: the rate is given as {rate}, the figures shown give {computed} ({executed} of {budget}); rounding of the amounts may explain it',
      },
      fix: {
        zh: '用未取整的金额核对执行率',
        en: 'Check the rate with the amounts before rounding',
      },
    },
  },
  examples: {
    fails: { zh: '执行46、预算148，执行率填31.00%', en: '46 of 148 shown as 31.00 %' },
    passes: { zh: '执行65.07、预算65.66，执行率填99%', en: '65.07 of 65.66 shown as 99 %' },
  },
  comparesTables: true,
  echoOf: ['execution-rate-denominator', 'unit-factor-10000'],
  check: (evaluation) => orNotApplicable(rowRates(evaluation).map(check), 'no-such-field'),
};
