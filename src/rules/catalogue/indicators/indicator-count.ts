import { practised } from '../../../policy';
import { isCutShort } from '../../indicators/rows';
import { fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { ifUnderstood } from '../../understood';

export const INDICATOR_COUNT: Rule = {
  id: 'indicator-count',
  number: 57,
  title: { zh: '指标数量适当', en: 'A reasonable number of indicators' },
  severity: 'info',
  forms: 'N',
  source: practised(
    'DYB',
    '指标不少于3个；过多则重点不清',
    'At least 3 indicators; a long list hides what matters',
  ),
  messages: {
    few: {
      text: { zh: '只有{found}个指标', en: 'Only {found} indicators' },
      fix: {
        zh: '补充能反映产出、效益、满意度的指标',
        en: 'Add indicators of output, benefit and satisfaction',
      },
    },
    many: {
      text: { zh: '共有{found}个指标', en: '{found} indicators' },
      fix: {
        zh: '保留核心指标，合并或删除次要指标',
        en: 'Keep the core indicators, merge or drop minor ones',
      },
    },
  },
  examples: {
    fails: { zh: '1个指标；40个指标', en: '1 indicator; 40 indicators' },
    passes: { zh: '8个指标', en: '8 indicators' },
  },
  check({ submission }, policy) {
    const count = submission.indicators.length;
    if (count === 0) return [notApplicable('no-table')];
    const { min, max } = policy.settings.indicatorCount.value;
    const cells = submission.indicatorTable?.cells ?? submission.indicators[0]?.cells ?? [];
    if (count > max) return [fail('many', { cells, found: String(count), expected: `≤ ${max}` })];
    if (isCutShort(submission)) return [notApplicable('no-basis')];
    if (count >= min) return [pass(cells)];
    const few = fail('few', { cells, found: String(count), expected: `≥ ${min}` });
    return [ifUnderstood(submission, ['indicators'], few)];
  },
};
