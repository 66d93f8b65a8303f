import { toText } from '../../../numbers';
import { practised } from '../../../policy';
import { UNIT_FACTORS, unitFactor } from '../../money/agreement';
import { evaluatedTotal } from '../../money/column-totals';
import { roundMillions } from '../../money/round-millions';
import { executionSlip } from '../../money/execution-slip';
import { checkMention } from '../../money/mention-check';
import { mentionQuantity } from '../../money/prose';
import { showQuantity, type Quantity } from '../../money/quantities';
import { costOf, isTotalCost } from '../../money/total-costs';
import { projectTotals, unitSlips } from '../../money/unit-slips';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Evaluation } from '../../../scoring';
import type { Outcome, Phrase, Rule } from '../../types';

const TEXT: Phrase = { zh: '文字报告', en: 'the text' };
const TABLE: Phrase = { zh: '表格', en: 'the table' };

function slip(wrong: Quantity, other: Quantity, factor: string, names: readonly [Phrase, Phrase]): Outcome {
  const found = showQuantity(wrong);
  const expected = showQuantity(other);
  const values = { factor, wrong: found, other: expected, wrongName: names[0], otherName: names[1] };
  return fail('factor', { cells: cellsOf(wrong, other), found, expected, values });
}

function ofNarrative(evaluation: Evaluation): Outcome[] {
  const { narrative } = evaluation.submission;
  return (narrative?.money ?? []).flatMap((mention) => {
    const check = checkMention(evaluation, narrative!, mention);
    if (check.kind !== 'unit') return [];
    return [slip(mentionQuantity(mention), check.total, toText(check.factor), [TEXT, TABLE])];
  });
}

/** The total cost among the indicators beside what was executed. */
function ofCost(evaluation: Evaluation): Outcome[] {
  const executed = evaluatedTotal(evaluation, 'executed');
  return evaluation.submission.indicators.filter(isTotalCost).flatMap(({ actual, target, name }) => {
    const cost = costOf(actual, target)?.money;
    const factor = cost && executed ? unitFactor(cost, executed, UNIT_FACTORS) : null;
    if (!cost || !executed || !factor) return [];
    return [slip(cost, executed, toText(factor), [name, TABLE])];
  });
}

function ofRoundMillions(evaluation: Evaluation): Outcome[] {
  const round = roundMillions(evaluation);
  return round ? [needsReview('large', { cells: round.cells, found: round.found })] : [];
}

export const UNIT_FACTOR_10000: Rule = {
  id: 'unit-factor-10000',
  number: 21,
  title: { zh: '元与万元混淆或小数点错位', en: '元 taken for 万元, or a slipped point' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'GBC',
    '同一金额在两处相差约一万倍',
    'The same amount differs by a factor of about 10 000',
  ),
  messages: {
    factor: {
      text: {
        zh: '“{wrongName}”为{wrong}，“{otherName}”为{other}，相差约{factor}倍，可能单位填错',
        en: '“{wrongName}” gives {wrong}, “{otherName}” gives {other}: a factor of about {factor}, perhaps a wrong unit',
      },
      fix: {
        zh: '核对两处的单位（元、万元）和小数点',
        en: 'Check the units (元, 万元) and the decimal points',
      },
    },
    large: {
      text: {
        zh: '万元栏中填有{found}，是整万数，请确认是否误填了元',
        en: '{found} stands in a column of 万元, in whole tens of thousands: perhaps it was meant in 元',
      },
      fix: { zh: '核对单位；以元填的除以10000', en: 'Check the unit; divide by 10 000 what was typed in 元' },
    },
  },
  examples: {
    fails: { zh: '表中200000（万元），文字“20万元”', en: 'Table 200000 (万元), text “20万元”' },
    passes: { zh: '表中20（万元），文字“200000元”', en: 'Table 20 (万元), text “200000元”' },
  },
  check(evaluation) {
    const totals = projectTotals(evaluation.submission);
    if (totals.length === 0) return [notApplicable('no-table')];
    const slips = unitSlips(totals).map(({ wrong, other, factor }) =>
      slip(wrong, other, toText(factor), [wrong.name, other.name]),
    );
    const execution = slips.length > 0 ? null : executionSlip(evaluation);
    const ofExecution = execution
      ? [
          slip(execution.wrong, execution.other, toText(execution.factor), [
            execution.wrong.name,
            execution.other.name,
          ]),
        ]
      : [];
    const certain = [...slips, ...ofExecution, ...ofNarrative(evaluation), ...ofCost(evaluation)];
    const outcomes = certain.length > 0 ? certain : ofRoundMillions(evaluation);
    return outcomes.length > 0 ? outcomes : [pass(cellsOf(...totals))];
  },
};
