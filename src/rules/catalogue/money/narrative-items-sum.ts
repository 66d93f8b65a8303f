import type { ItemList, SectionKind } from '../../../intake';
import { practised } from '../../../policy';
import type { Evaluation } from '../../../scoring';
import { actualSpending, evaluatedTotal } from '../../money/column-totals';
import { goalItemLists } from '../../money/goal-lists';
import { mentionQuantity } from '../../money/prose';
import { agreementOf } from '../../money/agreement';
import { showQuantity, sumOf, type Quantity } from '../../money/quantities';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

/** Parts of the report that list how the project's funds were used. */
const USE_SECTIONS = new Set<SectionKind>([
  'output',
  'implementation',
  'funding',
  'content',
  'overview',
  'project-overview',
  'process',
]);

function tableTotals(evaluation: Evaluation): Quantity[] {
  const columns = (['planned', 'received', 'budget', 'initial'] as const).map((column) =>
    evaluatedTotal(evaluation, column),
  );
  return [actualSpending(evaluation), ...columns].filter((total) => total !== null);
}

function checkList(items: readonly Quantity[], totals: readonly Quantity[], sure: boolean): Outcome {
  const [total] = totals;
  if (!total || items.length < 2) return notApplicable('no-basis');
  const sum = sumOf(items, items[0]!.unit);
  const cells = cellsOf(sum, total);
  if (totals.some((known) => agreementOf(sum, known) !== 'differs')) return pass(cells);
  const found = showQuantity(sum, total.unit);
  const expected = showQuantity(total);
  const values = { items: items.map((item) => showQuantity(item)).join('＋'), sum: found, total: expected };
  const detail = { cells, found, expected, values };
  return sure ? fail('differs', detail) : needsReview('partial', detail);
}

function checkItems({ items, total, section }: ItemList, totals: readonly Quantity[]): Outcome {
  const stated = total ? [mentionQuantity(total)] : totals;
  return checkList(
    items.map(mentionQuantity),
    stated,
    total !== null || (section !== null && USE_SECTIONS.has(section)),
  );
}

export const NARRATIVE_ITEMS_SUM: Rule = {
  id: 'narrative-items-sum',
  number: 24,
  title: { zh: '文字中分项金额之和', en: 'Itemised amounts in the text' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'GBC',
    '文字中的分项金额之和等于总额',
    'Itemised amounts in the text add up to the total',
  ),
  messages: {
    differs: {
      text: {
        zh: '文字中的分项{items}相加为{sum}，总额为{total}',
        en: 'The items in the text, {items}, add up to {sum}; the total is {total}',
      },
      fix: {
        zh: '核对各分项和总额，补上漏写的分项或改正金额',
        en: 'Check items and total; add the missing item or correct the amount',
      },
    },
    partial: {
      text: {
        zh: '文字中的分项{items}相加为{sum}，与表中{total}不同，请确认是否只列了一部分',
        en: 'The items in the text, {items}, add up to {sum}, not to {total} as in the table; perhaps only some are listed',
      },
      fix: {
        zh: '只列一部分的请写明“其中”，否则补齐分项',
        en: 'Say so where only some are listed, else add the others',
      },
    },
  },
  examples: {
    fails: { zh: '分项30、30、29.99，总额89.97', en: 'Items 30, 30 and 29.99, total 89.97' },
    passes: {
      zh: '分项80000、20000、100000元，总额20万元',
      en: 'Items 80000, 20000 and 100000 元, total 20 万元',
    },
  },
  echoOf: ['expense-over-received'],
  check(evaluation) {
    const { narrative } = evaluation.submission;
    const totals = tableTotals(evaluation);
    const outcomes = [
      ...(narrative?.itemLists ?? []).map((list) => checkItems(list, totals)),
      ...goalItemLists(evaluation.submission).map(({ items, total }) => checkList(items, [total], true)),
    ];
    return outcomes.length > 0 ? outcomes : [notApplicable(narrative ? 'no-such-field' : 'no-narrative')];
  },
};
