/** Words in Chinese for what went wrong, and what to do. */
export const problemsZhCN = {
  dismiss: '关闭提示',
  retry: '重新读取',
  copyDetail: '复制错误信息',
  writeAnyway: '仍然写入（不能撤销）',
  'no-undo': {
    title: '存不下撤销信息，还没有写入',
    advice:
      '这个工作簿不接受撤销所需的信息。可以仍然写入，但写入后不能撤销，写到一半中断也不能自动恢复；也可以先另存一份再写。',
  },
  'not-loaded': {
    title: '自评助手没有加载完整',
    advice: '请检查网络，再点“重新读取”；如果仍然如此，请关闭任务窗格后重新打开。',
  },
  cancelled: { title: '已取消', advice: '可以随时重新开始。写入中途停下的，自评表已恢复成写入之前的样子。' },
  nothing: {
    title: '没有找到可以自评的内容',
    advice:
      '请在工作簿中放入预算表、支出明细账、绩效指标表，或者填好的自评表，然后点“重新读取”。表头写明“项目名称”“预算数”“支出金额”等即可识别。',
  },
  'not-empty': {
    title: '工作簿里已有内容，没有写入示例',
    advice: '您的内容没有改动。想看示例，请新建一个空白工作簿，在里面打开自评助手。',
  },
  editing: {
    title: '有单元格正在输入',
    advice: '请先按回车键结束输入，再试一次。',
  },
  protected: {
    title: '工作簿或工作表受保护',
    advice: '请在“审阅”中撤销保护，或者另存一份可编辑的副本，再试一次。',
  },
  'sheets-protected': {
    title: '受保护的自评表没有更新',
    advice: '请撤销保护（审阅 → 撤销工作表保护），再点“重新审核”。',
  },
  'read-only': {
    title: '工作簿是只读的',
    advice: '请另存为可编辑的副本，再试一次。',
  },
  'too-large': {
    title: '内容太多，Excel 没有接受',
    advice: '请删除明细账以外的空白格式区域，或把工作簿拆成几个文件，再试一次。',
  },
  missing: {
    title: '位置已不存在',
    advice: '工作表或单元格可能已被删除或改名，请点“重新审核”。',
  },
  'host-too-old': {
    title: '当前 Excel 版本缺少所需功能',
    advice: '请更新 Office，或改用网页版 Excel。',
  },
  'host-busy': {
    title: 'Excel 正忙',
    advice: '请稍候再试；如果打开了对话框，请先关闭。',
  },
  unknown: {
    title: '操作没有完成',
    advice: '请再试一次；如果仍然失败，请保存后重新打开工作簿，并把错误信息复制给技术支持人员。',
  },
} as const;
