import type { Indicator } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { goalsInWords, type GoalInWords } from '../../goals/goals-in-words';
import { nameOf, showValue } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import { CLEAR_STATES, RESULT_WORDS, TIMELESS_TARGETS, VAGUE_TARGETS } from '../../words/target-words';
import { hasWord, wordIn } from '../../words/word-list';

const MEASURABLE = {
  zh: '改为可衡量的目标：写明数量、比例、时限或明确的状态',
  en: 'Make it measurable: a number, a rate, a date or a clear state',
};

function goalOutcome({ text, cells }: GoalInWords): Outcome {
  const folded = fold(text);
  const vague = wordIn(folded, VAGUE_TARGETS);
  const measurable = /\d/.test(folded) || vague === null;
  return measurable ? pass(cells) : fail('goal', { cells, values: { word: vague } });
}

/** 时效, or a name that asks by when. */
function isAboutTime({ level2, name }: Indicator): boolean {
  return /时效/.test(level2) || /及时|时间|时限|期限|日期/.test(name);
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
    timeless: {
      text: {
        zh: '时效指标“{name}”目标“{found}”没有时间',
        en: 'The target “{found}” of “{name}” names no time',
      },
      fix: {
        zh: '写明完成时间，如2023年11月底前；或用及时率≥95%',
        en: 'Say by when, or take a rate: 及时率 ≥ 95 %',
      },
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
    passes: { zh: '目标≥95%；目标“2023年11月底前”', en: 'target ≥ 95 %; target 2023年11月底前' },
  },
  check(evaluation) {
    const { submission } = evaluation;
    if (submission.indicators.length === 0) {
      const outcomes = goalsInWords(submission).map(goalOutcome);
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
      const timeless = isAboutTime(indicator) && hasWord(folded, TIMELESS_TARGETS);
      if (timeless) return fail('timeless', detail);
      const vague = hasWord(folded, VAGUE_TARGETS) && !hasWord(folded, CLEAR_STATES);
      return vague ? fail('vague', detail) : pass(cells);
    });
  },
};
