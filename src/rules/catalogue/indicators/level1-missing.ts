import { HUNDRED } from '../../../numbers';
import type { IndicatorLevel1 } from '../../../intake';
import { practised } from '../../../policy';
import { LEVEL1_NAMES, listPhrases } from '../../indicators/describe';
import { isCutShort, rowsOf } from '../../indicators/rows';
import { maybeCutShort, weightedRows } from '../../indicators/weights';
import { fail, notApplicable, pass } from '../../outcomes';
import type { Evaluation } from '../../../scoring';
import type { Rule } from '../../types';
import { ifUnderstood } from '../../understood';

/** Whether the points of the missing section are lost, or were given to other sections. */
function losesPoints({ submission, execution }: Evaluation): boolean {
  const weighted = weightedRows(submission);
  if (weighted.kind === 'none') return false;
  return weighted.sum.interval.high.plus(execution.weight ?? 0).lt(HUNDRED);
}

export const LEVEL1_MISSING: Rule = {
  id: 'level1-missing',
  number: 56,
  title: { zh: '产出、效益、满意度指标齐全', en: 'Output, benefit and satisfaction are all there' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'AA',
    '产出、效益、满意度各至少一个指标',
    'At least one indicator each of output, benefit and satisfaction',
  ),
  messages: {
    missing: {
      text: { zh: '缺少{missing}', en: 'There is no indicator of {missing}' },
      fix: {
        zh: '按评分口径补充该类指标；确不适用的，选用相应的评分口径',
        en: 'Add one, or choose a policy without that section',
      },
    },
  },
  examples: {
    fails: { zh: '没有满意度指标，10分落空', en: 'no satisfaction row, 10 points lost' },
    passes: { zh: '产出、效益、满意度均有指标', en: 'output, benefit and satisfaction present' },
  },
  check(evaluation, policy) {
    const { submission } = evaluation;
    const { indicators, indicatorTable } = submission;
    if (indicators.length === 0) return [notApplicable('no-table')];
    if (isCutShort(submission) || indicators.some(({ level1Kind }) => level1Kind === 'other')) {
      return [notApplicable('no-basis')];
    }
    const wanted = Object.keys(policy.settings.level1Weights.value) as IndicatorLevel1[];
    const missing = wanted.filter((kind) => rowsOf(submission, kind).length === 0);
    const cells = indicatorTable?.cells ?? indicators.flatMap((row) => row.cells).slice(0, 1);
    if (missing.length === 0) return [pass(cells)];
    const named = listPhrases(missing.map((kind) => LEVEL1_NAMES[kind]));
    const severity = losesPoints(evaluation) && !maybeCutShort(evaluation) ? 'error' : 'warning';
    const lacks = fail('missing', { cells, severity, values: { missing: named } });
    return [ifUnderstood(submission, ['indicators'], lacks)];
  },
};
