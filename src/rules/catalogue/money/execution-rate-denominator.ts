import { confirmed } from '../../../policy';
import { rowRates, type RowRate } from '../../money/row-rates';
import { showQuantity } from '../../money/quantities';
import { rateAgreement, showQuotient, showRate } from '../../money/rates';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

function check({ label, stated, rate, executed, budget, initial }: RowRate): Outcome {
  if (!executed || !budget || !initial) return notApplicable('blank');
  if (initial.yuan.eq(budget.yuan)) return notApplicable('no-basis');
  const cells = cellsOf(stated, budget, initial, executed);
  const right = rateAgreement(rate, executed, budget);
  if (right !== 'differs' || !['agrees', 'near'].includes(rateAgreement(rate, executed, initial) ?? ''))
    return pass(cells);
  const found = showRate(rate);
  const expected = showQuotient(executed, budget);
  const values = {
    label,
    rate: found,
    computed: expected ?? '',
    initial: showQuantity(initial),
    budget: showQuantity(budget),
  };
  return fail('initial', { cells, found, expected, values });
}

export const EXECUTION_RATE_DENOMINATOR: Rule = {
  id: 'execution-rate-denominator',
  number: 14,
  title: { zh: '执行率的分母', en: 'Denominator of the execution rate' },
  severity: 'error',
  forms: 'N',
  source: confirmed(
    'QS2023',
    '预算执行率＝预算执行数÷调整后预算数',
    'Execution rate = executed amount ÷ budget as adjusted',
  ),
  messages: {
    initial: {
      text: {
        zh: '“{label}”执行率{rate}是按年初预算{initial}计算的，按全年预算{budget}应为{computed}',
        en: '“{label}”: the rate of {rate} is based on the initial budget of {initial}; on the full-year budget of {budget} it is {computed}',
      },
      fix: { zh: '以调整后的全年预算数为分母重新计算', en: 'Divide by the full-year budget as adjusted' },
    },
  },
  examples: {
    fails: {
      zh: '年初100、全年80、执行80，执行率填80%',
      en: 'Initial 100, full-year 80, executed 80, rate 80 %',
    },
    passes: {
      zh: '年初100、全年80、执行80，执行率填100%',
      en: 'Initial 100, full-year 80, executed 80, rate 100 %',
    },
  },
  comparesTables: true,
  check: (evaluation) => orNotApplicable(rowRates(evaluation).map(check), 'no-such-field'),
};
