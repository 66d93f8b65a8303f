import { HUNDRED, ONE, toFixedText } from '../../../numbers';
import { confirmed } from '../../../policy';
import type { Evaluation } from '../../../scoring';
import { indicatorOf, isNear } from '../../goals/rated-indicator';
import { nameOf } from '../../indicators/describe';
import { evaluatedTotal } from '../../money/column-totals';
import { rowRates } from '../../money/row-rates';
import { rateAgreement, showQuotient, showRate } from '../../money/rates';
import { cellsOf, fail, needsReview, orNotApplicable, pass } from '../../outcomes';
import { runningTexts } from '../../texts/running-texts';
import { statedRates, type StatedRateInText } from '../../texts/stated-rates';
import type { Outcome, Rule } from '../../types';

/** Execution as the amounts give it; whoever repeats a wrong rate of the table is told there. */
function executionOutcome(evaluation: Evaluation, rate: StatedRateInText): Outcome[] {
  const executed = evaluatedTotal(evaluation, 'executed');
  const bases = (['budget', 'received', 'planned'] as const).map((column) =>
    evaluatedTotal(evaluation, column),
  );
  const [base, ...others] = bases.filter((one) => one !== null && one.yuan.gt(0));
  const table = rowRates(evaluation);
  if (!executed || !base) return [];
  const cells = cellsOf(rate, executed, base);
  const agrees = (whole: typeof base): boolean => rateAgreement(rate, executed, whole) !== 'differs';
  if (agrees(base) || table.some((row) => row.rate.value.eq(rate.value))) return [pass(cells)];
  const values = { clause: rate.clause };
  const detail = { cells, found: showRate(rate), expected: showQuotient(executed, base), values };
  return [others.some((one) => one && agrees(one)) ? needsReview('base', detail) : fail('execution', detail)];
}

function indicatorOutcome(evaluation: Evaluation, rate: StatedRateInText): Outcome[] {
  const row = indicatorOf(evaluation, rate);
  const achievement = row?.achievement;
  if (!row || achievement?.kind !== 'measured' || !achievement.ratio) return [];
  const { indicator } = row;
  const real = rate.kind === 'excess' ? achievement.ratio.minus(ONE) : achievement.ratio;
  const cells = cellsOf(rate, indicator.actual, indicator.target);
  // 任务完成率 98 % as the row itself says it.
  const said =
    indicator.actual.base && rate.kind === 'completion' && isNear(rate, indicator.actual.base.number);
  if (said || isNear(rate, real)) return [pass(cells)];
  const expected = `${toFixedText(real.times(HUNDRED), 2)}%`;
  const values = { clause: rate.clause, name: nameOf(indicator) };
  return [fail('indicator', { cells, found: showRate(rate), expected, values })];
}

export const TEXT_RATE_MISMATCH: Rule = {
  id: 'text-rate-mismatch',
  number: 129,
  title: { zh: '文字中的比率与数字', en: 'Rates in the text against the figures' },
  severity: 'error',
  forms: 'both',
  source: confirmed(
    'id',
    '执行率＝执行数÷预算数，完成率＝完成值÷指标值',
    'A rate is the quotient that its name says',
  ),
  messages: {
    execution: {
      text: {
        zh: '文字写“{clause}”，按表中金额为{expected}',
        en: 'The text says “{clause}”; the amounts make {expected}',
      },
      fix: { zh: '按执行数÷预算数改正文字', en: 'Correct the text by the amounts' },
    },
    base: {
      text: {
        zh: '文字写“{clause}”，按全年预算数为{expected}，请写明以什么为基数',
        en: 'The text says “{clause}”; of the budget it is {expected}: say of what',
      },
      fix: { zh: '写明基数（到位数或预算数）', en: 'Name the base: received or budgeted' },
    },
    indicator: {
      text: {
        zh: '文字写“{clause}”，按指标“{name}”的数字为{expected}',
        en: 'The text says “{clause}”; the figures of “{name}” make {expected}',
      },
      fix: { zh: '按完成值÷指标值改正文字', en: 'Correct the text by the figures' },
    },
  },
  examples: {
    fails: { zh: '拨付进度100%，而预算50万元支付10万元', en: '“拨付进度100%”, 10 of 50 paid' },
    passes: { zh: '完成率129.6%，目标500、完成648', en: '“完成率129.6%”, 648 of 500' },
  },
  comparesTables: true,
  check(evaluation) {
    const rates = runningTexts(evaluation.submission).flatMap(statedRates);
    return orNotApplicable(
      rates.flatMap((rate) =>
        rate.kind === 'execution' ? executionOutcome(evaluation, rate) : indicatorOutcome(evaluation, rate),
      ),
      'no-basis',
    );
  },
};
