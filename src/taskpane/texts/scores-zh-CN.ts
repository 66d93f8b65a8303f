/** Words in Chinese for how scores are worked out. */
export const workingsZhCN = {
  so: '，得',
  met: '，达到目标，得满分',
  missed: '未达到目标',
  gives: '，得',
  below: '低于最低一档，',
  atMost: '（最多{points}）',
  atLeast: '（最少0）',
  execution: '执行率得分',
  goal: '目标得分',
  share: '，{low}–{high}',
  band: '{low}–{high}分',
  bandBelow: '{low}分至不足{high}分',
  status: { met: '达成', 'partly-met': '部分达成', 'not-met': '未达成' },
} as const;

/** Words in Chinese for scores and reasons that she enters. */
export const entryZhCN = {
  score: '得分',
  range: '可填{low}–{high}分',
  rangeBelow: '可填{low}分至不足{high}分',
  noNumber: '请填一个数',
  places: '最多{places}位小数',
  reason: '偏差原因',
  reasonHint: '写进您表中的原因一栏；Ctrl+Enter 写入，Esc 不改。',
  tooLong: '已有{length}字，一格最多{most}字。',
  giveScore: '填得分',
  changeScore: '改得分',
  giveReason: '写原因',
  changeReason: '改原因',
  write: '写进表里',
} as const;

/** Words in Chinese for the form and policy of a project alone. */
export const aloneZhCN = {
  none: '本项目的格式和口径：与全部项目相同',
  chosen: '本项目的格式和口径：另行选定',
  asForAll: '与全部项目相同',
} as const;

/** Words in Chinese for the charts of scores. */
export const chartsZhCN = {
  show: '图表',
  loading: '正在画图',
  groups: '各部分得分（得分 / 分值）',
  execution: '各项目预算执行率',
} as const;
