import type { Indicator } from '../../../intake';
import { ONE, HUNDRED } from '../../../numbers';
import { confirmed } from '../../../policy';
import { isCutShort } from '../../indicators/rows';
import { admittedProblems } from '../../scores/claims';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

/** One or two full marks say nothing. */
const FEWEST = 3;

/** So many targets of 100 %, all of them met exactly, were hardly set to be missed. */
const MANY = 5;

function isExactlyWhole({ target, actual }: Indicator): boolean {
  return [target, actual].every(
    ({ kind, base, number }) => kind === 'quantity' && (base?.number.eq(ONE) || number?.eq(HUNDRED)),
  );
}

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
    hundred: {
      text: {
        zh: '{count}个指标的目标值均为100%且全部恰好完成，全部得满分',
        en: 'All {count} targets are 100 % and exactly met, all with full marks',
      },
      fix: {
        zh: '核对目标是否有约束力，备好佐证材料',
        en: 'See whether the targets ask for anything, and keep the evidence at hand',
      },
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
    // Where problems are admitted beside full marks that says it.
    const isTold = submission.claimedTotal?.value?.gte(HUNDRED) && admittedProblems(submission).length > 0;
    if (!all || isTold) return [pass(cells)];
    const hundred = scored.length >= MANY && scored.every(isExactlyWhole);
    return [fail(hundred ? 'hundred' : 'all', { cells, values: { count: String(scored.length) } })];
  },
};
