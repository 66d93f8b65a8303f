/** A name in both languages of the product. */
interface Named {
  readonly zh: string;
  readonly en: string;
}

/** The fund columns in words. */
export const FUND_COLUMN_NAMES = {
  initial: { zh: '年初预算数', en: 'Initial budget' },
  budget: { zh: '全年预算数', en: 'Full-year budget' },
  executed: { zh: '全年执行数（实际支出）', en: 'Executed amount (actual spending)' },
  planned: { zh: '计划安排资金', en: 'Planned funds' },
  received: { zh: '实际到位资金', en: 'Funds received' },
} as const satisfies Readonly<Record<string, Named>>;

/** What a column, a row or a field can mean, in a clerk's words. */
const MEANING_NAMES: Readonly<Record<string, Named>> = {
  ...FUND_COLUMN_NAMES,
  project: { zh: '项目名称', en: 'project' },
  projectCode: { zh: '项目编码', en: 'project code' },
  code: { zh: '经济分类编码', en: 'economic item (code)' },
  name: { zh: '名称', en: 'name' },
  source: { zh: '资金来源', en: 'source of funds' },
  item: { zh: '支出内容', en: 'what was spent on' },
  date: { zh: '日期', en: 'date' },
  voucher: { zh: '凭证号', en: 'voucher' },
  summary: { zh: '摘要', en: 'summary' },
  amount: { zh: '金额', en: 'amount' },
  credit: { zh: '冲减金额', en: 'refund' },
  unit: { zh: '项目单位', en: 'unit' },
  department: { zh: '主管部门', en: 'department' },
  level1: { zh: '一级指标', en: 'first-level indicator' },
  level2: { zh: '二级指标', en: 'second-level indicator' },
  'initial-target': { zh: '年初指标值', en: 'initial target' },
  target: { zh: '年度指标值', en: 'target' },
  sign: { zh: '指标值符号', en: 'sign of the target' },
  actual: { zh: '实际完成值', en: 'actual value' },
  'actual-unit': { zh: '完成值的计量单位', en: 'unit of measure of the actual value' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
  rate: { zh: '执行率', en: 'execution rate' },
  reason: { zh: '偏差原因', en: 'reason' },
  deduction: { zh: '扣分', en: 'deduction' },
  remark: { zh: '备注', en: 'remark' },
  direction: { zh: '指标性质', en: 'direction' },
  person: { zh: '姓名', en: 'person' },
  position: { zh: '职称职务', en: 'position' },
  signature: { zh: '签字', en: 'signature' },
  duty: { zh: '组内职责', en: 'duty' },
  manager: { zh: '项目负责人', en: 'manager' },
  phone: { zh: '联系电话', en: 'telephone' },
  address: { zh: '地址', en: 'address' },
  postcode: { zh: '邮政编码', en: 'postcode' },
  period: { zh: '起止时间', en: 'period' },
  evaluationTypes: { zh: '评价类型', en: 'kind of evaluation' },
  reportDate: { zh: '评价日期', en: 'date of the report' },
  goalExpected: { zh: '预期目标', en: 'expected goal' },
  goalActual: { zh: '实际完成情况', en: 'actual result' },
  claimedTotal: { zh: '总分', en: 'total score' },
  claimedGrade: { zh: '自评等次', en: 'grade' },
  total: { zh: '年度资金总额', en: 'total of the funds' },
  fiscal: { zh: '财政拨款', en: 'fiscal funds' },
  central: { zh: '中央财政', en: 'central funds' },
  region: { zh: '省级（自治区）财政', en: 'funds of the region' },
  local: { zh: '市县财政', en: 'local funds' },
  'carried-over': { zh: '上年结转', en: 'carried over' },
  other: { zh: '其他资金', en: 'other funds' },
};

/** Names that differ in a block of their own. */
const IN_BLOCK: Readonly<Record<string, Named>> = {
  'indicators name': { zh: '三级指标（指标名称）', en: 'indicator' },
  'indicators unit': { zh: '指标值计量单位', en: 'unit of measure' },
  'budget name': { zh: '经济分类名称', en: 'economic item (name)' },
  'ledger name': { zh: '经济分类名称', en: 'economic item (name)' },
  'evaluators unit': { zh: '工作单位', en: 'employer' },
};

/**
 * The name of a meaning; what has no name of its own stands for itself.
 * @param block the kind of block, where some meanings have plainer names
 */
export function meaningName(meaning: string, block = ''): Named {
  const own = IN_BLOCK[`${block} ${meaning}`] ?? MEANING_NAMES[meaning];
  if (own) return own;
  const [, fund = '', source = ''] = /^([a-z]+)-(.+)$/.exec(meaning) ?? [];
  const [of, by] = [MEANING_NAMES[fund], MEANING_NAMES[source]];
  if (!by || (!of && fund !== 'source')) return { zh: meaning, en: meaning };
  return fund === 'source' || !of
    ? { zh: `${by.zh}资金`, en: `amounts: ${by.en}` }
    : { zh: `${of.zh}：${by.zh}`, en: `${of.en}: ${by.en}` };
}
