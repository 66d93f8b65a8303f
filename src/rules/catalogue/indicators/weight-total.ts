import { HUNDRED, ZERO, type Decimal } from '../../../numbers';
import { isBlank } from '../../../intake';
import { confirmed, decimalSetting } from '../../../policy';
import { showPoints } from '../../indicators/describe';
import { addPoints, canBe, maybeCutShort, printedSections, weightedRows } from '../../indicators/weights';
import { cellsOf, fail, needsReview, pass, unreadable } from '../../outcomes';
import type { Evaluation } from '../../../scoring';
import type { Outcome, Rule } from '../../types';

/** Where rows have no weights the printed ones of the sections tell at least that they are more than 100. */
function ofSections({ submission, execution }: Evaluation): Outcome | null {
  const printed = printedSections(submission);
  const all = printed?.plus(execution.weight ?? ZERO);
  if (!printed || !all?.gt(HUNDRED)) return null;
  const [sum, sections] = [showPoints(all), showPoints(printed)];
  const parts = {
    zh: `预算执行率${showPoints(execution.weight ?? ZERO)}，各类指标${sections}`,
    en: `execution ${showPoints(execution.weight ?? ZERO)}, sections ${sections}`,
  };
  const cells = cellsOf(...submission.sectionWeights.map(({ weight }) => weight));
  return needsReview('differs', { cells, found: sum, expected: '100', values: { sum, parts } });
}

export const WEIGHT_TOTAL: Rule = {
  id: 'weight-total',
  number: 40,
  title: { zh: '分值合计为100', en: 'Weights add up to 100' },
  severity: 'error',
  forms: 'N',
  source: confirmed('FDK', '分值含预算执行率合计100分', 'Weights including execution add up to 100'),
  messages: {
    differs: {
      text: {
        zh: '分值合计为{sum}（{parts}），应为100',
        en: 'The weights add up to {sum} ({parts}) instead of 100',
      },
      fix: {
        zh: '调整各指标分值，使其与预算执行率分值合计为100',
        en: 'Adjust the weights so that they make 100 together with execution',
      },
    },
    'rows-unseen': {
      text: {
        zh: '所列分值合计为{sum}（{parts}），不足100，可能有指标没有列出',
        en: 'The weights shown add up to {sum} ({parts}), below 100: rows may be missing from the table',
      },
      fix: {
        zh: '核对指标表是否完整；完整的，调整分值使合计为100',
        en: 'See whether the table is complete; if it is, adjust the weights to make 100',
      },
    },
  },
  examples: {
    fails: { zh: '执行率10、产出50、效益30、满意度8', en: '10 + 50 + 30 + 8' },
    passes: { zh: '执行率10、产出50、效益30、满意度10', en: '10 + 50 + 30 + 10' },
  },
  check(evaluation, policy) {
    const { submission, execution } = evaluation;
    const weighted = weightedRows(submission);
    if (weighted.kind === 'none') return [ofSections(evaluation) ?? weighted.answer];
    const goal = isBlank(submission.goal?.score) ? null : submission.goal?.score;
    const all = addPoints([...weighted.rows.map(({ weight }) => weight), ...(goal ? [goal] : [])]);
    if (!all) return [unreadable(goal)];
    const printed = execution.weightFrom === 'printed' ? execution.weight : null;
    // Separate tables may leave execution out, or count it among the indicators: both are complete.
    const possible: readonly Decimal[] = printed
      ? [HUNDRED.minus(printed)]
      : [HUNDRED, HUNDRED.minus(decimalSetting(policy.settings.executionWeight))];
    const stated = submission.claimedWeightTotal;
    const cells = cellsOf(stated, ...weighted.rows.map(({ weight }) => weight), goal);
    if (possible.some((wanted) => canBe(all, wanted))) return [pass(cells)];
    const sum = showPoints(all.value.plus(printed ?? 0));
    const indicators = showPoints(all.value);
    const parts = printed
      ? {
          zh: `预算执行率${showPoints(printed)}，其余${indicators}`,
          en: `execution ${showPoints(printed)}, the rest ${indicators}`,
        }
      : { zh: `各指标${indicators}`, en: `indicators ${indicators}` };
    const detail = { cells, found: sum, expected: '100', values: { sum, parts } };
    return [maybeCutShort(evaluation) ? needsReview('rows-unseen', detail) : fail('differs', detail)];
  },
};
