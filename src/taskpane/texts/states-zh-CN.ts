/** Words in Chinese for what the pane is at. */
export const statesZhCN = {
  kept: '这一步没有生效，工作簿里原有的内容和您写的说明都在。',
  audited: '已重新审核',
  skip: '跳到“下一步”',
} as const;
