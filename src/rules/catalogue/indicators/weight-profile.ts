import { decimal } from '../../../numbers';
import { confirmed } from '../../../policy';
import { LEVEL1_NAMES, listPhrases, showPoints } from '../../indicators/describe';
import { canBe, weightedRows } from '../../indicators/weights';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

const KINDS = ['output', 'benefit', 'satisfaction', 'cost'] as const;

export const WEIGHT_PROFILE: Rule = {
  id: 'weight-profile',
  number: 42,
  title: { zh: '各类指标分值符合评分口径', en: 'Weights follow the scoring policy' },
  severity: 'warning',
  forms: 'N',
  source: confirmed(
    'FDK',
    '产出50分、效益30分、满意度10分，特殊情况可调整；以所选评分口径为准',
    'Output 50, benefit 30, satisfaction 10, adjustable in special cases; the chosen policy decides',
  ),
  messages: {
    differs: {
      text: {
        zh: '各类指标分值为{found}，所选评分口径为{expected}',
        en: 'The weights are {found}; the chosen policy has {expected}',
      },
      fix: {
        zh: '按评分口径调整分值；确有特殊情况的，另选评分口径或作出说明',
        en: 'Follow the policy, or choose another one or explain the special case',
      },
    },
  },
  examples: {
    fails: { zh: '产出70、效益20、满意度10', en: 'output 70, benefit 20' },
    passes: { zh: '产出50、效益30、满意度10', en: 'output 50, benefit 30, satisfaction 10' },
  },
  echoOf: ['weight-level1'],
  check({ submission }, policy) {
    const weighted = weightedRows(submission);
    if (weighted.kind === 'none') return [weighted.answer];
    if (weighted.rows.some(({ level1Kind }) => level1Kind === 'other')) return [notApplicable('no-basis')];
    const profile = policy.settings.level1Weights.value;
    const compared = KINDS.flatMap((kind) => {
      // Where the policy has no cost section of its own, cost is part of output.
      const own = weightedRows(submission, ({ level1Kind }) =>
        kind === 'output' && !profile.cost
          ? level1Kind === 'output' || level1Kind === 'cost'
          : level1Kind === kind,
      );
      if ((kind === 'cost' && !profile.cost) || own.kind === 'none' || own.rows.length === 0) return [];
      const wanted = decimal(profile[kind] ?? '0');
      const show = (points: string) => ({
        zh: `${LEVEL1_NAMES[kind].zh}${points}`,
        en: `${LEVEL1_NAMES[kind].en} ${points}`,
      });
      return [
        {
          ...own,
          same: canBe(own.sum, wanted),
          found: show(showPoints(own.sum.value)),
          expected: show(showPoints(wanted)),
        },
      ];
    });
    const wrong = compared.filter(({ same }) => !same);
    const cells = cellsOf(
      ...(wrong.length > 0 ? wrong : compared).flatMap(({ rows }) => rows.map(({ weight }) => weight)),
    );
    if (wrong.length === 0) return [pass(cells)];
    const [found, expected] = [wrong.map((one) => one.found), wrong.map((one) => one.expected)].map(
      listPhrases,
    );
    return [fail('differs', { cells, found: found ?? null, expected: expected ?? null })];
  },
};
