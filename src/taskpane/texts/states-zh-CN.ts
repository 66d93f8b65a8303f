/** Words in Chinese for what the pane is at. */
export const statesZhCN = {
  kept: '这一步没有生效，工作簿里原有的内容和您写的说明都在。',
  safe: '您自己的表和已保存的说明都在；没有写完的自评表会恢复成写之前的样子。',
  waiting: '还在等 Excel。如果有单元格正在输入，请按回车键结束输入，这里会接着做。',
  audited: '已重新审核',
  newVersion: '自评助手有新版本。重新打开窗格即可使用；您写的说明和更正都在工作簿里。',
  reload: '重新打开',
  skip: '跳到“下一步”',
} as const;
