import { fold } from '../../../text';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const LEAD_OUTSIDE_TEAM: Rule = {
  id: 'lead-outside-team',
  number: 101,
  title: { zh: '项目负责人未参与评价', en: 'Person in charge not in the group' },
  severity: 'info',
  forms: 'H',
  source: practised(
    'seed',
    '样表的项目负责人在评价人员和文字报告中均未出现',
    'In the sample the person in charge appears neither in the group nor in the text',
  ),
  messages: {
    outside: {
      text: {
        zh: '项目负责人“{found}”不在评价人员中，文字报告也没有提到。',
        en: 'The person in charge, "{found}", is neither among the evaluators nor in the text.',
      },
      fix: {
        zh: '核对项目负责人；如无误，可在文中说明其职责。',
        en: 'Check the name; if it is right, say in the text what the person does.',
      },
    },
  },
  examples: {
    fails: { zh: '负责人丁，评价人员为甲、乙、丙', en: 'in charge: D; evaluators: A, B, C' },
    passes: { zh: '项目负责人为评价组成员', en: 'the person in charge is a member' },
  },
  check({ submission: { identity, evaluators, narrative } }) {
    const { manager } = identity;
    if (!manager) return [notApplicable('no-such-field')];
    if (!manager.value) return [notApplicable('blank')];
    if (!narrative && !evaluators?.length) return [notApplicable('no-basis')];
    const name = fold(manager.value);
    const inTable = (evaluators ?? []).some((person) => fold(person.name.text).includes(name));
    const inText = (narrative?.paragraphs ?? []).some(({ text }) => fold(text).includes(name));
    if (inTable || inText) return [pass(manager.cells)];
    const cells = cellsOf(manager, ...(evaluators ?? []).map((person) => person.name));
    return [fail('outside', { cells, found: manager.text })];
  },
};
