import { isBlank, type SectionWeight } from '../../../intake';
import { practised } from '../../../policy';
import { fold } from '../../../text';
import { showPoints } from '../../indicators/describe';
import { addPoints } from '../../indicators/weights';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import type { Indicator } from '../../../intake';

const bare = (name: string): string => fold(name).replace(/指标$/, '');

function belongsTo({ level, name, level1Kind }: SectionWeight): (row: Indicator) => boolean {
  return (row) =>
    bare(level === 1 ? row.level1 : row.level2) === bare(name) &&
    (level === 1 || row.level1Kind === level1Kind);
}

export const GROUP_SCORE_OVER_POINTS: Rule = {
  id: 'group-score-over-points',
  number: 128,
  title: { zh: '一类指标得分不超过该类分值', en: 'A group scores no more than its points' },
  severity: 'error',
  forms: 'N',
  source: practised('DST', '各类得分之和不突破该类分值', 'The scores of a group stay within its points'),
  messages: {
    over: {
      text: {
        zh: '“{name}”标明{points}分，所列得分合计{found}',
        en: '“{name}” is printed with {points} points, its scores add up to {found}',
      },
      fix: { zh: '核对该类各项得分', en: 'Check the scores of the group' },
    },
  },
  examples: {
    fails: { zh: '产出指标（60分），得分合计65', en: '产出指标（60分）, scores add up to 65' },
    passes: { zh: '产出指标（50分），得分合计40', en: '产出指标（50分）, scores add up to 40' },
  },
  check({ submission }) {
    const { indicators, sectionWeights } = submission;
    if (sectionWeights.length === 0) return [notApplicable('no-such-field')];
    // Rows with points of their own are held against them.
    if (indicators.some(({ weight }) => !isBlank(weight))) return [notApplicable('no-basis')];
    const outcomes = sectionWeights.flatMap((section): Outcome[] => {
      const scores = indicators
        .filter(belongsTo(section))
        .map(({ score }) => score)
        .filter((score) => !isBlank(score));
      const added = addPoints(scores);
      const points = section.weight.value;
      if (scores.length === 0 || !added || !points) return [];
      const cells = cellsOf(...scores, section.weight);
      if (added.interval.low.lte(points)) return [pass(cells)];
      const values = { name: section.name, points: showPoints(points) };
      return [
        fail('over', { cells, found: showPoints(added.value), expected: `≤ ${values.points}`, values }),
      ];
    });
    return orNotApplicable(outcomes, 'no-basis');
  },
};
