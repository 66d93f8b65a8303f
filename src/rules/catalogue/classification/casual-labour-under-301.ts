import { confirmed } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { classOf, spendingLines } from '../../spending/spending-lines';
import type { Outcome, Rule } from '../../types';
import { CASUAL_LABOUR } from '../../words/spending-words';

function check(line: SpendingLine): Outcome[] {
  const { code, text, nature } = line;
  if (classOf(code) !== '301') return [];
  if (nature !== '30226' && !CASUAL_LABOUR.test(text)) return [pass(() => line.codeAndTextCells)];
  return [
    fail('casual', { cells: line.codeAndTextCells, found: code, expected: '30226', values: { code, text } }),
  ];
}

export const CASUAL_LABOUR_UNDER_301: Rule = {
  id: 'casual-labour-under-301',
  number: 33,
  title: { zh: '临时劳务不列入工资福利', en: 'Casual labour does not belong to wages' },
  severity: 'warning',
  forms: 'H',
  source: confirmed(
    'WL',
    '临时聘用人员、钟点工的劳务费以及稿费、评审费列30226劳务费（旧口径曾列301，按年度核对）',
    'Pay of casual labour, fees of authors and reviewers are 30226 (older lists had 301: check the year)',
  ),
  messages: {
    casual: {
      text: {
        zh: '“{text}”属于劳务费，却列在{code}工资福利支出',
        en: '“{text}” is casual labour but stands under {code}',
      },
      fix: {
        zh: '临时用工、评审、稿酬等改列30226劳务费；属长期聘用的，在摘要写明',
        en: 'Use 30226; where the people are long-term staff, say so in the summary',
      },
    },
  },
  examples: {
    fails: { zh: '评审费列30199', en: 'Reviewers’ fees under 30199' },
    passes: { zh: '评审费列30226', en: 'Reviewers’ fees under 30226' },
  },
  check: ({ submission }, _policy, memory) =>
    orNotApplicable(spendingLines(submission, memory).flatMap(check), 'no-table'),
};
