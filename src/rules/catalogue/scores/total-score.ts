import { HUNDRED, ZERO } from '../../../numbers';
import { isBlank } from '../../../intake';
import { practised } from '../../../policy';
import { showPoints } from '../../indicators/describe';
import { agree, maybeCutShort } from '../../indicators/weights';
import { totalParts } from '../../scores/total-parts';
import { numberFix } from '../../fixes';
import { cellsOf, fail, needsReview, notApplicable, pass, unreadable } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import { ifScoresUnderstood } from '../../understood';

export const TOTAL_SCORE: Rule = {
  id: 'total-score',
  number: 68,
  title: { zh: '总分等于各项得分之和', en: 'The total is the sum of the scores' },
  severity: 'error',
  forms: 'both',
  source: practised('AA', '总分＝预算执行率得分＋各指标得分', 'Total = execution score + indicator scores'),
  messages: {
    differs: {
      text: {
        zh: '总分填{found}，各项得分合计{expected}',
        en: 'The total is given as {found}, the scores add up to {expected}',
      },
      fix: { zh: '核对各项得分，按合计改正总分', en: 'Check the scores and correct the total' },
    },
    'rows-unseen': {
      text: {
        zh: '总分填{found}，所列各项得分合计{expected}，可能有指标没有列出',
        en: 'The total is given as {found}, the scores shown add up to {expected}: rows may be missing',
      },
      fix: {
        zh: '核对指标表是否完整，再核对总分',
        en: 'See whether the table is complete, then check the total',
      },
    },
    'off-scale': {
      text: { zh: '总分{found}不在0–100之间', en: 'The total {found} is outside 0–100' },
      fix: { zh: '总分为百分制，核对各项分值与得分', en: 'The scale ends at 100; check weights and scores' },
    },
  },
  examples: {
    fails: { zh: '总分96，各项合计94.5', en: 'total 96, scores add up to 94.5' },
    passes: { zh: '总分94.5，各项合计94.5', en: 'total 94.5, scores add up to 94.5' },
  },
  echoOf: ['unit-factor-10000', 'execution-over-budget'],
  check(evaluation): readonly Outcome[] {
    const { claimedTotal } = evaluation.submission;
    if (!claimedTotal) return [notApplicable('no-such-field')];
    if (!claimedTotal.value) {
      return [isBlank(claimedTotal) ? notApplicable('blank') : unreadable(claimedTotal)];
    }
    const total = claimedTotal.value;
    const found = showPoints(total);
    const parts = totalParts(evaluation);
    const cells = cellsOf(claimedTotal, ...(parts?.typed ?? []));
    if (parts && !agree(total, parts.added)) {
      const detail = { cells, found, expected: showPoints(parts.added.value) };
      const differs = maybeCutShort(evaluation)
        ? needsReview('rows-unseen', detail)
        : fail('differs', { ...detail, fixes: numberFix('sum', claimedTotal, parts.added.value) });
      return [ifScoresUnderstood(evaluation, differs)];
    }
    if (total.lt(ZERO) || total.gt(HUNDRED)) return [fail('off-scale', { cells, found, expected: '0–100' })];
    return [parts ? pass(cells) : notApplicable('no-basis')];
  },
};
