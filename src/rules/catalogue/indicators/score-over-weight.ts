import { ZERO, type Decimal } from '../../../numbers';
import type { Stated } from '../../../intake';
import type { Localized } from '../../../language';
import { practised } from '../../../policy';
import { nameOf, showPoints } from '../../indicators/describe';
import { isCutRow } from '../../indicators/rows';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Phrase, Rule } from '../../types';

const EXECUTION: Localized = { zh: '预算执行率', en: 'execution (预算执行率)' };

function outcomeOf(
  name: Phrase,
  score: Stated<Decimal> | null | undefined,
  weight: Decimal | null | undefined,
  weightCells: Stated<Decimal> | null,
): Outcome[] {
  if (!score?.value || !weight) return [];
  const cells = cellsOf(score, weightCells);
  const inside = score.value.gte(ZERO) && score.value.lte(weight);
  if (inside) return [pass(cells)];
  const found = showPoints(score.value);
  const expected = `0–${showPoints(weight)}`;
  const values = { name, weight: showPoints(weight) };
  return [fail(score.value.lt(ZERO) ? 'negative' : 'over', { cells, found, expected, values })];
}

export const SCORE_OVER_WEIGHT: Rule = {
  id: 'score-over-weight',
  number: 45,
  title: { zh: '得分不超过分值', en: 'Scores within their weights' },
  severity: 'error',
  forms: 'N',
  source: practised('PLAT-index', '得分在0与分值之间', 'A score lies between 0 and its weight'),
  messages: {
    over: {
      text: {
        zh: '“{name}”得分{found}超过分值{weight}',
        en: 'The score of “{name}” is {found}, its weight {weight}',
      },
      fix: { zh: '得分最高为分值，请改正得分', en: 'A score is at most its weight; correct it' },
    },
    negative: {
      text: { zh: '“{name}”得分{found}小于0', en: 'The score of “{name}” is {found}, below 0' },
      fix: { zh: '得分最低为0，请改正得分', en: 'A score is at least 0; correct it' },
    },
  },
  examples: {
    fails: { zh: '分值8，得分9', en: '9 of 8' },
    passes: { zh: '分值8，得分8', en: '8 of 8' },
  },
  check: ({ submission, execution }) =>
    orNotApplicable(
      [
        ...outcomeOf(EXECUTION, execution.claimedScore, execution.weight, null),
        ...submission.indicators
          .filter((row) => !isCutRow(row))
          .flatMap((row) => outcomeOf(nameOf(row), row.score, row.weight?.value, row.weight ?? null)),
      ],
      'no-such-field',
    ),
};
