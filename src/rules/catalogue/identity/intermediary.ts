import { isBlank, type Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { INTERMEDIARY_WORDS, STRUCK_OUT } from '../../words/intermediary';

/** Whether an outside firm took part, as far as the material tells; null where it does not. */
function tookPart({ identity, evaluators }: Submission): boolean | null {
  const texts = [
    identity.evaluationMethod,
    identity.evaluationAgency,
    ...(evaluators ?? []).map(({ unit }) => unit),
  ];
  const told = texts.flatMap((stated) => (stated?.text ? [fold(stated.text)] : []));
  return told.length === 0 ? null : told.some((text) => INTERMEDIARY_WORDS.test(text));
}

export const INTERMEDIARY: Rule = {
  id: 'intermediary',
  number: 99,
  title: { zh: '中介机构签字', en: 'Signature of the intermediary' },
  severity: 'info',
  forms: 'H',
  source: practised(
    'seed',
    '中介机构负责人仅在中介机构参与评价时签字并盖章',
    'The intermediary signs only where it took part',
  ),
  messages: {
    missing: {
      text: {
        zh: '评价由中介机构参与，但中介机构负责人没有签字。',
        en: 'An intermediary took part but has not signed.',
      },
      fix: { zh: '由中介机构负责人签字并盖章。', en: 'Its head signs and seals.' },
    },
    unexpected: {
      text: {
        zh: '填有中介机构“{found}”，但评价方式和评价机构均未提到中介机构。',
        en: '"{found}" is entered as intermediary, but neither method nor agency names one.',
      },
      fix: { zh: '核对评价方式、评价机构，或删去该处。', en: 'Check method and agency, or clear the field.' },
    },
    leftBlank: {
      text: {
        zh: '没有中介机构参与，“中介机构负责人”一栏空着。',
        en: 'No intermediary took part; its line is left blank.',
      },
      fix: {
        zh: '填“无”或划去，以免被认为漏签。',
        en: 'Write 无 or strike it out, so that it does not look forgotten.',
      },
    },
  },
  examples: {
    fails: { zh: '委托事务所评价，该处空白', en: 'a firm evaluated, line blank' },
    passes: { zh: '部门自评，该处填“无”', en: 'own evaluation, line says 无' },
  },
  check({ submission }) {
    const { intermediary, evaluationMethod, evaluationAgency } = submission.identity;
    if (!intermediary) return [notApplicable('no-such-field')];
    const involved = tookPart(submission);
    if (involved === null) return [notApplicable('no-basis')];
    const cells = cellsOf(intermediary, evaluationMethod, evaluationAgency);
    const blank = isBlank(intermediary);
    const struckOut = STRUCK_OUT.test(fold(intermediary.text));
    if (involved) return [blank || struckOut ? fail('missing', { cells }) : pass(cells)];
    if (struckOut) return [pass(cells)];
    return [
      blank
        ? fail('leftBlank', { cells: intermediary.cells })
        : needsReview('unexpected', { cells, found: intermediary.text }),
    ];
  },
};
