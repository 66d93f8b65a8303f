import { decimalPlaces, ONE } from '../../numbers';
import {
  BLANK,
  carriedScore,
  fixed,
  live,
  numberContent,
  numberFormat,
  typedText,
  type Content,
} from '../content';
import type { Draft } from '../draft';
import { executionScoreFormula } from '../formulas/execution-formula';
import { numberReference } from '../formulas/number-reference';
import type { IndicatorColumn } from './indicator-columns';

/** Points that execution may earn; blank where the table gives none. */
export function executionWeight({ evaluation: { execution } }: Draft): Content {
  const { weight, weightFrom, claimedWeight } = execution;
  if (!weight) return BLANK;
  const isPrinted = weightFrom === 'printed' && claimedWeight !== null;
  return numberContent(weight, numberFormat(Math.min(2, decimalPlaces(weight))), {
    ...live(isPrinted ? numberReference(claimedWeight) : null),
  });
}

/** Points that execution earned, live where the rate of the fund block is. */
export function executionScore({ anchors, policy, scores }: Draft, weightCell: string): Content {
  const rate = anchors.executionRate;
  const formula = rate?.isLive ? executionScoreFormula(rate.cell, weightCell, policy) : undefined;
  return carriedScore(scores.execution, { ...(formula !== undefined && { formula }) });
}

/** The rate of the fund block said again among the indicators, live. */
function rateAgain({ anchors: { executionRate: rate } }: Draft): Content {
  if (!rate || rate.content.value === null) return BLANK;
  return { ...rate.content, ...(rate.isLive && { formula: `=${rate.cell}` }) };
}

/** What a column shows of 预算执行率 as a row among the indicators. */
export function executionContent(draft: Draft, weightCell: string, column: IndicatorColumn): Content {
  const { funds } = draft.evaluation.submission;
  switch (column) {
    case 'name':
      return fixed('预算执行率');
    case 'target':
      return numberContent(ONE, numberFormat(0, { percent: true }));
    case 'actual':
      return rateAgain(draft);
    case 'weight':
      return executionWeight(draft);
    case 'score':
      return executionScore(draft, weightCell);
    case 'reason':
      return typedText(funds?.rows.find(({ level }) => level === 0)?.reason);
    default:
      return BLANK;
  }
}
