import { decimalSetting, practised } from '../../../policy';
import { nameOf, showPoints } from '../../indicators/describe';
import { weightedRows } from '../../indicators/weights';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const INDICATOR_DOMINATES: Rule = {
  id: 'indicator-dominates',
  number: 58,
  title: { zh: '单个指标分值不过半', en: 'No indicator holds more than half' },
  severity: 'warning',
  forms: 'N',
  source: practised(
    'DY2',
    '公开的自评表中单个指标占90分',
    'A published sheet with one indicator worth 90 points',
  ),
  messages: {
    dominates: {
      text: {
        zh: '指标“{name}”分值{found}，超过指标总分{total}的一半',
        en: '“{name}” has {found} of {total} indicator points, more than half',
      },
      fix: { zh: '细化指标，把分值分到多个指标', en: 'Split it, and spread the points' },
    },
  },
  examples: {
    fails: { zh: '一个指标90分，共90分', en: 'one indicator with 90 of 90' },
    passes: { zh: '最高的指标20分，共90分', en: 'the largest has 20 of 90' },
  },
  check({ submission }, policy) {
    const weighted = weightedRows(submission);
    if (weighted.kind === 'none') return [weighted.answer];
    const limit = weighted.sum.value.times(decimalSetting(policy.settings.dominatingShare));
    const total = showPoints(weighted.sum.value);
    return weighted.rows.map((row) => {
      const points = row.weight?.value;
      const cells = cellsOf(row.weight);
      if (!points || points.lte(limit)) return pass(cells);
      const expected = `≤ ${showPoints(limit)}`;
      return fail('dominates', {
        cells,
        found: showPoints(points),
        expected,
        values: { name: nameOf(row), total },
      });
    });
  },
};
