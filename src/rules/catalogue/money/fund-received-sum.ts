import { confirmed } from '../../../policy';
import { sumOutcome } from '../../money/sum-outcomes';
import { fundColumnSum } from '../../money/sums';
import type { Rule } from '../../types';

export const FUND_RECEIVED_SUM: Rule = {
  id: 'fund-received-sum',
  number: 2,
  title: { zh: '实际到位资金与各来源之和', en: 'Funds received against their sources' },
  severity: 'error',
  forms: 'H',
  source: confirmed('id', '实际到位资金等于各资金来源之和', 'Funds received are the sum of their sources'),
  messages: {
    differs: {
      text: {
        zh: '实际到位资金填{total}，各资金来源相加为{sum}',
        en: 'Funds received are given as {total}, their sources add up to {sum}',
      },
      fix: {
        zh: '按到账凭证核对，改正实际到位资金或漏填、错填的来源',
        en: 'Check against the receipts and correct the total, or the source that is missing or wrong',
      },
    },
  },
  examples: {
    fails: { zh: '实际到位20万元，仅市县财政19.5万元', en: 'Received 20, only 19.5 from local funds' },
    passes: { zh: '实际到位20万元，市县财政20万元', en: 'Received 20, local 20' },
  },
  echoOf: ['unit-factor-10000'],
  check: ({ submission }) => [sumOutcome(fundColumnSum(submission, 'received'))],
};
