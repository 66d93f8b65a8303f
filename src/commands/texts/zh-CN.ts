import { wordsZhCN } from '../../language';

/** Words in Chinese of the dialogs of ribbon commands. */
export const zhCN = {
  written: '已经写好，请看工作表“{sheet}”。',
  /** For failures that are none of ours: their own words are for the console. */
  failed: '操作没有完成，请再试一次；如果仍然失败，请保存后重新打开工作簿。',
  handEdits: `您改过的自评表内容没有覆盖，请在任务窗格的“${wordsZhCN.steps.output}”中选择保留您的还是用算出的：`,
  moreEdits: '{places} 等{count}处',
  incomplete: wordsZhCN.verdict.incomplete,
  moreIncomplete: '另有{count}项，见任务窗格',
} as const;
