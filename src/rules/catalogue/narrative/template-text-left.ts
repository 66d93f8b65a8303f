import type { Submission } from '../../../intake';
import { practised } from '../../../policy';
import { nameOf } from '../../indicators/describe';
import { cellsOf, fail, orNotApplicable, pass } from '../../outcomes';
import { runningTexts } from '../../texts/running-texts';
import { fold } from '../../../text';
import type { Outcome, Rule } from '../../types';
import { PLACEHOLDER, PRINTED_NAME, TEMPLATE_TEXTS } from '../../words/template-texts';

function templateIn(folded: string): string | null {
  for (const pattern of TEMPLATE_TEXTS) {
    const found = pattern.exec(folded)?.[0];
    if (found) return found;
  }
  return null;
}

/** 指标2： and …… below what is filled in; the blank form is another matter. */
function leftRows({ indicators, indicatorTable }: Submission): Outcome[] {
  const left = (indicatorTable?.blankRows ?? []).filter(({ text }) => PRINTED_NAME.test(fold(text)));
  if (left.length === 0 || indicators.length === 0) return [];
  const values = { count: String(left.length) };
  return [fail('rows', { cells: cellsOf(...left), found: left[0]!.text, severity: 'info', values })];
}

/** ××× in a row of the table, and values beside a name that was never written. */
function leftValues({ indicators }: Submission): Outcome[] {
  return indicators.flatMap((row) => {
    const typed = [{ text: row.name, cells: row.nameCells }, row.target, row.actual];
    const marked = typed.find(({ text }) => PLACEHOLDER.test(fold(text)));
    if (!marked) return [];
    const found = PLACEHOLDER.exec(fold(marked.text))?.[0] ?? '';
    return [fail('value', { cells: cellsOf(marked), found, values: { name: nameOf(row) } })];
  });
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
    rows: {
      text: {
        zh: '指标表中留有{count}行没有填写的“{found}”',
        en: '{count} rows of the indicator table are left as printed (“{found}”)',
      },
      fix: { zh: '删去没有用到的行', en: 'Delete the rows that are not used' },
    },
    value: {
      text: { zh: '指标“{name}”中留有占位符号“{found}”', en: 'A placeholder “{found}” is left in “{name}”' },
      fix: { zh: '写上实际内容', en: 'Write the actual content' },
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
    const ofTable = [...leftRows(submission), ...leftValues(submission)];
    const isTable = submission.indicators.length > 0;
    if (outcomes.length === 0 && ofTable.length === 0 && isTable)
      return [pass(submission.indicatorTable?.cells)];
    return orNotApplicable([...outcomes, ...ofTable], 'no-narrative');
  },
};
