import { isBlank } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { ifUnderstood } from '../../understood';

export const SCORE_WITHOUT_AMOUNTS: Rule = {
  id: 'score-without-amounts',
  number: 125,
  title: { zh: '执行率、得分有金额依据', en: 'Execution rate and score rest on amounts' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'BS',
    '公布的表中金额空白而执行率、得分已填',
    'A published sheet with rate and score and no amounts',
  ),
  messages: {
    none: {
      text: {
        zh: '填了执行率或得分（{found}），预算数和执行数都是空白',
        en: 'A rate or score is given ({found}), the amounts are blank',
      },
      fix: { zh: '补填全年预算数和全年执行数', en: 'Enter budget and executed amount' },
    },
  },
  examples: {
    fails: { zh: '金额空白，执行率100%，得分10', en: 'amounts blank, rate 100 %, score 10' },
    passes: { zh: '预算120、执行108、执行率90%、得分9', en: '120, 108, 90 %, 9 points' },
  },
  check({ submission, execution }) {
    const rows = submission.funds?.rows ?? [];
    const amounts = rows.flatMap(({ amounts: { budget, executed, initial } }) =>
      [budget, executed, initial].filter((amount) => amount !== undefined),
    );
    const { claimedRate, claimedScore } = execution;
    const claimed = [claimedRate, claimedScore].filter((stated) => stated && !isBlank(stated));
    if (submission.origin !== 'filled-form' || amounts.length === 0) return [notApplicable('no-such-field')];
    if (claimed.length === 0) return [notApplicable('blank')];
    const cells = cellsOf(...amounts, ...claimed);
    if (!amounts.every(isBlank)) return [pass(cells)];
    const found = claimed.map((stated) => stated?.text ?? '').join('、');
    // Another sheet of the workbook knows them: only the form does not say so.
    const elsewhere = submission.ledger !== null || submission.budgetLines.length > 0;
    const none = fail('none', { cells, found, severity: elsewhere ? 'warning' : 'error' });
    return [ifUnderstood(submission, ['funds'], none)];
  },
};
