import { practised } from '../../../policy';
import { fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const TYPE_TICKS: Rule = {
  id: 'type-ticks',
  number: 97,
  title: { zh: '评价类型须勾选一项', en: 'Exactly one type of evaluation' },
  severity: 'error',
  forms: 'H',
  source: practised('PROV2015', '评价类型在适用的一项上打√', 'The one type that applies is ticked'),
  messages: {
    none: {
      text: { zh: '评价类型没有勾选。', en: 'No type of evaluation is ticked.' },
      fix: { zh: '在事前、事中、事后中勾选一项。', en: 'Tick one of before, during, after.' },
    },
    several: {
      text: {
        zh: '评价类型勾选了{count}项：{found}。',
        en: '{count} types of evaluation are ticked: {found}.',
      },
      fix: { zh: '只保留适用的一项。', en: 'Keep the one that applies.' },
    },
    unreadable: {
      text: {
        zh: '评价类型“{found}”读不出是哪一项。',
        en: 'The type of evaluation cannot be read from "{found}".',
      },
      fix: { zh: '写明事前评价、事中评价或事后评价。', en: 'Write 事前评价, 事中评价 or 事后评价.' },
    },
  },
  examples: {
    fails: { zh: '一项未勾，或勾了两项', en: 'none ticked, or two' },
    passes: { zh: '事前□　事中□　事后√', en: 'only 事后 ticked' },
  },
  check({ submission: { identity } }) {
    const types = identity.evaluationTypes;
    if (!types) return [notApplicable('no-such-field')];
    const { value, text, cells } = types;
    if (value === null && text !== '') return [needsReview('unreadable', { cells, found: text })];
    const count = value?.length ?? 0;
    if (count === 1) return [pass(cells)];
    return [
      count === 0
        ? fail('none', { cells })
        : fail('several', { cells, found: text, values: { count: String(count) } }),
    ];
  },
};
