/** Words in Chinese for what the pane is at. */
export const statesZhCN = {
  audited: '已重新审核',
  skip: '跳到“下一步”',
} as const;
