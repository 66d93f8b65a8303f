import { isBlank } from '../../../intake';
import { fold } from '../../../text';
import { decimalSetting, practised } from '../../../policy';
import { followsBands } from '../../indicators/bands-beside';
import { isTakenTwice, scoreVerdict } from '../../indicators/claimed-score';
import { nameOf, showPoints, showValue } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, needsReview, notApplicable, pass, unreadable } from '../../outcomes';
import type { Rule } from '../../types';
import { LESS_IS_BETTER } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

const READ = '指标“{name}”目标{target}、完成{actual}、分值{weight}';
const READ_EN = '“{name}”: target {target}, actual {actual}, weight {weight}';
const CHECK = { zh: '按公式改正得分，或核对目标值与完成值', en: 'Correct the score, or check both values' };

export const SCORE_FORMULA: Rule = {
  id: 'score-formula',
  number: 46,
  title: { zh: '定量指标得分与公式一致', en: 'Quantitative scores follow the formula' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'PLAT-score',
    '完成得满分，未完成按比例计分',
    'Full marks when met, in proportion when not',
  ),
  messages: {
    above: {
      text: {
        zh: `${READ}，计算得分{expected}，填报{found}偏高`,
        en: `${READ_EN} give {expected}; {found} is too high`,
      },
      fix: CHECK,
    },
    below: {
      text: {
        zh: `${READ}，计算得分{expected}，填报{found}偏低`,
        en: `${READ_EN} give {expected}; {found} is lower`,
      },
      fix: {
        zh: '改正得分；有意扣分的，在偏差原因中说明',
        en: 'Correct the score, or say in the reason column why points were taken off',
      },
    },
    'sign-unclear': {
      text: {
        zh: `${READ}，目标未写≥或≤：按≥、≤分别得{computed}、{alternative}分（次序以指标类别为准），填报{found}`,
        en: `${READ_EN}: the target has no clear sign; the two readings give {computed} and {alternative}, typed is {found}`,
      },
      fix: { zh: '在目标值前写明≥或≤', en: 'Write ≥ or ≤ before the target' },
    },
    'in-bands': {
      text: {
        zh: `${READ}，填报{found}是按分档计分的结果，按比例为{expected}`,
        en: `${READ_EN}: {found} is the score in bands, {expected} in proportion`,
      },
      fix: { zh: '向财政部门确认计分办法', en: 'Ask your finance bureau which way of scoring holds' },
    },
    twice: {
      text: {
        zh: '指标“{name}”分值{weight}，填报{found}，像是分值又乘了一次{weight}%，计算得分{computed}',
        en: '“{name}” has {weight} points and scores {found}, as if multiplied by {weight} % again; {computed} is due',
      },
      fix: {
        zh: '得分按完成比例乘分值计算，不再乘分值比例',
        en: 'Multiply the points by the degree of fulfilment alone',
      },
    },
  },
  examples: {
    fails: { zh: '目标98%，完成98%，分值20，得分19.6', en: 'target 98 %, actual 98 %, weight 20: 19.6' },
    passes: { zh: '目标≥500，完成487，分值10，得分9.74', en: 'target ≥ 500, actual 487, weight 10: 9.74' },
  },
  echoOf: ['score-over-weight'],
  check: (evaluation, policy) =>
    eachRow(evaluation, ({ kind, indicator, score, alternativeScore }) => {
      const { target, actual, weight } = indicator;
      if (kind === 'unreadable') return unreadable(target.kind === 'unreadable' ? target : actual);
      if (kind !== 'quantitative') return null;
      const damaged = [indicator.score, weight].find((one) => one?.value === null && !isBlank(one));
      if (damaged) return unreadable(damaged);
      const claimed = indicator.score?.value;
      if (!claimed || !weight?.value) return null;
      if (!score) return notApplicable('no-basis');
      const tolerance = decimalSetting(policy.settings.scoreTolerance);
      const verdict = scoreVerdict(claimed, score, tolerance, alternativeScore ?? score);
      const cells = cellsOf(indicator.score, actual, target, weight);
      const asOther =
        alternativeScore !== null && scoreVerdict(claimed, alternativeScore, tolerance) === 'agrees';
      const saidByName = asOther && hasWord(fold(indicator.name), LESS_IS_BETTER);
      if (verdict === 'agrees' || saidByName) return pass(cells);
      const values = {
        name: nameOf(indicator),
        target: showValue(target),
        actual: showValue(actual),
        weight: showPoints(weight.value),
        computed: showPoints(score),
        alternative: showPoints(alternativeScore ?? score),
      };
      const detail = { cells, found: showPoints(claimed), expected: showPoints(score), values };
      if (asOther || verdict === 'between') return needsReview('sign-unclear', detail);
      if (followsBands(indicator, claimed, policy)) return needsReview('in-bands', detail);
      const twice = isTakenTwice(claimed, score, weight.value);
      if (verdict === 'above' && !twice) return fail('above', detail);
      return fail(twice ? 'twice' : 'below', { ...detail, severity: 'warning' });
    }),
};
