import type { Localized } from '../../language';
import type { Verdict } from '../../engine';
import type { Severity } from '../../rules';

/** What the command line prints besides the report's own texts. */
export const TEXTS = {
  project: { zh: '项目', en: 'Project' },
  form: { zh: '报告格式', en: 'Form' },
  policy: { zh: '评分口径', en: 'Policy' },
  budget: { zh: '预算', en: 'Budget' },
  executed: { zh: '支出', en: 'Executed' },
  rate: { zh: '执行率', en: 'Rate' },
  total: { zh: '总分', en: 'Total' },
  computed: { zh: '计算', en: 'computed' },
  claimed: { zh: '填报', en: 'claimed' },
  grade: { zh: '等级', en: 'Grade' },
  unknown: { zh: '无法计算', en: 'not decided' },
  found: { zh: '现值', en: 'found' },
  expected: { zh: '应为', en: 'expected' },
  fix: { zh: '处理', en: 'to do' },
  explained: { zh: '已说明', en: 'explained' },
  review: { zh: '需核实', en: 'to be checked' },
  written: { zh: '已写入', en: 'Written' },
  incomplete: { zh: '材料不完整', en: 'Incomplete' },
  workbook: { zh: '整个工作簿', en: 'The whole workbook' },
  onlyComputed: { zh: '填报没有总分，按评分口径计算', en: 'no total is stated; computed by the policy' },
  more: { zh: '等', en: 'and more' },
} as const satisfies Record<string, Localized>;

export const SEVERITY: Record<Severity, Localized> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'note' },
};

export const VERDICT: Record<Verdict, Localized> = {
  pass: { zh: '审核通过', en: 'Passed' },
  explained: { zh: '有错误，均已说明', en: 'Errors, all explained' },
  incomplete: { zh: '材料不完整', en: 'Incomplete' },
  fail: { zh: '有未处理的错误', en: 'Open errors' },
};
