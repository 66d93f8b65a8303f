import type { Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { answersFigure } from '../../goals/answering-indicators';
import { goalTexts } from '../../goals/compare-goal';
import { goalFigures } from '../../goals/goal-figures';
import { list } from '../../indicators/describe';
import { isCutShort } from '../../indicators/rows';
import { cellsOf, needsReview, notApplicable, pass } from '../../outcomes';
import { isTakenUp, promisesOf } from '../../scores/promises';
import { paragraphsInside } from '../../texts/sections';
import type { Rule } from '../../types';

/** What answers a goal: indicators, the result cell, output and effect of the report. */
function answersOf({ indicators, goal, narrative }: Submission): string {
  const paragraphs = narrative
    ? paragraphsInside(narrative, 'output', 'effect', 'conclusion', 'process')
    : [];
  const rows = indicators.flatMap(({ name, target, actual }) => [name, target.text, actual.text]);
  return fold([...rows, goal?.actual.text ?? '', ...paragraphs.map(({ text }) => text)].join('；'));
}

/** Whether an indicator counts what the clause names a figure of: 培训实用人才500人 by 培训人数. */
function isCounted(clause: string, { indicators }: Submission): boolean {
  return goalFigures(clause).some((figure) =>
    indicators.some((indicator) => answersFigure(indicator, figure) !== null),
  );
}

export const GOAL_NOT_COVERED: Rule = {
  id: 'goal-not-covered',
  number: 78,
  title: { zh: '目标有指标或结果对应', en: 'Each promise of the goal is answered' },
  severity: 'info',
  forms: 'both',
  source: practised('AA', '总体目标应有指标对应', 'Goals should have indicators that answer them'),
  messages: {
    open: {
      text: {
        zh: '目标中的“{promises}”没有看到对应的指标或完成情况',
        en: 'Nothing seems to answer “{promises}” of the goal',
      },
      fix: {
        zh: '补充对应的指标或完成情况，或调整目标表述',
        en: 'Add an indicator or a result, or reword the goal',
      },
    },
  },
  examples: {
    fails: {
      zh: '目标写养老待遇发放，指标与结果均未提及',
      en: 'the goal names pensions, no indicator or result does',
    },
    passes: { zh: '目标各项均有指标', en: 'each part of the goal has an indicator' },
  },
  check({ submission }) {
    const goals = goalTexts(submission, 'expected');
    if (goals.length === 0) return [notApplicable('no-such-field')];
    const answers = answersOf(submission);
    if (answers.replaceAll(';', '') === '' || isCutShort(submission)) return [notApplicable('no-basis')];
    return goals.map((goal) => {
      const open = promisesOf(goal.text).filter(
        (clause) => !isTakenUp(clause, answers) && !isCounted(clause, submission),
      );
      const cells = cellsOf(goal, submission.goal?.actual);
      if (open.length === 0) return pass(cells);
      return needsReview('open', { cells, severity: 'info', values: { promises: list(open) } });
    });
  },
};
