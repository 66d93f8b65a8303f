import { confirmed } from '../../../policy';
import { isBlank } from '../../../intake';
import { convertMoney } from '../../../numbers';
import { showQuantity } from '../../money/quantities';
import { totalOf } from '../../money/column-totals';
import { isEmptyAboveParts, statedSums, type StatedSum } from '../../money/sums';
import { numberFix } from '../../fixes';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

function check(stated: StatedSum): Outcome {
  const cells = cellsOf(stated.total, ...stated.parts);
  if (!isEmptyAboveParts(stated)) return pass(cells);
  const sum = totalOf(stated);
  const expected = sum ? showQuantity(sum) : null;
  const blank = isBlank(stated.total);
  const found = blank ? { zh: '空白', en: 'blank' } : '0';
  const values = { name: stated.name, total: found, sum: expected ?? { zh: '有金额', en: 'filled' } };
  // What is missing is known only where every row that may be a part was understood.
  const isWhole = sum && (stated.unread ?? []).length === 0;
  const amount = isWhole && convertMoney(sum.yuan, '元', stated.total!.unit);
  const fixes = amount ? numberFix('sum', stated.total, amount) : [];
  return fail('empty', { cells, found, expected, values, fixes });
}

export const TOTAL_ROW_EMPTY: Rule = {
  id: 'total-row-empty',
  number: 12,
  title: { zh: '有明细而合计为空或为0', en: 'Total blank or 0 above filled parts' },
  severity: 'error',
  forms: 'N',
  source: confirmed('id', '任一部分有金额时，合计应填写', 'A total is filled when any of its parts is'),
  messages: {
    empty: {
      text: {
        zh: '{name}：合计为{total}，而各部分相加为{sum}',
        en: '{name}: the total is {total}, while its parts add up to {sum}',
      },
      fix: {
        zh: '在合计处填写各部分之和；计算按各部分之和进行',
        en: 'Enter the sum of the parts; we compute with that sum meanwhile',
      },
    },
  },
  examples: {
    fails: { zh: '年度资金总额0，财政拨款90', en: 'Total 0, fiscal funds 90' },
    passes: { zh: '年度资金总额90，财政拨款90', en: 'Total 90, fiscal funds 90' },
  },
  check({ submission }) {
    const withTotals = statedSums(submission).filter(({ total, parts }) => total && parts.length > 0);
    return orNotApplicable(withTotals.map(check), 'no-such-field');
  },
};
