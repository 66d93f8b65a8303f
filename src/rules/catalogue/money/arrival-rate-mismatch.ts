import { confirmed } from '../../../policy';
import type { Submission } from '../../../intake';
import { statedTotal } from '../../money/column-totals';
import { quantityOf, showQuantity, type Quantity } from '../../money/quantities';
import { mentionedRate, rateAgreement, showQuotient, showRate } from '../../money/rates';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

/** Received and planned of single sources: a rate in the text may be that of one of them. */
function sourcePairs({ funds }: Submission): (readonly [Quantity, Quantity])[] {
  return (funds?.rows ?? []).flatMap(({ level, amounts }) => {
    const [received, planned] = [quantityOf(amounts.received), quantityOf(amounts.planned)];
    return level > 0 && received && planned ? [[received, planned] as const] : [];
  });
}

export const ARRIVAL_RATE_MISMATCH: Rule = {
  id: 'arrival-rate-mismatch',
  number: 4,
  title: { zh: '文字中的资金到位率', en: 'Arrival rate in the text' },
  severity: 'error',
  forms: 'H',
  source: confirmed(
    'id',
    '资金到位率＝实际到位资金÷计划安排资金',
    'Arrival rate = funds received ÷ planned funds',
  ),
  messages: {
    differs: {
      text: {
        zh: '文字写资金到位率{rate}，按表中到位{received}、计划{planned}计算为{computed}',
        en: 'The text gives an arrival rate of {rate}; received {received} of planned {planned} is {computed}',
      },
      fix: {
        zh: '改正文字中的到位率，或核对表中的计划与到位资金',
        en: 'Correct the rate in the text, or check planned and received funds in the table',
      },
    },
  },
  examples: {
    fails: { zh: '文字“到位率100%”，表中到位18万元、计划20万元', en: 'Text 100 %, table 18 of 20' },
    passes: { zh: '文字“到位率90%”，表中到位18万元、计划20万元', en: 'Text 90 %, table 18 of 20' },
  },
  echoOf: ['unit-factor-10000', 'fund-plan-sum', 'fund-received-sum', 'total-row-empty'],
  check({ submission }) {
    if (!submission.narrative) return [notApplicable('no-narrative')];
    const { arrivalRates } = submission.narrative;
    if (arrivalRates.length === 0) return [notApplicable('no-such-field')];
    const received = statedTotal(submission, 'received');
    const planned = statedTotal(submission, 'planned');
    const computed = received && planned && showQuotient(received, planned);
    if (!received || !planned || !computed) return [notApplicable('no-basis')];
    return arrivalRates.map((mention) => {
      const rate = mentionedRate(mention);
      const cells = cellsOf(mention, received, planned);
      const verdict = rateAgreement(rate, received, planned);
      const agrees = (pair: readonly [Quantity, Quantity]): boolean =>
        ['agrees', 'near'].includes(rateAgreement(rate, ...pair) ?? '');
      if (agrees([received, planned]) || sourcePairs(submission).some(agrees)) return pass(cells);
      const values = {
        rate: showRate(rate),
        received: showQuantity(received),
        planned: showQuantity(planned),
        computed,
      };
      const detail = { cells, found: showRate(rate), expected: computed, values };
      return verdict === 'unclear' ? needsReview('differs', detail) : fail('differs', detail);
    });
  },
};
