import { confirmed } from '../../../policy';
import { isCutShort } from '../../indicators/rows';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

/** One or two full marks say nothing. */
const FEWEST = 3;

export const ALL_FULL_MARKS: Rule = {
  id: 'all-full-marks',
  number: 74,
  title: { zh: '全部指标满分', en: 'Full marks everywhere' },
  severity: 'info',
  forms: 'N',
  source: confirmed('CENTRAL', '如实填报，不得故意拔高得分', 'Scores must not be inflated on purpose'),
  messages: {
    all: {
      text: { zh: '{count}个指标全部得满分', en: 'All {count} indicators have full marks' },
      fix: { zh: '请备好各指标完成情况的佐证材料', en: 'Keep the evidence of each result at hand' },
    },
  },
  examples: {
    fails: { zh: '每个指标都得满分', en: 'every indicator with full marks' },
    passes: { zh: '有指标扣分并说明原因', en: 'some points lost, with reasons' },
  },
  check({ submission }) {
    const scored = submission.indicators.filter(({ score, weight }) => score?.value && weight?.value);
    if (scored.length < FEWEST || isCutShort(submission)) return [notApplicable('no-basis')];
    const cells = cellsOf(...scored.map(({ score }) => score));
    const all = scored.every(({ score, weight }) => score?.value?.eq(weight?.value ?? 0));
    return [all ? fail('all', { cells, values: { count: String(scored.length) } }) : pass(cells)];
  },
};
