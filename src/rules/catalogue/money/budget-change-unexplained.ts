import { isBlank, type Stated, type Submission } from '../../../intake';
import { confirmed } from '../../../policy';
import { statedTotal } from '../../money/column-totals';
import { isUnfilledReason } from '../../money/reason-text';
import { agreementOf } from '../../money/agreement';
import { showQuantity } from '../../money/quantities';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { ifUnderstood } from '../../understood';

const CHANGE_WORDS = /追加|调增|调减|调整|收回|核减|压减|新增|增拨|变动/;

/** Places in which the form asks for the reason; empty where it has none. */
function reasonPlaces({ funds }: Submission): Stated<string>[] {
  const ofRows = funds?.rows.flatMap(({ reason }) => reason ?? []) ?? [];
  return [...(funds?.budgetChangeReason ? [funds.budgetChangeReason] : []), ...ofRows];
}

function isExplained(submission: Submission): boolean {
  if (reasonPlaces(submission).some((reason) => !isBlank(reason) && !isUnfilledReason(reason.text)))
    return true;
  const notes = submission.identity.notes.map(({ text }) => text.text);
  const paragraphs = submission.narrative?.paragraphs.map(({ text }) => text) ?? [];
  return [...notes, ...paragraphs].some(
    (text) => /预算|资金|指标/.test(text) && CHANGE_WORDS.test(text) && !isUnfilledReason(text),
  );
}

export const BUDGET_CHANGE_UNEXPLAINED: Rule = {
  id: 'budget-change-unexplained',
  number: 18,
  title: { zh: '预算调整未说明原因', en: 'Change of the budget without a reason' },
  severity: 'warning',
  forms: 'N',
  source: confirmed(
    'QS2023',
    '年初预算与调整后预算不一致的应说明原因（四川填表说明）',
    'Where initial and adjusted budget differ, the reason is given (Sichuan notes)',
  ),
  messages: {
    unexplained: {
      text: {
        zh: '年初预算{initial}，全年预算{budget}，原因栏未填写',
        en: 'Initial budget {initial}, full-year budget {budget}; the reason is not filled in',
      },
      fix: { zh: '在原因栏写明追加或调减的文件和原因', en: 'Name the document and the reason of the change' },
    },
    noPlace: {
      text: {
        zh: '年初预算{initial}，全年预算{budget}，年中有调整',
        en: 'Initial budget {initial}, full-year budget {budget}: changed during the year',
      },
      fix: {
        zh: '本表没有原因栏，可在偏差原因或自评报告中写明调整原因',
        en: 'The form has no place for it; mention the reason with the deviations or in the report',
      },
    },
  },
  examples: {
    fails: {
      zh: '0.00调整为3.36，原因栏只有模板文字',
      en: '0.00 became 3.36, the reason holds only the template text',
    },
    passes: {
      zh: '0.00调整为3.36，原因：年中追加专项',
      en: '0.00 became 3.36, reason: added during the year',
    },
  },
  echoOf: ['unit-factor-10000'],
  check({ submission }) {
    const initial = statedTotal(submission, 'initial');
    const budget = statedTotal(submission, 'budget');
    if (!initial || !budget) return [notApplicable(submission.funds ? 'blank' : 'no-table')];
    const cells = cellsOf(initial, budget);
    if (agreementOf(initial, budget) !== 'differs' || isExplained(submission)) return [pass(cells)];
    const values = { initial: showQuantity(initial), budget: showQuantity(budget) };
    const places = reasonPlaces(submission);
    if (places.length === 0) {
      const noPlace = needsReview('noPlace', { cells: cellsOf(budget, initial), severity: 'info', values });
      return [ifUnderstood(submission, ['funds', 'fields'], noPlace)];
    }
    const found = places.find(({ text }) => text !== '')?.text ?? { zh: '空白', en: 'blank' };
    return [fail('unexplained', { cells: cellsOf(...places.slice(0, 1), budget, initial), found, values })];
  },
};
