import type { MoneyMention, Submission } from '../../../intake';
import type { MoneyUnit } from '../../../numbers';
import { confirmed } from '../../../policy';
import { statedAmounts } from '../../money/stated-amounts';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

/** Unit of the project's tables of totals; the ledger is in 元 by nature. */
function tableUnit({ funds, expenses }: Submission): MoneyUnit | null {
  return funds?.unit ?? expenses?.actualTotal?.unit ?? expenses?.plannedTotal?.unit ?? null;
}

function unitsOf(mentions: readonly MoneyMention[]): MoneyUnit[] {
  return [...new Set(mentions.map(({ unit }) => unit))];
}

export const UNIT_MIXED: Rule = {
  id: 'unit-mixed',
  number: 22,
  title: { zh: '文字与表格的金额单位不一致', en: 'Different units of money in text and table' },
  severity: 'info',
  forms: 'both',
  source: confirmed('seed', '表格以万元计，文字以元列支出', 'Table in 万元, items in the text in 元'),
  messages: {
    mixed: {
      text: {
        zh: '表格以{table}为单位，文字中有以{text}为单位的金额（如{example}），比较时已换算',
        en: 'The table is in {table}, the text names amounts in {text} (such as {example}); they were converted before comparing',
      },
      fix: { zh: '建议全文统一使用{table}', en: 'Use {table} throughout' },
    },
  },
  examples: {
    fails: { zh: '表格20（万元），文字“80000元”', en: 'Table 20 (万元), text “80000元”' },
    passes: { zh: '表格20（万元），文字“8万元”', en: 'Table 20 (万元), text “8万元”' },
  },
  echoOf: ['unit-factor-10000'],
  check({ submission }) {
    const { narrative } = submission;
    if (!narrative) return [notApplicable('no-narrative')];
    const unit = tableUnit(submission) ?? narrative.money[0]?.unit;
    if (!unit || narrative.money.length === 0) return [notApplicable('blank')];
    const others = narrative.money.filter((mention) => mention.unit !== unit);
    const [first] = others;
    const [amount] = statedAmounts(submission).filter(({ value }) => value !== null);
    if (!first) return [pass(cellsOf(...narrative.money.slice(0, 1), amount))];
    const found = unitsOf(others).join('、');
    const values = { table: unit, text: found, example: first.text };
    return [fail('mixed', { cells: cellsOf(...others, amount), found, expected: unit, values })];
  },
};
