import type { Submission } from '../../../intake';
import { practised } from '../../../policy';
import type { CellRef } from '../../../workbook';
import { statedTotal } from '../../money/column-totals';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

const OF_INITIAL = /(?:完成|占|为|达到?)?年初(?:部门)?预算(?:数|安排)?的?\s*\d+(?:\.\d+)?\s*[%％]/;

interface Wording {
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** 完成年初预算的X%, in the report and in the text fields of a form. */
function wordings({ narrative, goal, identity, funds }: Submission): Wording[] {
  const fields = [
    goal?.actual,
    funds?.budgetChangeReason,
    ...(funds?.rows ?? []).map(({ reason }) => reason),
    ...identity.notes.map(({ text }) => text),
  ];
  return [
    ...(narrative?.initialBudgetRates ?? []).map(({ text, cell }) => ({ text, cells: [cell] })),
    ...fields.flatMap((field) => {
      const text = field && OF_INITIAL.exec(field.text)?.[0];
      return field && text ? [{ text, cells: field.cells }] : [];
    }),
  ];
}

export const ZERO_INITIAL_BUDGET_WORDING: Rule = {
  id: 'zero-initial-budget-wording',
  number: 17,
  title: { zh: '年初预算为0而写“完成年初预算的…%”', en: '“… % of the initial budget” where that is 0' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'GBC',
    '年初预算为0时不能写完成年初预算的百分比',
    'No percentage of an initial budget of 0',
  ),
  messages: {
    wording: {
      text: {
        zh: '年初预算为0，文字却写“{text}”',
        en: 'The initial budget is 0, yet the text says “{text}”',
      },
      fix: {
        zh: '改为与全年（调整后）预算比较，并说明年中追加',
        en: 'Compare with the full-year budget instead and mention the addition during the year',
      },
    },
  },
  examples: {
    fails: {
      zh: '年初预算0，“完成年初预算的95.89%”',
      en: 'Initial budget 0, “95.89 % of the initial budget”',
    },
    passes: {
      zh: '年初预算0，“完成全年预算的95.89%”',
      en: 'Initial budget 0, “95.89 % of the full-year budget”',
    },
  },
  check({ submission }) {
    const found = wordings(submission);
    if (found.length === 0) return [notApplicable('no-such-field')];
    const initial = statedTotal(submission, 'initial');
    if (!initial) return [notApplicable('no-basis')];
    return found.map(({ text, cells }) => {
      const all = cellsOf({ cells }, initial);
      if (!initial.yuan.eq(0)) return pass(all);
      return fail('wording', { cells: all, found: text, values: { text } });
    });
  },
};
