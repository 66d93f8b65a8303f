import { isBlank } from '../../intake';
import { HUNDRED, decimalPlaces, sum, type Decimal } from '../../numbers';
import type { CarriedScores, Evaluation } from '../../scoring';
import {
  BLANK,
  carriedScore,
  fixed,
  numberContent,
  numberFormat,
  typedNumber,
  type Content,
} from '../content';
import { put, type Anchors, type Block } from '../draft';
import type { Span } from '../plan-builder';

export interface TotalLayout {
  readonly label: string;
  readonly labelColumns: Span;
  readonly weight?: Span;
  readonly score: Span;
  /** Columns that stay empty behind the score. */
  readonly rest?: Span;
}

export interface TotalAboveLayout {
  readonly label: string;
  readonly labelColumns: Span;
  readonly score: Span;
  /** What the finance bureau fills in. */
  readonly bureau: { readonly label: string; readonly labelColumns: Span; readonly columns: Span };
}

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

/** The points as stated, else the 100 that the form prints where no indicator has any yet. */
function printedTotal({ submission: { claimedWeightTotal, indicators } }: Evaluation): Content {
  const isUnfilled = indicators.every(({ weight }) => isBlank(weight));
  return isUnfilled && isBlank(claimedWeightTotal)
    ? numberContent(HUNDRED, numberFormat(0))
    : typedNumber(claimedWeightTotal);
}

function totalContent({ total }: CarriedScores, anchors: Anchors): Content {
  const formula = `${sumFormula(anchors.executionScore, anchors.goalScore, anchors.indicatorScores).replace('=', '=ROUND(')},2)`;
  return carriedScore(total, { formula });
}

/** 总分: all points and the total; the total is live where it is not the unit's own. */
export const totalRow =
  ({ label, labelColumns, weight, score, rest }: TotalLayout): Block =>
  (draft) => {
    const { evaluation, scores, anchors } = draft;
    put(draft, labelColumns, fixed(label), 'total');
    draft.builder.keepWithAbove(draft.row);
    if (weight) {
      const points = weightTotal(evaluation);
      const formula = sumFormula(anchors.executionWeight, anchors.indicatorWeights);
      const content = points
        ? numberContent(points, numberFormat(Math.min(2, decimalPlaces(points))), { formula })
        : printedTotal(evaluation);
      put(draft, weight, content, 'total');
    }
    draft.anchors.total = put(draft, score, totalContent(scores, anchors), 'total');
    if (rest) put(draft, rest, BLANK, 'total');
    draft.row += 1;
  };

/** A row of the head that holds the total of what stands below: 自评得分. What the bureau enters beside it stays blank. */
export const totalAbove =
  ({ label, labelColumns, score, bureau }: TotalAboveLayout, ...below: readonly Block[]): Block =>
  (draft) => {
    const row = draft.row;
    draft.row += 1;
    for (const block of below) block(draft);
    const next = draft.row;
    draft.row = row;
    put(draft, labelColumns, fixed(label), 'label');
    draft.anchors.total = put(draft, score, totalContent(draft.scores, draft.anchors), 'total');
    put(draft, bureau.labelColumns, fixed(bureau.label), 'label');
    put(draft, bureau.columns, BLANK, 'text');
    draft.row = next;
  };
