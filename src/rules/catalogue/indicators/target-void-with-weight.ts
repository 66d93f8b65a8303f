import { practised } from '../../../policy';
import { nameOf, showPoints } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const TARGET_VOID_WITH_WEIGHT: Rule = {
  id: 'target-void-with-weight',
  number: 53,
  title: { zh: '不涉及的指标不占分值', en: 'Void targets carry no points' },
  severity: 'error',
  forms: 'N',
  source: practised('CF', '“不涉及”“无”等空目标不应占分值', 'Void targets should carry no points'),
  messages: {
    weighted: {
      text: {
        zh: '指标“{name}”目标为“{target}”，却占{found}分',
        en: '“{name}” has the target “{target}”, yet {found} points',
      },
      fix: { zh: '删除该指标，分值分配给其他指标', en: 'Drop the indicator and give its points to others' },
    },
  },
  examples: {
    fails: { zh: '生态效益“不涉及”，分值5', en: '生态效益 “不涉及”, 5 points' },
    passes: { zh: '生态效益“不涉及”，分值0或空白', en: '生态效益 “不涉及”, no points' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { target, weight, score } = indicator;
      if (target.kind !== 'void') return weight?.value ? pass(target.cells) : null;
      const points = weight?.value ?? score?.value;
      const cells = cellsOf(weight?.value ? weight : score, target);
      if (!points || points.lte(0)) return pass(cells);
      const values = { name: nameOf(indicator), target: target.text };
      return fail('weighted', { cells, found: showPoints(points), expected: '0', values });
    }),
};
