import type { Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { cellsOf, needsReview, notApplicable, pass } from '../../outcomes';
import { listOf } from '../../texts/lists';
import { paragraphTexts } from '../../texts/running-texts';
import { sectionsOf } from '../../texts/sections';
import { CONSTRUCTION_WORDS, IS_CONSTRUCTION } from '../../words/construction';
import type { Rule } from '../../types';

/** Whether name, content, basis or goal speak of building, repairing or installing anything. */
function isConstruction({ projectName, goal, narrative }: Submission): boolean {
  const told = narrative ? sectionsOf(narrative, 'content', 'goal').map(({ text }) => text) : [];
  return [projectName, goal?.expected.text ?? '', ...told].some((text) => IS_CONSTRUCTION.test(fold(text)));
}

export const BOILERPLATE_MISMATCH: Rule = {
  id: 'boilerplate-mismatch',
  number: 109,
  title: { zh: '套用工程类表述', en: 'Wording of another kind of project' },
  severity: 'warning',
  forms: 'H',
  source: practised(
    'seed',
    '样表为经常性经费项目，却写有“设计概算”“工程整体实施情况”',
    'The sample, a running-cost project, speaks of design estimates and works',
  ),
  messages: {
    construction: {
      text: {
        zh: '项目看来不是工程项目，文中却有工程类表述：{found}。',
        en: 'The project does not look like building work, but the text uses its terms: {found}.',
      },
      fix: { zh: '按项目实际情况改写；确为工程的可说明。', en: 'Rewrite it to fit the project, or explain.' },
    },
  },
  examples: {
    fails: { zh: '网络维护费的报告写“项目设计概算”', en: '设计概算 in a report on network running costs' },
    passes: { zh: '道路维修工程的报告写“施工”“监理”', en: 'building terms in a report on road repair' },
  },
  check({ submission }) {
    if (!submission.narrative) return [notApplicable('no-narrative')];
    if (isConstruction(submission)) return [notApplicable('no-basis')];
    const hits = paragraphTexts(submission).flatMap(({ folded, cells }) => {
      const words = CONSTRUCTION_WORDS.filter((word) => folded.includes(word));
      return words.length > 0 ? [{ words, cells }] : [];
    });
    if (hits.length === 0) return [pass()];
    const found = listOf([...new Set(hits.flatMap(({ words }) => words))]);
    return [needsReview('construction', { cells: cellsOf(...hits), found })];
  },
};
