/** Words in Chinese for beginning in a workbook in which nothing is found to evaluate. */
export const blankZhCN = {
  empty: '工作簿还是空的',
  does: '自评助手读取工作簿里的预算、支出和绩效指标，逐项审核、计算得分。',
  writes: '核对以后，按正式格式写成自评表、自评汇总和审核结果三类新工作表，可以撤销。',
  leaves: '您自己的表，只有您看过并确认的更正才会改动；数据不离开这台电脑。',
  title: '从空白开始',
  hint: '在工作簿里添加几张新工作表，已有的内容不动。添加以后就是您自己的表，可以随意改，不要时直接删除。',
  form: '自评表格式',
  project: '项目名称',
  projectHint: '与预算批复上的名称一致',
  projectMissing: '请先填写项目名称',
  year: '预算年度',
  yearWrong: '请填写四位年份，如2024',
  what: '要添加的表',
  entrySheets: '录入表：项目信息、预算、支出等分表填写，由助手算分、汇成自评表',
  officialForm: '正式表格的空白样式：直接在上面填写，由助手核对',
  start: '添加空白表',
} as const;
