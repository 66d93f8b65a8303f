import { HUNDRED, toText } from '../../../numbers';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { sectionsOf } from '../../texts/sections';
import type { Rule } from '../../types';
import { SAMPLE_SIZES, SURVEY_WORDS } from '../../words/conclusion-words';
import { hasWord } from '../../words/word-list';

export const SATISFACTION_NO_EVIDENCE: Rule = {
  id: 'satisfaction-no-evidence',
  number: 79,
  title: { zh: '满意度有调查依据', en: 'Satisfaction rests on a survey' },
  severity: 'warning',
  forms: 'both',
  source: practised('DOCZJ', '满意度＝满意数÷有效回答数', 'Satisfaction = satisfied ÷ valid answers'),
  messages: {
    none: {
      text: {
        zh: '满意度{found}没有说明调查方式、样本和时间',
        en: 'No survey, sample or date stands behind a satisfaction of {found}',
      },
      fix: {
        zh: '写明调查方式、发放和收回份数、时间',
        en: 'Name the survey, the number of answers and the date',
      },
    },
    'no-sample': {
      text: { zh: '满意度{found}没有说明样本数', en: 'The size of the sample behind {found} is not given' },
      fix: { zh: '写明发放和收回份数', en: 'Give the number of answers' },
    },
  },
  examples: {
    fails: { zh: '“社会公众满意度：100%”', en: '“社会公众满意度：100%”' },
    passes: { zh: '“发放问卷100份，收回98份，满意度96%”', en: '“100 forms, 98 answers, 96 %”' },
  },
  check({ submission }) {
    const { narrative } = submission;
    if (!narrative) return [notApplicable('no-narrative')];
    if (narrative.satisfactionRates.length === 0) return [notApplicable('no-such-field')];
    const about = [
      ...sectionsOf(narrative, 'satisfaction').map(({ text }) => text),
      ...narrative.satisfactionRates.map(({ paragraph }) => narrative.paragraphs[paragraph]?.text ?? ''),
      ...narrative.paragraphs
        .map(({ text }) => text)
        .filter((text) => /满意/.test(text) && hasWord(fold(text), SURVEY_WORDS)),
    ];
    const folded = fold(about.join('。'));
    return narrative.satisfactionRates.map((rate) => {
      const cells = cellsOf(rate);
      const detail = { cells, found: `${toText(rate.value.times(HUNDRED))}%` };
      if (!hasWord(folded, SURVEY_WORDS)) return fail('none', detail);
      return hasWord(folded, SAMPLE_SIZES) ? pass(cells) : fail('no-sample', { ...detail, severity: 'info' });
    });
  },
};
