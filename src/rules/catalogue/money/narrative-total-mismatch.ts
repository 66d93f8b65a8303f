import { practised } from '../../../policy';
import { checkMention } from '../../money/mention-check';
import { goalTotals, type ToldTotal } from '../../money/goal-totals';
import { mentionQuantity, sentenceOf } from '../../money/prose';
import { showQuantity } from '../../money/quantities';
import { cellsOf, fail, needsReview, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Evaluation } from '../../../scoring';
import type { Outcome, Rule } from '../../types';

function check(evaluation: Evaluation, { text, mention }: ToldTotal): Outcome[] {
  const result = checkMention(evaluation, text, mention);
  if (result.kind === 'none' || result.kind === 'unit') return [];
  if (result.kind === 'agrees') return [pass(cellsOf(mention, result.with))];
  const stated = mentionQuantity(mention);
  const found = showQuantity(stated);
  const expected = showQuantity(result.total);
  const sentence = sentenceOf(text, mention).trim().slice(0, 40);
  const detail = {
    cells: cellsOf(mention, result.total),
    found,
    expected,
    values: { text: found, table: expected, sentence },
  };
  return [
    result.kind === 'differs'
      ? fail('differs', detail)
      : needsReview('part', { ...detail, severity: 'info' }),
  ];
}

export const NARRATIVE_TOTAL_MISMATCH: Rule = {
  id: 'narrative-total-mismatch',
  number: 25,
  title: { zh: '文字中的总额与表格', en: 'Totals in the text against the table' },
  severity: 'error',
  forms: 'both',
  source: practised('GBC', '文字中的总额与表中一致', 'Totals in the text are those of the table'),
  messages: {
    differs: {
      text: {
        zh: '文字“{sentence}”写{text}，表中为{table}',
        en: 'The text gives {text} (“{sentence}”), the table {table}',
      },
      fix: {
        zh: '核对文字与表格，改正不一致的一处',
        en: 'Check text and table and correct the one that is wrong',
      },
    },
    part: {
      text: {
        zh: '文字“{sentence}”写{text}，表中总额为{table}，请确认是否只是其中一部分',
        en: 'The text gives {text} (“{sentence}”), the table a total of {table}; perhaps it is only a part',
      },
      fix: {
        zh: '是一部分的写明“其中”，否则改正金额',
        en: 'Say so where it is a part, else correct the amount',
      },
    },
  },
  examples: {
    fails: { zh: '文字支出20万元，表中19.8万元', en: 'Text 20, table 19.8' },
    passes: { zh: '文字支出200000元，表中20万元', en: 'Text 200000 元, table 20 万元' },
  },
  echoOf: [
    'expense-over-received',
    'total-row-empty',
    'fund-plan-sum',
    'fund-received-sum',
    'expense-total-vs-overview',
  ],
  check(evaluation) {
    const { narrative } = evaluation.submission;
    const ofGoal = goalTotals(evaluation.submission);
    if (!narrative && ofGoal.length === 0) return [notApplicable('no-narrative')];
    const ofReport = narrative?.money.map((mention) => ({ mention, text: narrative })) ?? [];
    return orNotApplicable(
      [...ofReport, ...ofGoal].flatMap((told) => check(evaluation, told)),
      'no-basis',
    );
  },
};
