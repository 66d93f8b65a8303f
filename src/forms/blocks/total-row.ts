import { sum, type Decimal } from '../../numbers';
import type { Evaluation } from '../../scoring';
import { BLANK, fixed, numberContent, numberFormat, typedNumber, type Content } from '../content';
import { put, type Anchors, type Block } from '../draft';
import { decimalPlaces } from '../../numbers';
import type { Span } from '../plan-builder';

export interface TotalLayout {
  readonly label: string;
  readonly labelColumns: Span;
  readonly weight?: Span;
  readonly score: Span;
  /** Columns that stay empty behind the score. */
  readonly rest?: Span;
}

const SCORE_FORMAT = numberFormat(2);

/** Cells that add up to the total, as arguments of SUM. */
function sumFormula(...cells: readonly (string | readonly [string, string] | undefined)[]): string {
  const present = cells.filter((cell) => cell !== undefined);
  return `=SUM(${present.map((cell) => (typeof cell === 'string' ? cell : cell.join(':'))).join(',')})`;
}

/** All points of the table; null where a weight could not be read or there are none. */
function weightTotal({ execution, indicators }: Evaluation): Decimal | null {
  const weights = indicators.map(({ indicator }) => indicator.weight);
  const unreadable = weights.some((weight) => weight && weight.value === null && weight.text !== '');
  const values = weights.flatMap((weight) => (weight?.value ? [weight.value] : []));
  if (unreadable || values.length === 0) return null;
  return sum(execution.weight ? [execution.weight, ...values] : values);
}

function totalContent(evaluation: Evaluation, anchors: Anchors): Content {
  const { total, submission } = evaluation;
  const formula = `${sumFormula(anchors.executionScore, anchors.goalScore, anchors.indicatorScores).replace('=', '=ROUND(')},2)`;
  return total
    ? numberContent(total, SCORE_FORMAT, { formula, sources: submission.claimedTotal?.cells ?? [] })
    : typedNumber(submission.claimedTotal);
}

/** 总分: all points and the total, live where every part is decided. */
export const totalRow =
  ({ label, labelColumns, weight, score, rest }: TotalLayout): Block =>
  (draft) => {
    const { evaluation, anchors } = draft;
    put(draft, labelColumns, fixed(label), 'total');
    if (weight) {
      const points = weightTotal(evaluation);
      const formula = sumFormula(anchors.executionWeight, anchors.indicatorWeights);
      const content = points
        ? numberContent(points, numberFormat(Math.min(2, decimalPlaces(points))), { formula })
        : typedNumber(evaluation.submission.claimedWeightTotal);
      put(draft, weight, content, 'total');
    }
    draft.anchors.total = put(draft, score, totalContent(evaluation, anchors), 'total');
    if (rest) put(draft, rest, BLANK, 'total');
    draft.row += 1;
  };
