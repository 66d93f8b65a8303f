import { practised } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import { runningTexts, type RunningText } from '../../texts/running-texts';
import { doubledWords, misspellings } from '../../texts/wrong-words';
import { listOf } from '../../texts/lists';
import type { Outcome, Rule } from '../../types';

function checkText({ folded, cells }: RunningText): Outcome[] {
  const doubled = [...new Set(doubledWords(folded))];
  const wrong = misspellings(folded);
  const outcomes: Outcome[] = [];
  if (doubled.length > 0) outcomes.push(fail('doubled', { cells, found: listOf(doubled) }));
  if (wrong.length > 0) {
    const found = listOf(wrong.map((word) => word.wrong));
    const expected = listOf(wrong.map((word) => word.right));
    outcomes.push(fail('wrong', { cells, found, expected }));
  }
  return outcomes.length > 0 ? outcomes : [pass(cells)];
}

export const REPEATED_OR_WRONG_WORDS: Rule = {
  id: 'repeated-or-wrong-words',
  number: 114,
  title: { zh: '重复字词或错别字', en: 'Doubled or misspelt words' },
  severity: 'info',
  forms: 'both',
  source: practised(
    'GBC',
    '文字没有重复字词和常见错别字（同类公开规则）',
    'No doubled words and common misspellings (an open rule set)',
  ),
  messages: {
    doubled: {
      text: { zh: '字词重复：“{found}”。', en: 'Typed twice: "{found}".' },
      fix: { zh: '删去重复的字词。', en: 'Remove the repetition.' },
    },
    wrong: {
      text: { zh: '“{found}”疑为“{expected}”。', en: '"{found}" is probably "{expected}".' },
      fix: { zh: '改正错别字。', en: 'Correct the spelling.' },
    },
  },
  examples: {
    fails: { zh: '增加增加；根椐、布署', en: '增加增加; 根椐, 布署' },
    passes: { zh: '根据、部署', en: '根据, 部署' },
  },
  check({ submission }) {
    return orNotApplicable(runningTexts(submission).flatMap(checkText), 'no-narrative');
  },
};
