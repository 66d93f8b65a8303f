/** Words in Chinese for the help page. */
export const helpZhCN = {
  title: '使用说明',
  open: '使用说明',
  openRule: '这条规则的说明',
  back: '返回',
  search: '搜索使用说明和审核规则',
  found: '找到{count}处',
  nothing: '没有找到。换个说法再搜。',
  rules: '审核规则',
  says: '会这样提示：',
  todo: '怎么改',
  colon: '：',
  version: '自评助手 {version}',
  loading: '正在打开使用说明',
} as const;
