import { POLICIES, confirmed, decimalSetting } from '../../../policy';
import { showPoints } from '../../indicators/describe';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const WEIGHT_EXECUTION: Rule = {
  id: 'weight-execution',
  number: 43,
  title: { zh: '预算执行率分值', en: 'Weight of execution' },
  severity: 'error',
  forms: 'N',
  source: confirmed(
    'FDK',
    '预算执行率10分，特殊情况可调整；湖北20分',
    'Execution has 10 points, adjustable in special cases; 20 in Hubei',
  ),
  messages: {
    differs: {
      text: {
        zh: '预算执行率分值填{found}，评分口径为{expected}',
        en: 'Execution has {found} points, the policy gives {expected}',
      },
      fix: { zh: '按评分口径填写预算执行率分值', en: 'Give execution the points of the policy' },
    },
    'other-policy': {
      text: {
        zh: '预算执行率分值{found}是其他评分口径的分值，所选口径为{expected}',
        en: 'Execution has {found} points as in another policy; the chosen one gives {expected}',
      },
      fix: {
        zh: '核对所选评分口径是否适用于本地区',
        en: 'See whether the chosen policy is the one of your region',
      },
    },
  },
  examples: {
    fails: { zh: '预算执行率15分', en: '15 points' },
    passes: { zh: '预算执行率10分', en: '10 points' },
  },
  check({ submission, execution }, policy) {
    const { weight, weightFrom } = execution;
    if (!weight || weightFrom !== 'printed') return [notApplicable('no-such-field')];
    const cells = cellsOf(
      ...(submission.funds?.rows ?? []).filter((row) => row.weight?.value).map((row) => row.weight),
    ).slice(0, 1);
    const wanted = decimalSetting(policy.settings.executionWeight);
    if (weight.eq(wanted)) return [pass(cells)];
    const detail = { cells, found: showPoints(weight), expected: showPoints(wanted) };
    const known = POLICIES.some(({ settings }) => decimalSetting(settings.executionWeight).eq(weight));
    return [known ? fail('other-policy', { ...detail, severity: 'warning' }) : fail('differs', detail)];
  },
};
