import { practised } from '../../../policy';
import { needsReview, orNotApplicable, pass } from '../../outcomes';
import { runningTexts } from '../../texts/running-texts';
import type { Outcome, Rule } from '../../types';
import { CLAIM_WORDS, EVIDENCE_WORDS } from '../../words/claims';

export const CLAIM_WITHOUT_EVIDENCE: Rule = {
  id: 'claim-without-evidence',
  number: 111,
  title: { zh: '结论缺少事实支撑', en: 'Assurance without facts' },
  severity: 'info',
  forms: 'both',
  source: practised(
    'seed',
    '样表称“专款专用”，而经费的一半用于工资福利',
    'The sample claims 专款专用 while half of the money pays wages',
  ),
  messages: {
    bare: {
      text: {
        zh: '写有“{found}”，同段没有制度、金额、检查等事实。',
        en: 'It says "{found}", with no rule, figure or check beside it.',
      },
      fix: {
        zh: '写明所依据的制度、核算方式或检查结果。',
        en: 'Name the rule, the accounting, or the result of a check.',
      },
    },
  },
  examples: {
    fails: { zh: '确保经费及时到位和专款专用。', en: 'only 专款专用' },
    passes: {
      zh: '设专账核算，全年抽查凭证36份，专款专用。',
      en: '专款专用, with separate accounts and 36 vouchers checked',
    },
  },
  check({ submission }) {
    const outcomes = runningTexts(submission).flatMap(({ folded, cells }): Outcome[] => {
      const claim = CLAIM_WORDS.exec(folded)?.[0];
      if (!claim) return [];
      return [EVIDENCE_WORDS.test(folded) ? pass(cells) : needsReview('bare', { cells, found: claim })];
    });
    return orNotApplicable(outcomes, 'no-basis');
  },
};
