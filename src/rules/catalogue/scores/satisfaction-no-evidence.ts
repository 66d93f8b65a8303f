import { HUNDRED, ONE, toText } from '../../../numbers';
import { isPercentUnit, type Narrative, type Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { showValue } from '../../indicators/describe';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { runningTexts } from '../../texts/running-texts';
import { sectionsOf } from '../../texts/sections';
import type { Outcome, Rule } from '../../types';
import { SAMPLE_SIZES, SURVEYED, SURVEY_WORDS } from '../../words/conclusion-words';
import { hasWord } from '../../words/word-list';

/** Rates that the report states: the words around them, and every sentence that speaks of a survey. */
function inReport(narrative: Narrative): Outcome[] {
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
}

/**
 * Rates of the indicators, once for the table: hardly any published table names a survey, so that without a report only
 * 100 % is more than a note.
 */
function inTable(submission: Submission): Outcome {
  const rows = submission.indicators.filter(
    ({ level1Kind, name, actual: { kind, unit, number } }) =>
      (level1Kind === 'satisfaction' || /满意/.test(name)) &&
      kind === 'quantity' &&
      number !== null &&
      (isPercentUnit(unit) || /满意/.test(name)),
  );
  const [first] = rows;
  if (!first) return notApplicable(submission.narrative ? 'no-such-field' : 'no-narrative');
  const said = [
    ...runningTexts(submission).map(({ folded }) => folded),
    ...submission.indicators.flatMap((row) => [row.name, row.target.text, row.actual.text]).map(fold),
  ];
  const cells = cellsOf(...rows.map(({ actual }) => actual));
  if (said.some((text) => hasWord(text, SURVEY_WORDS) || hasWord(text, SURVEYED))) return pass(cells);
  const whole = rows.find(({ actual: { base, number } }) => base?.number.eq(ONE) || number?.eq(HUNDRED));
  const severity = whole || submission.narrative ? 'warning' : 'info';
  return fail('none', { cells, found: showValue((whole ?? first).actual), severity });
}

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
    passes: { zh: '93%（问卷调查200份）', en: '93 % (“问卷调查200份”)' },
  },
  check({ submission }) {
    const { narrative } = submission;
    return narrative && narrative.satisfactionRates.length > 0 ? inReport(narrative) : [inTable(submission)];
  },
};
