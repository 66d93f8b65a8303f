import type { Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { cellsOf, needsReview, notApplicable, pass } from '../../outcomes';
import { paragraphTexts, type RunningText } from '../../texts/running-texts';
import { isInside, paragraphsInside } from '../../texts/sections';
import type { Outcome, Rule } from '../../types';
import { AREA_PAIRS, NO_SCOPE_AFTER } from '../../words/scope';

function goalTexts({ narrative, goal }: Submission): RunningText[] {
  const told = narrative ? paragraphsInside(narrative, 'goal', 'content') : [];
  return [
    ...told.map(({ text, cell }) => ({ text, folded: fold(text), cells: [cell] })),
    ...(goal?.expected.text
      ? [{ text: goal.expected.text, folded: fold(goal.expected.text), cells: goal.expected.cells }]
      : []),
  ];
}

/** Why the project exists may be told of a wider area than what it covers. */
function otherTexts(submission: Submission): RunningText[] {
  const { narrative } = submission;
  if (!narrative) return [];
  const aside = new Set(['basis', 'background', 'goal', 'content', 'team', 'duties'] as const);
  const texts = paragraphTexts(submission);
  return narrative.paragraphs.flatMap((paragraph, index) =>
    isInside(narrative, paragraph, aside) ? [] : [texts[index]!],
  );
}

/** Whether the text names the area as what is covered. */
function names(folded: string, area: string): boolean {
  return folded
    .split(area)
    .slice(1)
    .some((after) => !NO_SCOPE_AFTER.test(after));
}

export const SCOPE_MISMATCH: Rule = {
  id: 'scope-mismatch',
  number: 110,
  title: { zh: '实施范围前后不一', en: 'Different area in goal and text' },
  severity: 'warning',
  forms: 'H',
  source: practised(
    'seed',
    '样表目标写“市本级”，问题部分写“涉及全市”',
    'In the sample the goal says 市本级, the problems 全市',
  ),
  messages: {
    differs: {
      text: {
        zh: '目标的范围是“{expected}”，别处却写“{found}”。',
        en: 'The goal covers "{expected}", but elsewhere the text says "{found}".',
      },
      fix: {
        zh: '核对项目实际覆盖范围，全文统一。',
        en: 'Check what the project covers and say so throughout.',
      },
    },
  },
  examples: {
    fails: { zh: '目标“覆盖市本级”，问题“涉及全市”', en: 'goal 市本级, problems 全市' },
    passes: { zh: '全文均为市本级', en: '市本级 throughout' },
  },
  check({ submission }) {
    if (!submission.narrative) return [notApplicable('no-narrative')];
    const [goals, others] = [goalTexts(submission), otherTexts(submission)];
    if (goals.length === 0) return [notApplicable('no-basis')];
    const outcomes = AREA_PAIRS.flatMap(({ narrow, wide }): Outcome[] =>
      [
        [narrow, wide],
        [wide, narrow],
      ].flatMap(([area = '', other = '']) => {
        const stated = goals.filter(({ folded }) => names(folded, area));
        if (stated.length === 0 || goals.some(({ folded }) => names(folded, other))) return [];
        const differing = others.filter(({ folded }) => names(folded, other));
        if (differing.length === 0) return [];
        return [
          needsReview('differs', { cells: cellsOf(...differing, ...stated), found: other, expected: area }),
        ];
      }),
    );
    return outcomes.length > 0 ? outcomes : [pass(cellsOf(...goals))];
  },
};
