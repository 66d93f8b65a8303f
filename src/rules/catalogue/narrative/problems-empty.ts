import { isBlank, type Narrative, type Section, type SectionKind, type Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import { isInside, saysNothing, sectionsOf } from '../../texts/sections';
import type { CellRef } from '../../../workbook';
import type { Outcome, Phrase, Rule } from '../../types';

const ABOUT = /问题|改进|措施|建议/;
/** Words before a colon that ask for problems. */
const LABEL = /^.{0,4}存在(?:的)?(?:主要)?问题(?:及[^:]{1,6})?:/;
const TOLD = /问题|困难/;
const PROBLEMS: Phrase = { zh: '存在问题', en: 'Problems' };
const OWN_SECTIONS: ReadonlySet<SectionKind> = new Set(['problems', 'suggestions']);

function ofNotes({ identity }: Submission): Outcome[] {
  return identity.notes
    .filter(({ label }) => ABOUT.test(label))
    .map(({ label, text }): Outcome => {
      const empty = isBlank(text) || saysNothing(text.text);
      return empty
        ? fail('empty', { cells: text.cells, found: text.text, values: { name: label } })
        : pass(text.cells);
    });
}

/** A section without any text is missing (section-missing), not empty of problems. */
function ofReport({ narrative }: Submission): Outcome[] {
  if (!narrative) return [];
  const sections = sectionsOf(narrative, 'problems', 'suggestions').filter(({ text }) => fold(text) !== '');
  const ofSections = sections.map((section): Outcome => {
    const { text, heading, cell } = section;
    const cells = [cell, ...paragraphsOf(narrative, section)];
    return saysNothing(text)
      ? fail('empty', { cells, found: text, values: { name: heading.title } })
      : pass([cell]);
  });
  return [...ofSections, ...inSentences(narrative)];
}

/** The paragraphs below the heading of a section. */
function paragraphsOf({ paragraphs, sections }: Narrative, section: Section): CellRef[] {
  return paragraphs
    .filter((one) => !one.heading && sections[one.section ?? -1] === section)
    .map(({ cell }) => cell);
}

/** 存在问题：暂无 in a sentence of another section. */
function inSentences(narrative: Narrative): Outcome[] {
  return narrative.paragraphs.flatMap((paragraph): Outcome[] => {
    const { heading, cell, text } = paragraph;
    if (heading || isInside(narrative, paragraph, OWN_SECTIONS)) return [];
    const nothing = fold(text)
      .split(/[。;]/)
      .find((sentence) => TOLD.test(sentence) && saysNothing(sentence.replace(LABEL, '')));
    return nothing === undefined
      ? []
      : [fail('empty', { cells: [cell], found: nothing, values: { name: PROBLEMS } })];
  });
}

export const PROBLEMS_EMPTY: Rule = {
  id: 'problems-empty',
  number: 112,
  title: { zh: '问题和措施为空', en: 'No problems, no measures' },
  severity: 'info',
  forms: 'both',
  source: practised(
    'DY1',
    '已公布的表中“存在问题暂无，改进措施暂无”',
    'Published sheets say 存在问题暂无, 改进措施暂无',
  ),
  messages: {
    empty: {
      text: { zh: '“{name}”没有实质内容。', en: '"{name}" has no content.' },
      fix: {
        zh: '写明问题和措施；确无问题的写明理由。',
        en: 'State problems and measures, or why there are none.',
      },
    },
  },
  examples: {
    fails: { zh: '存在问题：暂无', en: 'problems: 暂无' },
    passes: { zh: '存在问题：苗木补植不及时', en: 'problems: replanting came late' },
  },
  check({ submission }) {
    return orNotApplicable([...ofNotes(submission), ...ofReport(submission)], 'no-such-field');
  },
};
