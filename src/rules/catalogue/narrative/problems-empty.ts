import { isBlank, type Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import { saysNothing, sectionsOf } from '../../texts/sections';
import type { Outcome, Rule } from '../../types';

const ABOUT = /问题|改进|措施|建议/;

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
  return sections.map(({ text, heading, cell }): Outcome =>
    saysNothing(text)
      ? fail('empty', { cells: [cell], found: text, values: { name: heading.title } })
      : pass([cell]),
  );
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
