import { cellsOf, fail, pass } from '../outcomes';
import type { Outcome } from '../types';
import { agreementOf } from './agreement';
import { showQuantity, showYuan, type Quantity } from './quantities';
import { checkSum, type StatedSum } from './sums';

/** The part that takes up the residue: in the largest one it is the least distortion. */
function largest(parts: readonly Quantity[]): Quantity | undefined {
  return parts.reduce<Quantity | undefined>(
    (best, part) => (best && best.yuan.gte(part.yuan) ? best : part),
    undefined,
  );
}

/** What only the digits shown explain: a pass where total and parts agree to the digit, nothing where they differ. */
export function residueOutcomes(stated: StatedSum): Outcome[] {
  const result = checkSum(stated);
  if (result.kind === 'none') return [];
  const { total, sum, parts } = result;
  const agreement = agreementOf(total, sum);
  if (agreement === 'differs') return [];
  const part = largest(parts);
  if (agreement === 'equal' || !part) return [pass(cellsOf(total, sum))];
  const residue = total.yuan.minus(sum.yuan);
  const found = showQuantity(sum);
  const expected = showQuantity(total);
  const values = {
    name: stated.name,
    total: expected,
    sum: found,
    residue: showYuan(residue.abs(), total.unit),
    part: showQuantity(part),
    adjusted: showYuan(part.yuan.plus(residue), part.unit),
  };
  return [fail('residue', { cells: cellsOf(part, total, sum), found, expected, values })];
}
