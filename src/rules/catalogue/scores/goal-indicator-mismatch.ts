import { practised } from '../../../policy';
import { goalPairs, goalTexts, type GoalPair, type Phase } from '../../goals/compare-goal';
import { nameOf, showValue } from '../../indicators/describe';
import { cellsOf, fail, needsReview, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

function outcomeOf(pair: GoalPair, phase: Phase): Outcome {
  const { figure, goal, indicator, value, verdict } = pair;
  const cells = cellsOf(goal, value);
  if (verdict === 'agrees') return pass(cells);
  const [found, expected] = [figure.text, showValue(value)];
  const values = { clause: figure.clause, name: nameOf(indicator), value: expected };
  if (verdict === 'open') return needsReview('unclear', { cells, found, expected, values });
  return fail(phase, { cells, found, expected, values });
}

export const GOAL_INDICATOR_MISMATCH: Rule = {
  id: 'goal-indicator-mismatch',
  number: 131,
  title: { zh: '总体目标与指标的数字一致', en: 'Figures of the goal and of its indicators agree' },
  severity: 'error',
  forms: 'N',
  source: practised('AA', '总体目标与指标值相互对应', 'The goal and its indicators correspond'),
  messages: {
    expected: {
      text: {
        zh: '目标写“{clause}”，指标“{name}”的指标值是{value}',
        en: 'The goal says “{clause}”, the target of “{name}” is {value}',
      },
      fix: {
        zh: '核对批复的目标，改正不一致的一处',
        en: 'Check the approved goal and correct the one that is wrong',
      },
    },
    actual: {
      text: {
        zh: '完成情况写“{clause}”，指标“{name}”的完成值是{value}',
        en: 'The result says “{clause}”, the actual value of “{name}” is {value}',
      },
      fix: {
        zh: '按佐证材料核对实际数，改正不一致的一处',
        en: 'Check the evidence and correct the one that is wrong',
      },
    },
    unclear: {
      text: {
        zh: '“{clause}”与指标“{name}”的{value}不同，请确认是否为同一口径',
        en: '“{clause}” differs from “{name}” ({value}): perhaps they do not count the same',
      },
      fix: {
        zh: '同一口径的改为一致，不同口径的写清',
        en: 'Make them agree, or say what each of them counts',
      },
    },
  },
  examples: {
    fails: { zh: '实际培训480人；指标“培训人数”完成520人', en: '“实际培训480人”, “培训人数” 520人' },
    passes: { zh: '培训500人；指标“培训人数”≥500人', en: '“培训500人”, “培训人数” ≥ 500人' },
  },
  check({ submission }) {
    const phases: readonly Phase[] = ['expected', 'actual'];
    const texts = phases.map((phase) => goalTexts(submission, phase));
    const { goal, indicators } = submission;
    if (texts.every(({ length }) => length === 0)) return [notApplicable(goal ? 'blank' : 'no-such-field')];
    if (indicators.length === 0) return [notApplicable('no-table')];
    const outcomes = phases.flatMap((phase, at) =>
      texts[at]!.flatMap((text) => goalPairs(submission, text, phase).map((pair) => outcomeOf(pair, phase))),
    );
    return orNotApplicable(outcomes, 'no-basis');
  },
};
