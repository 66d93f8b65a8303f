import type { Narrative, Section, Submission } from '../../../intake';
import { fold } from '../../../text';
import { inBoth, listed, type Localized } from '../../../language';
import { practised } from '../../../policy';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import { HECHI_OUTLINE, type OutlineSection } from '../../words/outline';
import type { Outcome, Rule } from '../../types';
import { sectionsOf } from '../../texts/sections';

/** With fewer of the four main parts, the report follows another outline. */
const LEAST_PARTS = 3;

/** The outline belongs to the older form; a report beside tables that follow none of the forms is taken for one. */
function usesOutline({ form }: Submission): boolean {
  return form === null || form === 'hechi';
}

function namesText(sections: readonly OutlineSection[]): Localized {
  return inBoth((language) =>
    listed(
      sections.map(({ name }) => name[language]),
      language,
    ),
  );
}

function isEmpty(section: Section): boolean {
  return fold(section.text) === '';
}

function missingParts(narrative: Narrative): OutlineSection[] {
  return HECHI_OUTLINE.filter(({ kind }) => sectionsOf(narrative, kind).length === 0);
}

function emptyParts(narrative: Narrative): { part: OutlineSection; section: Section }[] {
  return HECHI_OUTLINE.flatMap((part) => {
    const found = sectionsOf(narrative, part.kind);
    return found.length > 0 && found.every(isEmpty) ? [{ part, section: found[0]! }] : [];
  });
}

export const SECTION_MISSING: Rule = {
  id: 'section-missing',
  number: 105,
  title: { zh: '报告缺少章节', en: 'Sections missing' },
  severity: 'error',
  forms: 'H',
  source: practised('form', '文字报告按表式提纲逐项撰写', 'The report follows the outline of the form'),
  messages: {
    missing: {
      text: { zh: '文字报告缺少：{found}。', en: 'The report lacks: {found}.' },
      fix: { zh: '按提纲补写；不适用的写明原因。', en: 'Add them, or say why they do not apply.' },
    },
    empty: {
      text: { zh: '只有标题、没有内容：{found}。', en: 'Headings without text: {found}.' },
      fix: { zh: '补写内容；不适用的写明原因。', en: 'Add the text, or say why it does not apply.' },
    },
    otherOutline: {
      text: {
        zh: '文字报告没有按表式的提纲编排，无法逐项核对。',
        en: 'The report does not follow the outline of the form and cannot be checked against it.',
      },
      fix: { zh: '确认所用的报告提纲。', en: 'Confirm which outline applies.' },
    },
  },
  examples: {
    fails: { zh: '没有（二）项目绩效目标', en: 'no section on the goal' },
    passes: { zh: '提纲各项齐全且有内容', en: 'all sections, all with text' },
  },
  check({ submission }) {
    const { narrative } = submission;
    if (!narrative) return [notApplicable('no-narrative')];
    if (!usesOutline(submission)) return [notApplicable('no-basis')];
    const cells = cellsOf(narrative.title ?? narrative.paragraphs[0]);
    const parts = sectionsOf(narrative, 'overview', 'evaluation-work', 'analysis', 'experience');
    if (new Set(parts.map(({ kind }) => kind)).size < LEAST_PARTS) {
      return [needsReview('otherOutline', { cells, severity: 'info' })];
    }
    const outcomes: Outcome[] = [];
    const missing = missingParts(narrative);
    for (const main of [true, false]) {
      const some = missing.filter((part) => part.main === main);
      if (some.length > 0) {
        outcomes.push(fail('missing', { cells, found: namesText(some), ...(!main && { severity: 'info' }) }));
      }
    }
    const empty = emptyParts(narrative);
    if (empty.length > 0) {
      const found = namesText(empty.map(({ part }) => part));
      outcomes.push(fail('empty', { cells: cellsOf(...empty.map(({ section }) => section)), found }));
    }
    return outcomes.length > 0 ? outcomes : [pass(cells)];
  },
};
