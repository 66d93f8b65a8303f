import { practised } from '../../../policy';
import { isInBand } from '../../../scoring';
import { nameOf, showPoints } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Rule } from '../../types';

const STATUS = {
  met: { zh: '达成年度指标', en: 'met' },
  'partly-met': { zh: '部分达成年度指标并具有一定效果', en: 'partly met' },
  'not-met': { zh: '未达成年度指标且效果较差', en: 'not met' },
} as const;

export const QUAL_BAND: Rule = {
  id: 'qual-band',
  number: 48,
  title: { zh: '定性指标得分在档次范围内', en: 'Qualitative scores within their band' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'PLAT-score',
    '达成得分值的80%–100%，部分达成60%–80%（不含80%），未达成60%以下；以所选评分口径为准',
    'Met 80–100 % of the weight, partly met 60 to below 80 %, not met below 60 %; the chosen policy decides',
  ),
  messages: {
    outside: {
      text: {
        zh: '指标“{name}”完成情况为“{status}”，得分应在{expected}，填报{found}',
        en: '“{name}” is “{status}”: the score belongs into {expected}, typed is {found}',
      },
      fix: {
        zh: '按完成情况的档次改正得分，或核对完成情况',
        en: 'Correct the score by its band, or check the state reported',
      },
    },
  },
  examples: {
    fails: { zh: '部分达成，分值10，得分9', en: 'partly met, 9 of 10' },
    passes: { zh: '部分达成，分值10，得分7', en: 'partly met, 7 of 10' },
  },
  echoOf: ['score-over-weight'],
  check: (evaluation) =>
    eachRow(evaluation, ({ kind, indicator, band, achievement }) => {
      const claimed = indicator.score?.value;
      if (kind !== 'qualitative' || !band || !claimed) return null;
      const cells = cellsOf(indicator.score, indicator.actual, indicator.weight);
      if (isInBand(claimed, band)) return pass(cells);
      const [low, high] = [showPoints(band.low), showPoints(band.high)];
      const expected = band.highInclusive
        ? `${low}–${high}`
        : { zh: `${low}–${high}（不含${high}）`, en: `${low} to below ${high}` };
      const status = achievement.kind === 'judged' ? STATUS[achievement.status] : STATUS.met;
      // A lower score beside the target's own words is caution, not a breach of a band that somebody stated.
      const cautious = indicator.actual.kind !== 'status' && claimed.lt(band.low);
      const detail = {
        cells,
        found: showPoints(claimed),
        expected,
        values: { name: nameOf(indicator), status },
      };
      return fail('outside', cautious ? { ...detail, severity: 'warning' } : detail);
    }),
};
