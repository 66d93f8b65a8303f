import { fold } from '../../../text';
import { practised } from '../../../policy';
import { nameOf } from '../../indicators/describe';
import { givesReason } from '../../indicators/reasons';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { EMPTY_REASONS, NO_SHORTFALL, SHORTFALL_REASONS } from '../../words/conclusion-words';
import { hasWord } from '../../words/word-list';

export const REASON_CONTRADICTS: Rule = {
  id: 'reason-contradicts',
  number: 67,
  title: { zh: '偏差原因与得分相符', en: 'Reasons fit the scores' },
  severity: 'info',
  forms: 'N',
  source: practised(
    'AA',
    '满分却写未完成原因，需核实',
    'Full marks beside a reason for a shortfall are asked about',
  ),
  messages: {
    'full-marks': {
      text: {
        zh: '指标“{name}”得满分，偏差原因却写“{found}”',
        en: '“{name}” has full marks, yet the reason says “{found}”',
      },
      fix: { zh: '核对得分与偏差原因', en: 'Check score and reason' },
    },
    empty: {
      text: {
        zh: '指标“{name}”的偏差原因“{found}”过于笼统',
        en: 'The reason “{found}” of “{name}” explains nothing',
      },
      fix: { zh: '写明具体原因和改进措施', en: 'Give the actual reason and what will be done' },
    },
  },
  examples: {
    fails: { zh: '得满分，原因“因疫情未完成”', en: 'full marks with “因疫情未完成”' },
    passes: { zh: '得8分（分值10），原因写明', en: '8 of 10 with a specific reason' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { reason, score, weight } = indicator;
      if (!reason || !givesReason(reason)) return null;
      const folded = fold(reason.text);
      const cells = cellsOf(reason, score);
      const detail = { cells, found: reason.text, values: { name: nameOf(indicator) } };
      if (hasWord(folded, EMPTY_REASONS)) return fail('empty', detail);
      const full = score?.value && weight?.value && score.value.gte(weight.value);
      const shortfall = hasWord(folded, SHORTFALL_REASONS) && !hasWord(folded, NO_SHORTFALL);
      return full && shortfall ? fail('full-marks', detail) : pass(cells);
    }),
};
