import { practised } from '../../../policy';
import { residueOutcomes } from '../../money/residue';
import { statedSums } from '../../money/sums';
import { orNotApplicable } from '../../outcomes';
import type { Rule } from '../../types';

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
  check: ({ submission }) =>
    orNotApplicable(statedSums(submission).flatMap(residueOutcomes), 'no-such-field'),
};
