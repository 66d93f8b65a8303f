import { confirmed } from '../../../policy';
import type { Evaluation } from '../../../scoring';
import { nameOf, showValue } from '../../indicators/describe';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import { conclusionTexts, sentenceAround } from '../../scores/claims';
import type { RunningText } from '../../texts/running-texts';
import type { Outcome, Rule } from '../../types';
import { GOAL_MISSED, GOAL_REACHED, NOTHING_MISSED } from '../../words/conclusion-words';
import { wordIn, type WordList } from '../../words/word-list';

interface Said {
  readonly words: string;
  readonly text: RunningText;
}

function said(texts: readonly RunningText[], list: WordList): Said | null {
  for (const text of texts) {
    const words = wordIn(text.folded, list);
    if (words) return { words: sentenceAround(text.folded, words), text };
  }
  return null;
}

/** A text that names no missed target beside an indicator that missed its own. */
function missedIndicator({ indicators }: Evaluation, texts: readonly RunningText[]): Outcome[] {
  const claim = said(texts, NOTHING_MISSED);
  const missed = indicators.find(
    ({ achievement }) => achievement.kind === 'measured' && !achievement.met && !achievement.signAssumed,
  );
  if (!claim || !missed) return [];
  const { target, actual } = missed.indicator;
  const values = {
    claim: claim.words,
    name: nameOf(missed.indicator),
    target: showValue(target),
    actual: showValue(actual),
  };
  return [fail('indicator', { cells: cellsOf(claim.text, actual, target), found: claim.words, values })];
}

export const CONCLUSION_CONTRADICTS: Rule = {
  id: 'conclusion-contradicts',
  number: 76,
  title: { zh: '结论前后一致', en: 'The conclusion does not contradict itself' },
  severity: 'error',
  forms: 'both',
  source: confirmed('id', '同一目标不能既达到又未达到', 'A goal cannot be reached and missed'),
  messages: {
    goal: {
      text: {
        zh: '结论称“{claim}”，另一处又称“{admission}”',
        en: 'The conclusion says “{claim}”, another place “{admission}”',
      },
      fix: {
        zh: '核实目标是否达到，统一表述和得分',
        en: 'Find out whether the goal was reached, and let text and score agree',
      },
    },
    indicator: {
      text: {
        zh: '文字称“{claim}”，但指标“{name}”目标{target}、完成{actual}',
        en: 'The text says “{claim}”, but “{name}” has target {target} and result {actual}',
      },
      fix: { zh: '改正文字，说明未达标的指标', en: 'Correct the text and name the missed indicator' },
    },
  },
  examples: {
    fails: {
      zh: '“达到预期绩效目标”与“若要达到预期目标需投入更大的资金量”',
      en: '“达到预期绩效目标” and “若要达到预期目标需…”',
    },
    passes: { zh: '只写“达到预期绩效目标”', en: 'only “达到预期绩效目标”' },
  },
  check(evaluation) {
    const texts = conclusionTexts(evaluation.submission);
    if (texts.length === 0) return [notApplicable('no-narrative')];
    const claim = said(texts, GOAL_REACHED);
    const admission = said(texts, GOAL_MISSED);
    const contradiction =
      claim && admission
        ? [
            fail('goal', {
              cells: cellsOf(claim.text, admission.text),
              found: claim.words,
              values: { claim: claim.words, admission: admission.words },
            }),
          ]
        : [];
    const outcomes = [...contradiction, ...missedIndicator(evaluation, texts)];
    return outcomes.length > 0
      ? outcomes
      : orNotApplicable(claim ? [pass(claim.text.cells)] : [], 'no-basis');
  },
};
