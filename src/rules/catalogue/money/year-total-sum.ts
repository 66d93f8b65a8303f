import { FUND_COLUMNS } from '../../../intake';
import { confirmed } from '../../../policy';
import { sumOutcome } from '../../money/sum-outcomes';
import { fundColumnSum } from '../../money/sums';
import { orNotApplicable } from '../../outcomes';
import type { Rule } from '../../types';

/** Planned and received funds have rules of their own. */
const COLUMNS = FUND_COLUMNS.filter((column) => column !== 'planned' && column !== 'received');

export const YEAR_TOTAL_SUM: Rule = {
  id: 'year-total-sum',
  number: 11,
  title: { zh: '年度资金总额与各部分之和', en: 'Total funds of the year against their parts' },
  severity: 'error',
  forms: 'N',
  source: confirmed(
    'id',
    '年度资金总额＝财政拨款＋上年结转＋其他资金，逐列核对',
    'Total funds = fiscal + carried over + other funds, in every column',
  ),
  messages: {
    differs: {
      text: {
        zh: '{name}：年度资金总额填{total}，各部分相加为{sum}',
        en: '{name}: the total is given as {total}, the parts add up to {sum}',
      },
      fix: {
        zh: '核对该列各行，改正总额或填错、漏填的部分',
        en: 'Check the rows of this column; correct the total, or the part that is wrong or missing',
      },
    },
    several: {
      text: {
        zh: '{name}填{total}，各项目相加为{sum}',
        en: '{name} is given as {total}, the projects add up to {sum}',
      },
      fix: {
        zh: '核对该列各项目的金额，让合计公式包含全部行',
        en: 'Check the amounts of the projects; let the total’s formula take in all rows',
      },
    },
  },
  examples: {
    fails: {
      zh: '全年执行数总额1157.97，唯一部分1157.9',
      en: 'Total executed 1157.97, its only part 1157.9',
    },
    passes: { zh: '总额90，财政拨款80，上年结转10', en: 'Total 90, fiscal 80, carried over 10' },
  },
  echoOf: ['unit-factor-10000'],
  check({ submission }) {
    const sums = COLUMNS.map((column) => fundColumnSum(submission, column)).filter(
      (stated) => stated !== null,
    );
    return orNotApplicable(sums.map(sumOutcome), submission.funds ? 'no-such-field' : 'no-table');
  },
};
