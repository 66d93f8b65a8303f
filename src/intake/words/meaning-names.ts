import type { Localized } from '../../language';

/** The fund columns in words. */
export const FUND_COLUMN_NAMES = {
  initial: { zh: '年初预算数', en: 'Initial budget' },
  budget: { zh: '全年预算数', en: 'Full-year budget' },
  executed: { zh: '全年执行数（实际支出）', en: 'Executed amount (actual spending)' },
  planned: { zh: '计划安排资金', en: 'Planned funds' },
  received: { zh: '实际到位资金', en: 'Funds received' },
} as const satisfies Readonly<Record<string, Localized>>;

/** What a column, a row or a field can mean, in a clerk's words. */
const MEANING_NAMES: Readonly<Record<string, Localized>> = {
  ...FUND_COLUMN_NAMES,
  project: { zh: '项目名称', en: 'Project name' },
  projectCode: { zh: '项目编码', en: 'Project code' },
  code: { zh: '经济分类编码', en: 'Economic item code' },
  name: { zh: '名称', en: 'Name' },
  source: { zh: '资金来源', en: 'Source of funds' },
  item: { zh: '支出内容', en: 'What was spent on' },
  date: { zh: '日期', en: 'Date' },
  year: { zh: '年度', en: 'Year' },
  'money-unit': { zh: '金额单位', en: 'Unit of the amounts' },
  voucher: { zh: '凭证号', en: 'Voucher number' },
  summary: { zh: '摘要', en: 'Summary' },
  amount: { zh: '金额', en: 'Amount' },
  credit: { zh: '冲减金额', en: 'Refund' },
  unit: { zh: '项目单位', en: 'Project unit' },
  department: { zh: '主管部门', en: 'Supervising department' },
  level1: { zh: '一级指标', en: 'First-level indicator' },
  level2: { zh: '二级指标', en: 'Second-level indicator' },
  'initial-target': { zh: '年初指标值', en: 'Initial target' },
  target: { zh: '年度指标值', en: 'Target' },
  sign: { zh: '指标值符号', en: 'Sign of the target' },
  actual: { zh: '实际完成值', en: 'Actual value' },
  'actual-unit': { zh: '完成值的计量单位', en: 'Unit of measure of the actual value' },
  weight: { zh: '分值', en: 'Weight' },
  score: { zh: '得分', en: 'Score' },
  rate: { zh: '执行率', en: 'Execution rate' },
  reason: { zh: '偏差原因', en: 'Reason for the deviation' },
  'second-reason': { zh: '改进措施或其他原因', en: 'Measures or further reasons' },
  deduction: { zh: '扣分', en: 'Deduction' },
  remark: { zh: '备注', en: 'Remark' },
  direction: { zh: '指标性质', en: 'Direction (higher or lower is better)' },
  person: { zh: '姓名', en: 'Person’s name' },
  position: { zh: '职称职务', en: 'Position' },
  signature: { zh: '签字', en: 'Signature' },
  duty: { zh: '组内职责', en: 'Duty in the team' },
  manager: { zh: '项目负责人', en: 'Project manager' },
  phone: { zh: '联系电话', en: 'Telephone' },
  address: { zh: '地址', en: 'Address' },
  postcode: { zh: '邮政编码', en: 'Postcode' },
  period: { zh: '起止时间', en: 'Project period' },
  periodStart: { zh: '开始时间', en: 'Start of the project' },
  periodEnd: { zh: '结束时间', en: 'End of the project' },
  evaluationTypes: { zh: '评价类型', en: 'Kind of evaluation' },
  reportDate: { zh: '评价日期', en: 'Date of the report' },
  goalExpected: { zh: '预期目标', en: 'Expected goal' },
  goalActual: { zh: '实际完成情况', en: 'Actual result' },
  claimedTotal: { zh: '总分', en: 'Total score' },
  claimedGrade: { zh: '自评等次', en: 'Grade' },
  total: { zh: '年度资金总额', en: 'Total of the funds' },
  fiscal: { zh: '财政拨款', en: 'Fiscal funds' },
  central: { zh: '中央财政', en: 'Central funds' },
  region: { zh: '省级（自治区）财政', en: 'Funds of the region' },
  local: { zh: '市县财政', en: 'Local funds' },
  'carried-over': { zh: '上年结转', en: 'Carried over' },
  other: { zh: '其他资金', en: 'Other funds' },
};

/** Names that differ in a block of their own. */
const IN_BLOCK: Readonly<Record<string, Localized>> = {
  'indicators name': { zh: '三级指标（指标名称）', en: 'Indicator name' },
  'indicators unit': { zh: '指标值计量单位', en: 'Unit of measure of the target' },
  'budget name': { zh: '经济分类名称', en: 'Economic item name' },
  'ledger name': { zh: '经济分类名称', en: 'Economic item name' },
  'evaluators unit': { zh: '工作单位', en: 'Employer' },
};

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * The name of a meaning; what has no name of its own stands for itself.
 * @param block the kind of block, where some meanings have plainer names
 */
export function meaningName(meaning: string, block = ''): Localized {
  const own = IN_BLOCK[`${block} ${meaning}`] ?? MEANING_NAMES[meaning];
  if (own) return own;
  const [, fund = '', source = ''] = /^([a-z]+)-(.+)$/.exec(meaning) ?? [];
  const [of, by] = [MEANING_NAMES[fund], MEANING_NAMES[source]];
  if (!by || (!of && fund !== 'source')) return { zh: meaning, en: meaning };
  return fund === 'source' || !of
    ? { zh: `${by.zh}资金`, en: `Amounts from ${lower(by.en)}` }
    : { zh: `${of.zh}：${by.zh}`, en: `${of.en}: ${lower(by.en)}` };
}
