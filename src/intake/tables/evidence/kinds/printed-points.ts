import { decimal, type Decimal } from '../../../../numbers';
import { levelName } from '../../../values';
import type { ColumnFacts } from '../facts';
import type { Relation, Weight } from '../kind';

/** Figures of a column beside the points that names print, where most names do: 目标内容（4分）. */
function besidePrinted(names: ColumnFacts, figures: ColumnFacts): (readonly [Decimal, Decimal])[] {
  const pairs = names.cells.flatMap(({ text }, at) => {
    const points = levelName(text).points;
    const figure = figures.cells[at]?.figure;
    return points !== null && figure ? [[decimal(points), figure] as const] : [];
  });
  return pairs.length >= 2 && pairs.length * 2 > figures.filled.length ? pairs : [];
}

const PRINTED_ALREADY: Weight = -4;
const WITHIN_PRINTED: Weight = 2;

/** Where names print their points, a column of points is hardly one of weights. */
export const WEIGHT_BESIDE_PRINTED: Relation = {
  of: ['name', 'weight'],
  note: 'weight printed in names',
  weigh: ([names, weight]) => (besidePrinted(names!, weight!).length > 0 ? PRINTED_ALREADY : 0),
};

export const SCORE_WITHIN_PRINTED: Relation = {
  of: ['name', 'score'],
  note: 'score ≤ points in names',
  weigh: ([names, score]) => {
    const pairs = besidePrinted(names!, score!);
    return pairs.length > 0 && pairs.every(([most, scored]) => scored.lte(most)) ? WITHIN_PRINTED : 0;
  },
};
