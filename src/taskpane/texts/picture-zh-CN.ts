/** Words of the picture of the workbook in 数据 in Chinese; {…} are filled in. */
export const pictureZhCN = {
  figures: '预算 {budget} · 支出 {executed} · 执行率 {rate}',
  none: '—',
  projects: '{names} 等{count}个项目',
  year: '{year}年',
  noUnit: '单位未写明',
  guessed: '待您确认',
  ours: '本工具生成的表（{count}张）：{names}',
  hiddenRows: '未显示的行（筛选或隐藏）照常计入：{names}',
  hiddenCount: '{name}（{count}行）',
  hiddenSome: '{name}（部分行）',
  out: '不参与：{names}',
  pointTitle: '在表格里选中一块，指明它是什么',
  pointHint: '先在表格里选中标题行和数据（只点其中一格也行），再在这里选。',
  pointIs: '选中的区域是',
  pointNothing: '选中的地方没有内容，请先在表格里选中一块。',
} as const;
