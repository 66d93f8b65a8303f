import { isBlank, type Identity, type Person } from '../../../intake';
import type { Localized } from '../../../language';
import { practised } from '../../../policy';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import { listOf } from '../../texts/lists';
import type { Outcome, Rule } from '../../types';

const SIGNATORIES: readonly (readonly ['filledBy' | 'teamLeader', Localized])[] = [
  ['filledBy', { zh: '填报人（签字）', en: 'Person who filled it in' }],
  ['teamLeader', { zh: '评价组组长（签字）', en: 'Head of the group' }],
];

function checkSignatories(identity: Identity): Outcome[] {
  return SIGNATORIES.flatMap(([field, name]): Outcome[] => {
    const stated = identity[field];
    if (!stated) return [];
    return [
      isBlank(stated) ? fail('signatory', { cells: stated.cells, values: { name } }) : pass(stated.cells),
    ];
  });
}

function checkEvaluators(evaluators: readonly Person[]): Outcome[] {
  const places = evaluators.filter(({ signature, name }) => signature && !isBlank(name));
  if (places.length === 0) return [];
  const unsigned = places.filter(({ signature }) => isBlank(signature));
  if (unsigned.length === 0) return [pass(cellsOf(...places.map(({ signature }) => signature)))];
  const names = listOf(unsigned.map(({ name }) => name.text));
  return [
    fail('evaluators', { cells: cellsOf(...unsigned.map(({ signature }) => signature)), values: { names } }),
  ];
}

/** Signatures that the form has a place for. They are given on paper, so a blank one is a reminder until the print. */
export const SIGNATORY_MISSING: Rule = {
  id: 'signatory-missing',
  number: 98,
  title: { zh: '签字空白', en: 'Signature missing' },
  severity: 'warning',
  forms: 'H',
  source: practised(
    'seed',
    '填报人、评价组组长和各评价人员均应签字',
    'The filler, the head of the group and each evaluator sign',
  ),
  messages: {
    signatory: {
      text: { zh: '{name}空白。', en: '{name}: no signature.' },
      fix: {
        zh: '填写姓名，正式打印件须本人签字。',
        en: 'Enter the name; the print must be signed in person.',
      },
    },
    evaluators: {
      text: { zh: '评价人员没有签字：{names}。', en: 'Evaluators who have not signed: {names}.' },
      fix: { zh: '正式打印件须每位评价人员本人签字。', en: 'Each evaluator signs the print.' },
    },
  },
  examples: {
    fails: { zh: '填报人（签字）空白', en: 'filler blank' },
    passes: { zh: '填报人、组长、评价人员均有签字', en: 'all signed' },
  },
  check({ submission: { identity, evaluators } }) {
    return orNotApplicable(
      [...checkSignatories(identity), ...checkEvaluators(evaluators ?? [])],
      'no-such-field',
    );
  },
};
