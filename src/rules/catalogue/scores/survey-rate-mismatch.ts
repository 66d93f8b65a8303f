import { HUNDRED, decimal, decimalPlaces, toFixedText, type Decimal } from '../../../numbers';
import { isPercentUnit, type Submission } from '../../../intake';
import { confirmed } from '../../../policy';
import { fold } from '../../../text';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import { runningTexts } from '../../texts/running-texts';
import { surveyCounts, type SurveyCounts } from '../../texts/survey-counts';
import type { CellRef } from '../../../workbook';
import type { Outcome, Rule } from '../../types';

interface Survey extends SurveyCounts {
  readonly cells: readonly CellRef[];
}

/** Texts of the form and report, and satisfaction rows with all that they say: their own rate counts where the words give none. */
function surveysOf(submission: Submission): Survey[] {
  const rows = submission.indicators.filter(
    ({ level1Kind, name }) => level1Kind === 'satisfaction' || /满意/.test(name),
  );
  const ofRows = rows.map(({ actual, reason, remark }): Survey => {
    const read = surveyCounts([actual, reason, remark].map((stated) => fold(stated?.text ?? '')).join('。'));
    const own = actual.kind === 'quantity' && isPercentUnit(actual.unit) ? actual.number : null;
    const rates =
      own && read.rates.length === 0 ? [{ percent: own, places: decimalPlaces(own) }] : read.rates;
    return { ...read, rates, cells: cellsOf(actual, reason, remark) };
  });
  const taken = new Set(rows.flatMap(({ reason, remark }) => [reason?.text, remark?.text]));
  const texts = runningTexts(submission).filter(({ text }) => !taken.has(text));
  return [...ofRows, ...texts.map(({ folded, cells }): Survey => ({ ...surveyCounts(folded), cells }))];
}

/** The rates that the figures may give, with and without those who are rather satisfied. */
function possible({ valid, returned, issued, satisfied, rather }: Survey): Decimal[] {
  const [yes] = satisfied;
  const [more] = rather;
  const pleased = yes ? [yes, ...(more ? [yes.plus(more)] : [])] : [];
  const asked = [valid[0], returned[0], issued[0]].filter((count) => count !== undefined && count.gt(0));
  return asked.flatMap((count) => pleased.map((number) => number.div(count!).times(HUNDRED)));
}

function outcomeOf(survey: Survey): Outcome[] {
  const { rates, satisfied, valid, returned, issued } = survey;
  // Several groups or years: nobody knows which figures belong together.
  const isOne = rates.length === 1 && [satisfied, valid, returned, issued].every(({ length }) => length <= 1);
  const [rate] = rates;
  const fitting = possible(survey);
  if (!isOne || !rate || fitting.length === 0) return [];
  const digit = decimal(rate.places === 0 ? '1' : `0.${'0'.repeat(rate.places - 1)}1`);
  if (fitting.some((one) => one.minus(rate.percent).abs().lt(digit))) return [pass(survey.cells)];
  const found = `${toFixedText(rate.percent, rate.places)}%`;
  const expected = `${toFixedText(fitting[0]!, 2)}%`;
  return [fail('differs', { cells: survey.cells, found, expected })];
}

export const SURVEY_RATE_MISMATCH: Rule = {
  id: 'survey-rate-mismatch',
  number: 127,
  title: { zh: '满意度与调查数字', en: 'Satisfaction against the figures of the survey' },
  severity: 'error',
  forms: 'both',
  source: confirmed('DOCZJ', '满意度＝满意人数÷有效调查人数', 'Satisfaction = satisfied ÷ valid answers'),
  messages: {
    differs: {
      text: {
        zh: '满意度写{found}，按所写调查数字为{expected}',
        en: 'Satisfaction is given as {found}; the figures of the survey make {expected}',
      },
      fix: { zh: '核对满意份数、有效份数和满意度', en: 'Check the answers and the rate' },
    },
  },
  examples: {
    fails: { zh: '200份问卷，满意180份，满意度95%', en: '180 of 200 satisfied, 95 %' },
    passes: { zh: '收回190份，满意180份，满意度94.74%', en: '180 of 190, 94.74 %' },
  },
  check: ({ submission }) => orNotApplicable(surveysOf(submission).flatMap(outcomeOf), 'no-basis'),
};
