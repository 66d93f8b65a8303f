import { practised } from '../../../policy';
import { nameOf, showPoints } from '../../indicators/describe';
import { A_REASON, hasReasonCell, ifNoReason, isExplained } from '../../indicators/reasons';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const REASON_MISSING: Rule = {
  id: 'reason-missing',
  number: 64,
  title: { zh: '扣分须说明原因', en: 'Lost points need a reason' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'PLAT-index',
    '得分低于分值时必须填写偏差原因',
    'A score below its weight needs a reason',
  ),
  messages: {
    blank: {
      text: {
        zh: '指标“{name}”得分{score}低于分值{weight}，未填偏差原因',
        en: '“{name}” scores {score} of {weight} without a reason',
      },
      fix: { zh: '在偏差原因分析及改进措施栏说明原因和措施', en: 'Give the reason and what will be done' },
    },
  },
  examples: {
    fails: { zh: '分值10，得分8，偏差原因空白', en: '8 of 10, reason blank' },
    passes: { zh: '分值10，得分8，偏差原因已填', en: '8 of 10, reason given' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { score, weight, reason, remark } = indicator;
      if (!score?.value || !weight?.value) return null;
      if (!hasReasonCell(indicator)) return notApplicable('no-such-field');
      const cells = cellsOf(reason ?? remark, score, weight);
      if (score.value.gte(weight.value) || isExplained(indicator, evaluation.submission)) return pass(cells);
      const points = { score: showPoints(score.value), weight: showPoints(weight.value) };
      const missing = fail('blank', {
        cells,
        expected: A_REASON,
        values: { name: nameOf(indicator), ...points },
      });
      return ifNoReason(indicator, evaluation.submission, missing);
    }),
};
