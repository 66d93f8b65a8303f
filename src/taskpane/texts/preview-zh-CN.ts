/** Words in Chinese for the sheets that are to be written and how they will look. */
export const previewZhCN = {
  show: '预览',
  showOf: '预览{sheet}',
  loading: '正在排版',
  label: '预览：{sheet}，{place}',
  page: '第{page}页，共{count}页',
  before: '上一页',
  next: '下一页',
  large: '原大',
  chart: '图表不在预览中：{titles}',
  added: '新增',
  replaced: '更新',
  held: '您改过，保持不动',
  failed: '没有排出版面，请重试。',
} as const;
