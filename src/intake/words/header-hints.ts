/**
 * Parts of words that hint at a meaning of a header which no pattern knows, and parts that speak against one. A weight
 * of 3 would speak for itself if nothing else did; hints alone never decide (see tables/evidence).
 */
export type HeaderHints = readonly {
  readonly part: RegExp;
  /** Weight by meaning; "*" stands for every meaning. */
  readonly says: Readonly<Record<string, number>>;
}[];

/** 上年, 下年: figures of another year. */
const OTHER_YEAR = /上年|去年|上一年|往年|以前年度|历年|下年|明年|次年/;

export const FUND_HINTS: HeaderHints = [
  { part: /执行|支出|实付|已花|花费|开支|支付|使用|决算/, says: { executed: 2 } },
  { part: /年初|期初|初始/, says: { initial: 2, budget: -2 } },
  { part: /预算|批准|核定|批复|额度/, says: { budget: 1.5, executed: -1.5 } },
  { part: /调整/, says: { budget: 1 } },
  { part: /到位|拨付|下达|到账/, says: { received: 2 } },
  { part: /计划|安排/, says: { planned: 1.5 } },
  {
    part: /率|比例|进度|占比/,
    says: { rate: 2, initial: -3, budget: -3, planned: -3, received: -3, executed: -3, amount: -3 },
  },
  { part: /分值|权重|满分|标准分/, says: { weight: 2 } },
  { part: /得分|评分|自评/, says: { score: 2 } },
  { part: /原因|措施|说明|备注/, says: { reason: 2 } },
  {
    part: /计划付款|应付|待付/,
    says: { planned: -3, executed: -3, amount: -6, budget: -3, initial: -3, received: -3 },
  },
  {
    part: OTHER_YEAR,
    says: { initial: -4, budget: -4, planned: -4, received: -4, executed: -4, amount: -4 },
  },
  {
    part: /申报|送审|上报|草案|建议数/,
    says: { initial: -3, budget: -3, planned: -2, received: -4, executed: -4, amount: -4 },
  },
  { part: /金额|数额/, says: { rate: -8 } },
  {
    part: /未|结余|剩余|余额|差额/,
    says: { executed: -3, budget: -2, amount: -3, received: -2 },
  },
];

export const INDICATOR_HINTS: HeaderHints = [
  { part: /一级|维度|类别/, says: { level1: 1.5 } },
  { part: /二级/, says: { level2: 2 } },
  { part: /三级|考核点|指标名|内容/, says: { name: 1.5 } },
  { part: /目标|计划|预期|应达|想达|标准值|指标值/, says: { target: 2 } },
  { part: /实际|完成|(?<![想应拟])达到|达成|做到|实现|业绩/, says: { actual: 2 } },
  { part: /分值|权重|满分|标准分/, says: { weight: 2 } },
  { part: /得分|评分|打分|自评/, says: { score: 2 } },
  { part: /原因|措施|说明|偏差/, says: { reason: 2 } },
  { part: /符号|运算|比较符/, says: { sign: 2, 'initial-target': -3, target: -3, actual: -3 } },
  { part: /[计度]量单位/, says: { unit: 2 } },
  { part: OTHER_YEAR, says: { target: -3, actual: -3 } },
  { part: /金额|付款/, says: { weight: -4, score: -4, target: -2, actual: -2 } },
  { part: /支出|开支|经费/, says: { target: -4, actual: -4 } },
];

export const LIST_HINTS: HeaderHints = [
  ...FUND_HINTS,
  { part: /项目|事项|课题|专项/, says: { project: 2 } },
  { part: /主管/, says: { department: 2 } },
  { part: /单位|机构|科室/, says: { unit: 2 } },
  { part: /来源|渠道/, says: { source: 2 } },
  { part: /日期|时间/, says: { date: 2, period: 1 } },
  { part: /凭证|单号|票号/, says: { voucher: 2, postcode: -4, phone: -4 } },
  { part: /摘要|用途|事由|内容/, says: { summary: 2, address: -4 } },
  { part: /金额|实付|付款|借方|支出/, says: { amount: 2 } },
  { part: /姓名/, says: { person: 2, manager: 1 } },
  { part: /职务|职称|岗位/, says: { position: 2 } },
  { part: /电话|手机|联系方式/, says: { phone: 2 } },
  { part: /地址|住址/, says: { address: 2 } },
  { part: /邮编|邮政/, says: { postcode: 2 } },
  { part: /编码|代码/, says: { code: 1, projectCode: 1 } },
  { part: /科目|经济分类/, says: { name: 1.5, code: 0.5 } },
];

/** Parts of labels that hint at a source of funds or their sum: 本级资金, 中央补助. */
export const SOURCE_HINT = /资金|拨款|财政|结转|中央|省级|市级|县级|区级|自筹|总额/;
