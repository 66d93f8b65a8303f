import type { Localized } from '../policy';
import { FUND_COLUMN_NAMES } from './money/column-names';

/** What a column, a row or a field can mean, in a clerk's words. */
const MEANING_NAMES: Readonly<Record<string, Localized>> = {
  ...FUND_COLUMN_NAMES,
  project: { zh: '项目名称', en: 'project' },
  projectCode: { zh: '项目编码', en: 'project code' },
  code: { zh: '经济分类编码', en: 'economic item (code)' },
  name: { zh: '名称', en: 'name' },
  source: { zh: '资金来源', en: 'source of funds' },
  date: { zh: '日期', en: 'date' },
  voucher: { zh: '凭证号', en: 'voucher' },
  summary: { zh: '摘要', en: 'summary' },
  amount: { zh: '金额', en: 'amount' },
  credit: { zh: '冲减金额', en: 'refund' },
  unit: { zh: '项目单位', en: 'unit' },
  department: { zh: '主管部门', en: 'department' },
  level1: { zh: '一级指标', en: 'first-level indicator' },
  level2: { zh: '二级指标', en: 'second-level indicator' },
  target: { zh: '年度指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual value' },
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
  manager: { zh: '项目负责人', en: 'manager' },
  phone: { zh: '联系电话', en: 'telephone' },
  period: { zh: '起止时间', en: 'period' },
  goalExpected: { zh: '预期目标', en: 'expected goal' },
  goalActual: { zh: '实际完成情况', en: 'actual result' },
  claimedTotal: { zh: '总分', en: 'total score' },
  claimedGrade: { zh: '自评等次', en: 'grade' },
  total: { zh: '年度资金总额', en: 'total of the funds' },
  fiscal: { zh: '财政拨款', en: 'fiscal funds' },
  'carried-over': { zh: '上年结转', en: 'carried over' },
  other: { zh: '其他资金', en: 'other funds' },
};

/** The name of a meaning; what has no name of its own stands for itself. */
export function meaningName(meaning: string): Localized {
  return MEANING_NAMES[meaning] ?? { zh: meaning, en: meaning };
}
