import { fold } from '../../../text';
import { decimalSetting, practised } from '../../../policy';
import { isCost } from '../../../scoring';
import { nameOf, showPoints } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { DEFAULT_COST_NAMES } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

export const COST_CAP: Rule = {
  id: 'cost-cap',
  number: 81,
  title: { zh: '默认成本指标得分上限', en: 'Cap on the default cost indicator' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'PLAT-index',
    '未另设成本指标的，默认成本指标最高5分（山西）',
    'Without a cost indicator of its own a project scores at most 5 on the default one (Shanxi)',
  ),
  messages: {
    over: {
      text: {
        zh: '默认成本指标“{name}”得分{found}，最高{expected}分',
        en: 'The default cost indicator “{name}” scores {found}; at most {expected}',
      },
      fix: {
        zh: '按上限计分，或增设本项目的成本指标',
        en: 'Score at most the cap, or set a cost indicator of the project’s own',
      },
    },
  },
  examples: {
    fails: { zh: '山西，“成本控制”得8分', en: 'Shanxi, “成本控制” with 8 points' },
    passes: { zh: '山西，“成本控制”得5分', en: 'Shanxi, “成本控制” with 5 points' },
  },
  check(evaluation, policy) {
    const cap = decimalSetting(policy.settings.costCap);
    if (!cap) return [notApplicable('other-policy')];
    const costs = evaluation.submission.indicators.filter(isCost);
    const isDefault = (name: string): boolean => hasWord(fold(name), DEFAULT_COST_NAMES);
    const ofItsOwn = costs.some(({ name }) => !isDefault(name));
    return eachRow(evaluation, ({ indicator }) => {
      const { score, name, level1, level2 } = indicator;
      const isCostRow = isCost(indicator) || (/成本/.test(level1 + level2) && isDefault(name));
      if (!isCostRow || !score?.value) return null;
      const cells = cellsOf(score);
      if (ofItsOwn || !isDefault(name) || score.value.lte(cap)) return pass(cells);
      return fail('over', {
        cells,
        found: showPoints(score.value),
        expected: showPoints(cap),
        values: { name: nameOf(indicator) },
      });
    });
  },
};
