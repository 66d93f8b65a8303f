import { confirmed } from '../../../policy';
import { sumOutcome } from '../../money/sum-outcomes';
import { fundColumnSum } from '../../money/sums';
import type { Rule } from '../../types';

export const FUND_PLAN_SUM: Rule = {
  id: 'fund-plan-sum',
  number: 1,
  title: { zh: '计划安排资金与各来源之和', en: 'Planned funds against their sources' },
  severity: 'error',
  forms: 'H',
  source: confirmed('id', '计划安排资金等于各资金来源之和', 'Planned funds are the sum of their sources'),
  messages: {
    differs: {
      text: {
        zh: '计划安排资金填{total}，各资金来源相加为{sum}',
        en: 'Planned funds are given as {total}, their sources add up to {sum}',
      },
      fix: {
        zh: '核对批复文件，改正计划安排资金或漏填、错填的来源',
        en: 'Check against the approval and correct the total, or the source that is missing or wrong',
      },
    },
  },
  examples: {
    fails: { zh: '计划安排资金20万元，来源相加18万元', en: 'Planned 20, sources add up to 18' },
    passes: {
      zh: '计划安排资金20万元，市县财政20万元，其余空白',
      en: 'Planned 20, local 20, the others blank',
    },
  },
  echoOf: ['unit-factor-10000'],
  check: ({ submission }) => [sumOutcome(fundColumnSum(submission, 'planned'))],
};
