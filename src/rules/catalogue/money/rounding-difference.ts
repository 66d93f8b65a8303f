import { practised } from '../../../policy';
import { agreementOf } from '../../money/agreement';
import { showQuantity, showYuan, type Quantity } from '../../money/quantities';
import { checkSum, statedSums, type StatedSum } from '../../money/sums';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

/** The part that takes up the residue: in the largest one it is the least distortion. */
function largest(parts: readonly Quantity[]): Quantity | undefined {
  return parts.reduce<Quantity | undefined>(
    (best, part) => (best && best.yuan.gte(part.yuan) ? best : part),
    undefined,
  );
}

function check(stated: StatedSum): Outcome[] {
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

export const ROUNDING_DIFFERENCE: Rule = {
  id: 'rounding-difference',
  number: 26,
  title: { zh: '四舍五入尾差', en: 'Residue of rounding' },
  severity: 'info',
  forms: 'both',
  source: practised(
    'GBC',
    '合计相差不超过0.01万元的视为四舍五入',
    'A difference of up to 0.01 万元 counts as rounding',
  ),
  messages: {
    residue: {
      text: {
        zh: '{name}：合计{total}，各部分相加{sum}，相差{residue}，属四舍五入尾差',
        en: '{name}: total {total}, parts add up to {sum}; the difference of {residue} comes from rounding',
      },
      fix: {
        zh: '可将尾差倒挤到金额最大的一项：{part}改为{adjusted}',
        en: 'The largest part may take up the residue: {part} becomes {adjusted}',
      },
    },
  },
  examples: {
    fails: { zh: '33.33×3，合计100.00', en: '33.33 three times, total 100.00' },
    passes: { zh: '33.33、33.33、33.34，合计100.00', en: '33.33, 33.33 and 33.34, total 100.00' },
  },
  check: ({ submission }) => orNotApplicable(statedSums(submission).flatMap(check), 'no-such-field'),
};
