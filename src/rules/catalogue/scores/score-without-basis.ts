import { practised } from '../../../policy';
import { showPoints } from '../../indicators/describe';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { ifUnderstood } from '../../understood';

export const SCORE_WITHOUT_BASIS: Rule = {
  id: 'score-without-basis',
  number: 75,
  title: { zh: '综合得分有依据', en: 'The score rests on a breakdown' },
  severity: 'warning',
  forms: 'H',
  source: practised(
    'seed',
    '综合得分没有指标、分值或计算过程',
    'A total without indicators, weights or calculation',
  ),
  messages: {
    bare: {
      text: {
        zh: '综合得分{found}没有指标、分值和得分支撑',
        en: 'The score of {found} has no indicators, weights or scores behind it',
      },
      fix: { zh: '附指标评分表，列明分值与得分', en: 'Add a table of indicators with weights and scores' },
    },
  },
  examples: {
    fails: { zh: '综合得分100，没有指标表', en: '100 points without an indicator table' },
    passes: { zh: '综合得分附指标评分表', en: 'a total with its table of indicators' },
  },
  check({ submission }) {
    const { claimedTotal, narrative, indicators, indicatorTable } = submission;
    const [told] = narrative?.scores ?? [];
    const total = claimedTotal?.value ? { value: claimedTotal.value, cells: claimedTotal.cells } : told;
    if (!total) return [notApplicable('no-such-field')];
    const cells = cellsOf(total);
    if (indicators.length > 0 || indicatorTable) return [pass(cells)];
    const bare = fail('bare', { cells, found: showPoints(total.value) });
    return [ifUnderstood(submission, ['indicators', 'sheet'], bare)];
  },
};
