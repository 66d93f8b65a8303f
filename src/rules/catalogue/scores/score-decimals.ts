import { decimalPlaces, roundHalfAwayFromZero } from '../../../numbers';
import { commonlyUsed } from '../../../policy';
import { numberFix } from '../../fixes';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const SCORE_DECIMALS: Rule = {
  id: 'score-decimals',
  number: 130,
  title: { zh: '得分小数位数', en: 'Decimals of scores' },
  severity: 'info',
  forms: 'both',
  source: commonlyUsed(
    'PLAT-tj',
    '软件中分值、得分保留两位小数，未见文件规定，默认不检查',
    'A system keeps two decimals; no text was found, and by default nothing is checked',
  ),
  messages: {
    many: {
      text: {
        zh: '{count}处分值或得分超过{places}位小数，如{found}',
        en: '{count} points or scores have more than {places} decimals, such as {found}',
      },
      fix: { zh: '四舍五入到规定的位数', en: 'Round them' },
    },
  },
  examples: {
    fails: { zh: '得分9.909999', en: 'a score of 9.909999' },
    passes: { zh: '得分9.91', en: 'a score of 9.91' },
  },
  check({ submission, execution }, { settings }) {
    const most = settings.scoreDecimals.value;
    if (most === null) return [notApplicable('other-policy')];
    const points = [
      execution.claimedScore,
      ...submission.indicators.flatMap(({ weight, score }) => [weight, score]),
      submission.claimedTotal,
    ].filter((stated) => stated?.value);
    if (points.length === 0) return [notApplicable('no-such-field')];
    const long = points.filter((stated) => stated?.value && decimalPlaces(stated.value) > most);
    const [first] = long;
    if (!first) return [pass(cellsOf(...points))];
    const values = { count: String(long.length), places: String(most) };
    const fixes = long.flatMap((stated) =>
      stated?.value ? numberFix('decimals', stated, roundHalfAwayFromZero(stated.value, most)) : [],
    );
    return [fail('many', { cells: cellsOf(...long), found: first.text, values, fixes })];
  },
};
