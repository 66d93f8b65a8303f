import type { Section } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { headingText, siblingGroups } from '../../texts/heading-numbers';
import { listOf } from '../../texts/lists';
import type { Rule } from '../../types';

/** Headings in another style than the first of their row. */
function oddOnes(group: readonly Section[]): Section[] {
  return group.filter(({ heading }) => heading.style !== group[0]?.heading.style);
}

export const HEADING_STYLE: Rule = {
  id: 'heading-style',
  number: 107,
  title: { zh: '标题编号样式不一', en: 'Mixed numbering styles' },
  severity: 'info',
  forms: 'H',
  source: practised(
    'seed',
    '样表中（一）（二）之后写成（3）',
    'In the sample （一）（二） is followed by （3）',
  ),
  messages: {
    mixed: {
      text: {
        zh: '同级标题编号样式不一：{found}。',
        en: 'Headings of one level are numbered in another style: {found}.',
      },
      fix: { zh: '同级标题用同一种编号。', en: 'Use one style for each level.' },
    },
  },
  examples: {
    fails: { zh: '（一）（二）（3）', en: '（一）（二）（3）' },
    passes: { zh: '（一）（二）（三）', en: '（一）（二）（三）' },
  },
  check({ submission: { narrative } }) {
    if (!narrative) return [notApplicable('no-narrative')];
    if (narrative.sections.length === 0) return [notApplicable('no-basis')];
    const odd = siblingGroups(narrative, 4).flatMap(oddOnes);
    if (odd.length === 0) return [pass()];
    return [fail('mixed', { cells: cellsOf(...odd), found: listOf(odd.map(headingText)) })];
  },
};
