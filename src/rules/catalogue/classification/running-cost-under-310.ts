import { confirmed } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { classOf, spendingLines } from '../../spending/spending-lines';
import type { Outcome, Rule } from '../../types';
import { LARGE_REPAIR, RUNNING_COST } from '../../words/spending-words';

function check(line: SpendingLine): Outcome[] {
  const { code, text, nature } = line;
  if (classOf(code) !== '310') return [];
  const isRunning = nature === '30213' || RUNNING_COST.test(text);
  if (!isRunning || LARGE_REPAIR.test(text) || code === '31006') return [pass(() => line.codeAndTextCells)];
  return [
    fail('running', { cells: line.codeAndTextCells, found: code, expected: '30213', values: { code, text } }),
  ];
}

export const RUNNING_COST_UNDER_310: Rule = {
  id: 'running-cost-under-310',
  number: 36,
  title: { zh: '日常维护不列入资本性支出', en: 'Running cost is not 310' },
  severity: 'warning',
  forms: 'H',
  source: confirmed(
    'D360',
    '日常维修（护）、运行维护列30213，大型修缮列31006',
    'Routine repair and operation are 30213, large repairs 31006',
  ),
  messages: {
    running: {
      text: {
        zh: '“{text}”属于日常维护，却列在{code}资本性支出',
        en: '“{text}” is routine operation but stands under {code}',
      },
      fix: {
        zh: '改列30213维修（护）费；属大型修缮的列31006并附批复',
        en: 'Use 30213; large repairs are 31006, with their approval',
      },
    },
  },
  examples: {
    fails: { zh: '系统运维费列31007', en: 'System operation under 31007' },
    passes: { zh: '系统运维费列30213', en: 'System operation under 30213' },
  },
  check: ({ submission }, _policy, memory) =>
    orNotApplicable(spendingLines(submission, memory).flatMap(check), 'no-table'),
};
