import { practised } from '../../../policy';
import { nameOf, showValue } from '../../indicators/describe';
import { eachRow, isScored } from '../../indicators/rows';
import { cellsOf, fail, needsReview, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const QUAL_STATUS: Rule = {
  id: 'qual-status',
  number: 49,
  title: { zh: '定性指标填写完成档次', en: 'Qualitative results name a state' },
  severity: 'warning',
  forms: 'N',
  source: practised(
    'PLAT-index',
    '定性指标完成情况填达成、部分达成并具有一定效果、未达成且效果较差',
    'A qualitative result is one of: met, partly met, not met',
  ),
  messages: {
    words: {
      text: {
        zh: '定性指标“{name}”完成值“{found}”不是规定的完成档次',
        en: '“{name}” reports “{found}”, which is none of the states',
      },
      fix: {
        zh: '改填“达成年度指标”“部分达成年度指标并具有一定效果”或“未达成年度指标且效果较差”',
        en: 'Use 达成年度指标, 部分达成年度指标并具有一定效果 or 未达成年度指标且效果较差',
      },
    },
    number: {
      text: {
        zh: '指标“{name}”目标“{target}”是文字，完成值却是{found}',
        en: '“{name}” has the target “{target}” in words but reports {found}',
      },
      fix: { zh: '目标改为数值，或完成值改填完成档次', en: 'Make the target a number, or report a state' },
    },
  },
  examples: {
    fails: { zh: '目标“效果明显”，完成“较好”', en: 'target 效果明显, actual 较好' },
    passes: { zh: '目标“效果明显”，完成“达成年度指标”', en: 'target 效果明显, actual 达成年度指标' },
  },
  echoOf: ['choice-not-made'],
  check: (evaluation) =>
    eachRow(evaluation, ({ kind, indicator, achievement }) => {
      const { target, actual } = indicator;
      if (kind !== 'qualitative' || !isScored(indicator)) return null;
      const cells = cellsOf(actual, target);
      if (achievement.kind !== 'none') return pass(cells);
      const values = { name: nameOf(indicator), target: showValue(target) };
      const detail = { cells, found: showValue(actual), values };
      if (achievement.why === 'qualitative-actual') return fail('words', detail);
      return achievement.why === 'qualitative-target'
        ? needsReview('number', { ...detail, severity: 'info' })
        : null;
    }),
};
