import { isBlank, type Stated, type Submission } from '../../intake';
import { fold } from '../../text';
import { paragraphsInside, sectionsOf } from '../texts/sections';
import { RESULT_WORDS } from '../words/target-words';
import { hasWord } from '../words/word-list';

export type GoalInWords = Pick<Stated<string>, 'text' | 'cells'>;

/** The goal in words, where no indicators spell it out: the report's section, else the goal cell. */
export function goalsInWords({ narrative, goal }: Submission): GoalInWords[] {
  const sections = narrative ? sectionsOf(narrative, 'goal').filter(({ text }) => fold(text) !== '') : [];
  if (narrative && sections.length > 0) {
    const paragraphs = paragraphsInside(narrative, 'goal');
    return sections.map(({ text, cell }) => {
      const own = paragraphs.filter((one) => !one.heading && fold(text).includes(fold(one.text)));
      return { text, cells: own.length > 0 ? own.map((one) => one.cell) : [cell] };
    });
  }
  return goal && !isBlank(goal.expected) && !hasWord(fold(goal.expected.text), RESULT_WORDS)
    ? [goal.expected]
    : [];
}
