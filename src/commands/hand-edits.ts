import type { HandEdit } from '../engine';
import { formatCellRef } from '../workbook';
import type { BothLanguages } from './failure';

/** A dialog is small; the pane lists all of them. */
const MOST_SHOWN = 6;

const TITLE: BothLanguages = {
  zh: '您改过的自评表内容没有覆盖，请在任务窗格的“生成”中选择保留您的还是用算出的：',
  en: 'What you changed in our sheets was kept. Choose in the pane, under Output, whether yours or ours is to stand:',
};

/** What a write left as she had put it, for the dialog of a ribbon command; null where there is nothing to choose. */
export function handEditsText(edits: readonly HandEdit[]): BothLanguages | null {
  const open = edits.filter(({ kept }) => !kept);
  if (open.length === 0) return null;
  const places = open.slice(0, MOST_SHOWN).map(({ cell, sheet }) => (cell ? formatCellRef(cell) : sheet));
  const rest = open.length - places.length;
  return {
    zh: [TITLE.zh, places.join('、') + (rest > 0 ? ` 等${open.length}处` : '')].join('\n'),
    en: [TITLE.en, places.join(', ') + (rest > 0 ? ` and ${rest} more` : '')].join('\n'),
  };
}
