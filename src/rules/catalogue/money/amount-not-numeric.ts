import type { ValueProblem } from '../../../intake';
import { practised } from '../../../policy';
import { filledAmounts, ledgerAmounts, type TypedAmount } from '../../money/typed-amounts';
import { amountFix } from '../../fixes';
import { cellsOf, fail, needsReview, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

/** Which message a problem has: read all the same, or not read at all. */
const MESSAGES: Readonly<
  Partial<Record<ValueProblem, 'asText' | 'fullWidth' | 'unit' | 'illegible' | 'noUnit'>>
> = {
  'number-as-text': 'asText',
  'full-width': 'fullWidth',
  'unit-in-cell': 'unit',
  illegible: 'illegible',
  'unknown-unit': 'noUnit',
};

type Place = TypedAmount & { readonly problem: ValueProblem };

/** One outcome for all cells with the same problem: a whole table is often typed the same way. */
function outcome(places: readonly Place[]): Outcome {
  const { problem, text, label } = places[0]!;
  const message = MESSAGES[problem] ?? 'unreadable';
  const cells = cellsOf(...places);
  const expected = { zh: '数字', en: 'a number' };
  const values = { label, text, count: String(places.length) };
  const detail = { cells, found: text, expected, values, fixes: places.flatMap(amountFix) };
  // What the sheet itself marks as illegible says nothing about how the unit typed it; a unit that is open is asked for.
  if (message === 'illegible' || message === 'noUnit') return needsReview(message, detail);
  return fail(message, message === 'asText' ? { ...detail, severity: 'warning' } : detail);
}

function byProblem(places: readonly Place[]): Outcome[] {
  const kinds = [...new Set(places.map(({ problem }) => problem))];
  return kinds.map((kind) => outcome(places.filter(({ problem }) => problem === kind)));
}

function outcomes(places: readonly TypedAmount[]): Outcome[] {
  const wrong = places.flatMap(({ problem, ...place }) => (problem ? [{ ...place, problem }] : []));
  return wrong.length > 0 ? byProblem(wrong) : places.slice(0, 1).map(({ cells }) => pass(cells));
}

const CORRECT = {
  zh: '改为数值（单元格内只填数字，单位写在表头）',
  en: 'Enter a number; the unit belongs in the header',
};

export const AMOUNT_NOT_NUMERIC: Rule = {
  id: 'amount-not-numeric',
  number: 20,
  title: { zh: '金额不是数字', en: 'Amounts that are no numbers' },
  severity: 'error',
  forms: 'both',
  source: practised('PLAT-index', '金额单元格应为数值', 'Cells of amounts hold numbers'),
  messages: {
    asText: {
      text: {
        zh: '“{label}”的“{text}”等{count}格是文本格式的数字，已按数字读取，但求和公式会漏掉',
        en: '“{label}”: “{text}” is a number stored as text ({count} cell(s)); it was read, but SUM leaves it out',
      },
      fix: { zh: '把单元格转换为数字', en: 'Convert the cells to numbers' },
    },
    fullWidth: {
      text: {
        zh: '“{label}”的“{text}”等{count}格是全角数字，求和公式会漏掉',
        en: '“{label}”: “{text}” has full-width digits ({count} cell(s)); SUM leaves it out',
      },
      fix: CORRECT,
    },
    unit: {
      text: {
        zh: '“{label}”的“{text}”等{count}格把单位写在了单元格里',
        en: '“{label}”: “{text}” has its unit inside the cell ({count} cell(s))',
      },
      fix: CORRECT,
    },
    illegible: {
      text: {
        zh: '“{label}”的“{text}”等{count}格无法辨认，未参与计算',
        en: '“{label}”: “{text}” is illegible and was left out ({count} cell(s))',
      },
      fix: { zh: '填写清楚的数字', en: 'Enter a legible number' },
    },
    noUnit: {
      text: {
        zh: '“{label}”的“{text}”等{count}格看不出金额单位，未参与计算',
        en: '“{label}”: the unit of “{text}” is not known, and it was left out ({count} cell(s))',
      },
      fix: { zh: '在单位栏填写金额单位', en: 'Enter the unit of money in its column' },
    },
    unreadable: {
      text: {
        zh: '“{label}”的“{text}”等{count}格不是数字，未参与计算',
        en: '“{label}”: “{text}” is no number and was left out ({count} cell(s))',
      },
      fix: CORRECT,
    },
  },
  examples: {
    fails: { zh: '“约20”“20万元”“2O”', en: '“约20”, “20万元”, “2O”' },
    passes: { zh: '20', en: '20' },
  },
  check: ({ submission }) =>
    orNotApplicable(
      [...outcomes(filledAmounts(submission)), ...outcomes(ledgerAmounts(submission.ledger))],
      'blank',
    ),
};
