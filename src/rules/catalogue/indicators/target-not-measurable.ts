import { isBlank, type Stated, type Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { nameOf, showValue } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import { sectionsOf } from '../../texts/sections';
import { CLEAR_STATES, RESULT_WORDS, VAGUE_TARGETS } from '../../words/target-words';
import { hasWord, wordIn } from '../../words/word-list';

const MEASURABLE = {
  zh: '改为可衡量的目标：写明数量、比例、时限或明确的状态',
  en: 'Make it measurable: a number, a rate, a date or a clear state',
};

/** The goal in words, where no indicators spell it out: the report's section, else the goal cell. */
function goalsOf({
  narrative,
  goal,
}: Submission): { readonly text: string; readonly cells: Stated<string>['cells'] }[] {
  const sections = narrative ? sectionsOf(narrative, 'goal').filter(({ text }) => fold(text) !== '') : [];
  if (sections.length > 0) return sections.map(({ text, cell }) => ({ text, cells: [cell] }));
  return goal && !isBlank(goal.expected) && !hasWord(fold(goal.expected.text), RESULT_WORDS)
    ? [goal.expected]
    : [];
}

function goalOutcome({
  text,
  cells,
}: {
  readonly text: string;
  readonly cells: Stated<string>['cells'];
}): Outcome {
  const folded = fold(text);
  const vague = wordIn(folded, VAGUE_TARGETS);
  const measurable = /\d/.test(folded) || vague === null;
  return measurable ? pass(cells) : fail('goal', { cells, values: { word: vague } });
}

export const TARGET_NOT_MEASURABLE: Rule = {
  id: 'target-not-measurable',
  number: 52,
  title: { zh: '目标可衡量', en: 'Targets can be measured' },
  severity: 'warning',
  forms: 'both',
  source: practised(
    'CF',
    '“改善、提高、效果明显”等目标不可衡量',
    'Targets such as 改善, 提高, 效果明显 cannot be measured',
  ),
  messages: {
    vague: {
      text: {
        zh: '指标“{name}”目标“{found}”无法衡量',
        en: 'The target “{found}” of “{name}” cannot be measured',
      },
      fix: MEASURABLE,
    },
    result: {
      text: { zh: '指标“{name}”目标“{found}”写的是结果', en: 'The target “{found}” of “{name}” is a result' },
      fix: { zh: '写明计划达到的数量、时限或状态', en: 'State the number, date or state that is planned' },
    },
    goal: {
      text: {
        zh: '绩效目标没有数量、时限（只有“{word}”一类表述）',
        en: 'The goal gives no number and no date, only words such as “{word}”',
      },
      fix: MEASURABLE,
    },
  },
  examples: {
    fails: {
      zh: '目标“效果明显”；绩效目标只写“确保网络正常”',
      en: 'target 效果明显; a goal without any number',
    },
    passes: { zh: '目标≥95%；目标“及时”', en: 'target ≥ 95 %; target 及时' },
  },
  check(evaluation) {
    const { submission } = evaluation;
    if (submission.indicators.length === 0) {
      const outcomes = goalsOf(submission).map(goalOutcome);
      return outcomes.length > 0 ? outcomes : [{ outcome: 'not-applicable', reason: 'no-such-field' }];
    }
    return eachRow(evaluation, ({ indicator }) => {
      const { target } = indicator;
      if (target.kind === 'quantity' || target.kind === 'date') return pass(target.cells);
      if (target.kind !== 'qualitative') return null;
      const folded = fold(target.text);
      const cells = cellsOf(target);
      const detail = { cells, found: showValue(target), values: { name: nameOf(indicator) } };
      if (hasWord(folded, RESULT_WORDS) && /已|了/.test(folded)) return fail('result', detail);
      const vague = hasWord(folded, VAGUE_TARGETS) && !hasWord(folded, CLEAR_STATES);
      return vague ? fail('vague', detail) : pass(cells);
    });
  },
};
