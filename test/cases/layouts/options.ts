import fc from 'fast-check';

const one = <T extends string | number | boolean>(...values: readonly T[]): fc.Arbitrary<T> =>
  fc.constantFrom(...values);

/** How a clerk, or a bureau's template, may set a self-evaluation table. */
export const TABLE_OPTIONS = fc.record({
  merged: fc.boolean(),
  top: one(0, 0, 1, 3),
  left: one(0, 0, 1),
  annex: one('', '', '附件2', '附件1-3：', '附表'),
  title: one(
    '项目支出绩效自评表',
    '{年}年度项目支出绩效自评表',
    '项目支出绩效自评表（{年}年度）',
    '{年}年县级部门预算项目支出绩效自评表',
    '部门预算项目支出绩效自评表',
    '项目绩效目标自评表',
    '项目支出绩效目标完成情况自评表',
    '绩效自评表',
  ),
  yearLine: one('', '（{年}年度）', '{年}年度', '( {年} 年度)', '自评年度：{年}年'),
  unitPlace: one('fund-label', 'fund-label', 'alone', 'alone-left', 'beside-date', 'headers', 'none'),
  identity: one('pairs', 'pairs', 'rows', 'inline', 'three-a-row'),
  department: one('主管部门', '主管部门', '主管部门及代码', '主管单位', '预算主管部门', '主管部门名称'),
  unit: one('实施单位', '项目实施单位', '项目单位', '预算单位', '资金使用单位', '实施单位名称'),
  contact: fc.boolean(),
  fundLabel: one('项目资金', '项目资金\n', '资金情况', '预算执行情况', '项目资金情况', '资金执行情况'),
  fundHeaders: one('national', 'letters', 'short', 'adjusted', 'grouped'),
  fundOrder: one('usual', 'usual', 'rate-first'),
  fundIndent: one('', '   ', '　　', ' - '),
  goal: one('below', 'below', 'beside', 'rows', 'none'),
  goalLabel: one('年度总体目标', '年度目标', '年度绩效目标', '总体目标'),
  side: fc.boolean(),
  number: fc.boolean(),
  level1: one('plain', 'points', 'points-line', 'repeated', 'first-only'),
  level2: one('plain', 'broken', 'repeated'),
  headers: one('national', 'short', 'letters', 'long', 'two-rows'),
  target: one('whole', 'whole', 'split', 'sign-last'),
  order: one('usual', 'weight-first', 'reason-before-score'),
  extra: one('', '', '评分标准', '备注', '扣分原因', '数据来源', '指标性质'),
  figures: one('texts', 'numbers', 'formatted'),
  rate: one('text', 'fraction', 'points'),
  subtotals: fc.boolean(),
  againAt: one(0, 0, 0, 3),
  blankRow: one(false, false, true),
  total: one('总分', '总  分', '合计', '得分合计', '自评得分合计', '总分合计', '总计', '总得分'),
  grade: one('none', 'none', 'same-row', 'next-row', 'inline'),
  below: one('none', 'signatures', 'signature-line', 'notes', 'both'),
});

export type TableOptions = typeof TABLE_OPTIONS extends fc.Arbitrary<infer T> ? T : never;
