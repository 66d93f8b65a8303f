import type { Narrative, Section } from '../../../intake';
import { practised } from '../../../policy';
import { fold } from '../../../text';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import { headingNumber, headingText, numberInText, siblingGroups } from '../../texts/heading-numbers';
import type { Outcome, Rule } from '../../types';

/** Below the second level numbers are lists as often as headings. */
const DEEPEST = 2;

/** Whether the number stands in the text between two headings, where it runs into its sentence: （二）我单位认真组织，按照…. */
function isInText(narrative: Narrative, before: Section, section: Section, number: number): boolean {
  const { paragraphs } = narrative;
  const at = (one: Section): number =>
    paragraphs.findIndex(({ cell, heading }) => cell === one.cell && heading);
  const between = paragraphs.slice(at(before), at(section)).map(({ text }) => fold(text));
  const written = numberInText(number);
  return between.some((text) => written.test(text));
}

function checkGroup(narrative: Narrative, group: readonly Section[]): Outcome[] {
  return group.map((section, index): Outcome => {
    const before = group[index - 1];
    const { heading } = section;
    const expected = before ? before.heading.number + 1 : 1;
    if (heading.number === expected) return pass([section.cell]);
    const missing = Array.from({ length: Math.max(heading.number - expected, 0) }, (_, at) => expected + at);
    const isWritten = (number: number): boolean =>
      before !== undefined && isInText(narrative, before, section, number);
    if (missing.length > 0 && missing.every(isWritten)) return pass([section.cell]);
    return fail('gap', {
      cells: cellsOf(section, before),
      found: headingText(section),
      expected: headingNumber({ style: heading.style, number: expected }),
    });
  });
}

export const HEADING_GAP: Rule = {
  id: 'heading-gap',
  number: 106,
  title: { zh: '标题序号不连续', en: 'Heading numbers with a gap' },
  severity: 'warning',
  forms: 'H',
  source: practised('form', '提纲序号一、二、三、四依次连续', 'The outline counts one, two, three, four'),
  messages: {
    gap: {
      text: {
        zh: '标题“{found}”的序号不连续，应为{expected}',
        en: 'The heading "{found}" is out of order; {expected} is due.',
      },
      fix: { zh: '改正序号，或补上漏写的部分。', en: 'Correct the number, or add the part left out.' },
    },
  },
  examples: {
    fails: { zh: '一、二、四', en: '一, 二, 四' },
    passes: { zh: '一、二、三、四', en: '一, 二, 三, 四' },
  },
  check({ submission: { narrative } }) {
    if (!narrative) return [notApplicable('no-narrative')];
    return orNotApplicable(
      siblingGroups(narrative, DEEPEST).flatMap((group) => checkGroup(narrative, group)),
      'no-basis',
    );
  },
};
