import { HUNDRED } from '../../../numbers';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { admittedProblems } from '../../scores/claims';
import type { Rule } from '../../types';

export const FULL_MARKS_WITH_PROBLEMS: Rule = {
  id: 'full-marks-with-problems',
  number: 73,
  title: { zh: '满分与存在问题', en: 'Full marks although problems are admitted' },
  severity: 'warning',
  forms: 'both',
  source: practised('seed', '自评满分而文字承认存在问题', 'Full marks while the text admits problems'),
  messages: {
    problems: {
      text: { zh: '自评得满分，但文字承认“{words}”', en: 'Full marks, yet the text admits “{words}”' },
      fix: {
        zh: '核实有关指标的得分，或说明问题为何不影响得分',
        en: 'Check the scores concerned, or say why the problem costs no points',
      },
    },
  },
  examples: {
    fails: { zh: '100分，文字写“系统不稳定，资金量不足”', en: '100 points, text “系统不稳定，资金量不足”' },
    passes: { zh: '95分，文字写明问题', en: '95 points with problems named' },
  },
  check({ submission }) {
    const total = submission.claimedTotal;
    if (!total?.value) return [notApplicable('no-such-field')];
    const problems = admittedProblems(submission);
    const cells = cellsOf(total, ...problems);
    const [first] = problems;
    if (total.value.lt(HUNDRED) || !first) return [pass(cells)];
    return [fail('problems', { cells, values: { words: first.words } })];
  },
};
