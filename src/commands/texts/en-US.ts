import { wordsEnUS, type TextsOf } from '../../language';
import type { zhCN } from './zh-CN';

/** Words in English of the dialogs of ribbon commands. */
export const enUS: TextsOf<typeof zhCN> = {
  written: 'Written: see the sheet “{sheet}”.',
  failed: 'This was not completed. Try again; if it fails again, save and reopen the workbook.',
  handEdits: `What you changed in our sheets was kept. Choose in the pane, under “${wordsEnUS.steps.output}”, whether yours or ours is to stand:`,
  moreEdits: '{places} and more, {count} in all',
  incomplete: 'The material is incomplete',
  moreIncomplete: 'and {count} more, listed in the pane',
};
