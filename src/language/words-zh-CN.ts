/** Words in Chinese that pane, workbench, command line and sheets share. */
export const wordsZhCN = {
  product: '自评助手',
  /** Steps of the pane. */
  steps: { data: '数据', audit: '审核', scores: '评分', output: '生成' },
  auditAgain: '重新审核',
  severity: { error: '错误', warning: '警告', info: '提示' },
  needsReview: '需核实',
  verdict: {
    pass: '审核通过',
    explained: '问题均已说明',
    incomplete: '材料不完整',
    fail: '有错误待处理',
  },
  /** In tables and lists. */
  briefVerdict: { pass: '通过', explained: '已说明', incomplete: '材料不完整', fail: '有错误' },
  /** How a column was read. */
  reading: { read: '已识别', asked: '待确认', unread: '未识别' },
} as const;
