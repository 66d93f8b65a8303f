import { practised } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import { runningTexts } from '../../texts/running-texts';
import type { Outcome, Rule } from '../../types';
import { TEMPLATE_TEXTS } from '../../words/template-texts';

function templateIn(folded: string): string | null {
  for (const pattern of TEMPLATE_TEXTS) {
    const found = pattern.exec(folded)?.[0];
    if (found) return found;
  }
  return null;
}

export const TEMPLATE_TEXT_LEFT: Rule = {
  id: 'template-text-left',
  number: 108,
  title: { zh: '填表提示未删除', en: 'Instructions of the form left in' },
  severity: 'warning',
  forms: 'both',
  source: practised(
    'QS2023',
    '已公布的表中仍留有“（100字以内）”等提示',
    'Published sheets still hold instructions such as （100字以内）',
  ),
  messages: {
    left: {
      text: {
        zh: '留有填表提示或占位文字“{found}”。',
        en: 'An instruction or placeholder is left in: "{found}".',
      },
      fix: { zh: '删去提示，写上实际内容。', en: 'Remove it and write the actual content.' },
    },
  },
  examples: {
    fails: { zh: '2、可持续发展：（经费类项目可不写此项内容）', en: '（经费类项目可不写此项内容）' },
    passes: { zh: '没有提示文字', en: 'no instructions' },
  },
  check({ submission }) {
    const outcomes = runningTexts(submission).map(({ folded, cells }): Outcome => {
      const found = templateIn(folded);
      return found === null ? pass(cells) : fail('left', { cells, found });
    });
    return orNotApplicable(outcomes, 'no-narrative');
  },
};
