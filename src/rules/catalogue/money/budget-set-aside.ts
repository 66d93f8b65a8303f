import { commonlyUsed } from '../../../policy';
import { FUND_COLUMN_NAMES } from '../../../intake';
import { quantityOf, showQuantity } from '../../money/quantities';
import { needsReview, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const BUDGET_SET_ASIDE: Rule = {
  id: 'budget-set-aside',
  number: 116,
  title: { zh: '同一项目有几份预算', en: 'Several budgets of one project' },
  severity: 'info',
  forms: 'both',
  source: commonlyUsed(
    'convention',
    '以批复的预算为准，批复后有调整的以最后一次调整为准',
    'The budget as approved counts; after adjustments the last of them',
  ),
  messages: {
    aside: {
      text: {
        zh: '另有一份预算的“{column}”为{found}，没有采用；已按{expected}核对',
        en: 'Another budget gives {found} as “{column}”, which is not used; {expected} is taken',
      },
      fix: {
        zh: '确认以批复（或最后一次调整）的预算为准；草稿可移出工作簿',
        en: 'Confirm that the approved (or last adjusted) budget counts; drafts may be taken out of the workbook',
      },
    },
  },
  examples: {
    fails: {
      zh: '工作表“预算（草稿）”100万元，“预算（批复）”120万元',
      en: 'Sheet 预算（草稿） 100万元, sheet 预算（批复） 120万元',
    },
    passes: { zh: '只有一份预算', en: 'One budget only' },
  },
  check({ submission: { funds } }) {
    if (!funds) return [notApplicable('no-table')];
    const { setAside = [] } = funds;
    if (setAside.length === 0) return [pass()];
    return setAside.map(({ column, cells, unused, used }) => {
      const [found, expected] = [quantityOf(unused), quantityOf(used)];
      return needsReview('aside', {
        cells,
        found: found && showQuantity(found),
        expected: expected && showQuantity(expected),
        values: {
          column: FUND_COLUMN_NAMES[column],
          found: found ? showQuantity(found) : unused.text,
          expected: expected ? showQuantity(expected) : used.text,
        },
      });
    });
  },
};
