import { isBlank, type Narrative, type Paragraph, type Section, type Submission } from '../../intake';
import { fold } from '../../text';
import type { CellRef } from '../../workbook';
import { paragraphTexts, type RunningText } from '../texts/running-texts';
import { saysNothing, withoutHeading } from '../texts/sections';
import { NO_PROBLEMS, NOT_OF_NOW, PROBLEM_WORDS } from '../words/conclusion-words';
import { hasWord, wordIn } from '../words/word-list';

/** A sentence of the report or of a note, with the words that a rule looks for. */
export interface Passage {
  readonly words: string;
  readonly cells: readonly CellRef[];
}

function notesAbout({ identity }: Submission, about: RegExp): RunningText[] {
  return identity.notes
    .filter(({ label, text }) => about.test(label) && !isBlank(text))
    .map(({ text }) => ({ text: text.text, folded: fold(text.text), cells: text.cells }));
}

/** A chapter about problems alone: 四、存在问题. One about experience and suggestions too says nothing as a whole. */
function isAboutProblems({ kind, heading }: Section): boolean {
  return (
    kind === 'problems' || (/问题|困难|不足/.test(heading.title) && !/经验|做法|建议/.test(heading.title))
  );
}

function problemParagraphs(narrative: Narrative): readonly Paragraph[] {
  const { sections, paragraphs } = narrative;
  const within = (at: number | null): boolean => {
    const section = at === null ? undefined : sections[at];
    return section !== undefined && (isAboutProblems(section) || within(section.parent));
  };
  return paragraphs.filter(({ section }) => within(section));
}

/** Where the unit itself admits problems: the section 存在问题 of the report, or the field of the form. */
export function admittedProblems(submission: Submission): readonly Passage[] {
  const { narrative } = submission;
  const paragraphs = narrative ? problemParagraphs(narrative) : [];
  const texts = [
    ...paragraphs.map((paragraph) => ({
      text: paragraph.text,
      folded: fold(withoutHeading(paragraph)),
      cells: [paragraph.cell],
    })),
    ...notesAbout(submission, /问题|备注|不足|困难/),
  ];
  return texts.flatMap(({ text, folded, cells }) => {
    const nothing = folded === '' || saysNothing(text) || hasWord(folded, NO_PROBLEMS);
    const now = folded.split(/[。;!]/).filter((sentence) => !hasWord(sentence, NOT_OF_NOW));
    const words = nothing ? null : wordIn(now.join('。'), PROBLEM_WORDS);
    return words ? [{ words: sentenceAround(folded, words), cells }] : [];
  });
}

const LONGEST_QUOTATION = 30;

/** The words with what follows them in their sentence, and the clause that they stand in, for a quotation. */
export function sentenceAround(folded: string, words: string): string {
  const sentence = folded.split(/[。;!?]/).find((one) => one.includes(words)) ?? words;
  const at = sentence.indexOf(words);
  const clause = Math.max(sentence.lastIndexOf(',', at) + 1, at + words.length - LONGEST_QUOTATION, 0);
  const start = Math.min(clause, at);
  return sentence.slice(start, Math.max(start + LONGEST_QUOTATION, at + words.length));
}

/** Texts in which a unit draws its conclusion: the report, 评价结论 and the like, and the result cell of the goal. */
export function conclusionTexts(submission: Submission): readonly RunningText[] {
  const { goal } = submission;
  const result =
    goal && !isBlank(goal.actual)
      ? [{ text: goal.actual.text, folded: fold(goal.actual.text), cells: goal.actual.cells }]
      : [];
  return [...paragraphTexts(submission), ...notesAbout(submission, /结论|结果|完成|原因|问题/), ...result];
}
