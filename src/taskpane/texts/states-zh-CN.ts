/** Words in Chinese for what the pane is at. */
export const statesZhCN = {
  kept: '这一步没有生效，工作簿里原有的内容和您写的说明都在。',
  audited: '已重新审核',
  newVersion: '自评助手有新版本。重新打开窗格即可使用；您写的说明和更正都在工作簿里。',
  reload: '重新打开',
  skip: '跳到“下一步”',
} as const;
