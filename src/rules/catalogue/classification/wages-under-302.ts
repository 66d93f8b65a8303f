import { confirmed } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { classOf, spendingLines } from '../../spending/spending-lines';
import type { Outcome, Rule } from '../../types';
import { CASUAL_LABOUR, WAGES } from '../../words/spending-words';

function check(line: SpendingLine): Outcome[] {
  const { code, text, nature } = line;
  if (classOf(code) !== '302' || code === '30226') return [];
  const isPay = (nature !== null && classOf(nature) === '301') || WAGES.test(text);
  if (!isPay || CASUAL_LABOUR.test(text)) return [pass(() => line.codeAndTextCells)];
  return [
    fail('wages', {
      cells: line.codeAndTextCells,
      found: code,
      expected: { zh: '301 或 30226', en: '301 or 30226' },
      values: { code, text },
    }),
  ];
}

export const WAGES_UNDER_302: Rule = {
  id: 'wages-under-302',
  number: 32,
  title: { zh: '工资福利不列入商品和服务支出', en: 'Wages do not belong to goods and services' },
  severity: 'error',
  forms: 'H',
  source: confirmed(
    'HDU',
    '在职职工和长期聘用的编制外人员的工资福利列301；临时聘用人员、钟点工的劳务费列30226',
    'Pay of staff and of long-term 编制外 staff is 301; casual labour is 30226',
  ),
  messages: {
    wages: {
      text: {
        zh: '“{text}”属于工资福利，却列在{code}商品和服务支出',
        en: '“{text}” is pay but stands under {code}',
      },
      fix: {
        zh: '长期聘用人员的列301（如30199），临时用工的劳务费列30226',
        en: 'Use 301 (such as 30199) for long-term staff, 30226 for casual labour',
      },
    },
  },
  examples: {
    fails: { zh: '聘用人员工资福利列302', en: 'Pay of hired staff under 302' },
    passes: { zh: '临时用工劳务费列30226', en: 'Casual labour under 30226' },
  },
  check: ({ submission }, _policy, memory) =>
    orNotApplicable(spendingLines(submission, memory).flatMap(check), 'no-table'),
};
