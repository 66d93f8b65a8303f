import { put, type Injection } from './inject';
import {
  TOTAL,
  GOAL,
  COUNT,
  QUALITY,
  TIME,
  COST,
  SOCIAL,
  LASTING,
  SATISFIED,
  SUM,
  NAME,
  TARGET,
  ACTUAL,
  WEIGHT,
  SCORE,
  REASON,
  EXECUTED,
  RATE,
  POINTS,
  budgets,
} from './national-rows';

/** Faults of reasons, totals, goals, names and dates. */
export const OTHER_FAULTS: readonly Injection[] = [
  { rule: 'reason-missing', fault: '13.5 of 15, no reason', edit: put([LASTING, REASON, null]) },
  {
    rule: 'over-target-reason',
    fault: 'target 30, actual 48',
    edit: put([COUNT, ACTUAL, '48公里']),
  },
  {
    rule: 'reason-contradicts',
    fault: 'full marks with a reason',
    edit: put([COUNT, REASON, '因疫情未完成']),
  },
  { rule: 'total-score', fault: '99 shown, items add up to 98', edit: put([SUM, SCORE, 99]) },
  {
    rule: 'grade-vs-score',
    fault: '98 with 良',
    edit: (rows) => rows.push(['自评等级', null, '良']),
  },
  {
    rule: 'grade-not-a-grade',
    fault: '等级 100',
    edit: (rows) => rows.push(['自评等级', null, '100']),
  },
  {
    rule: 'grade-vocabulary',
    fault: '优秀',
    edit: (rows) => rows.push(['自评等级', null, '优秀']),
  },
  {
    rule: 'all-full-marks',
    fault: 'every indicator full',
    edit: put([LASTING, ACTUAL, '92%'], [LASTING, SCORE, 15], [LASTING, REASON, null], [SUM, SCORE, 99.5]),
  },
  {
    rule: 'goal-cell-is-result',
    fault: '已按计划全部完成 in both',
    edit: put([GOAL, 1, '已按计划全部完成'], [GOAL, 5, '已按计划全部完成']),
  },
  {
    rule: 'satisfaction-missing',
    fault: '满意度 blank',
    edit: put([SATISFIED, ACTUAL, null]),
    implied: ['indicator-incomplete'],
  },
  {
    rule: 'fiscal-year',
    fault: 'title 2022年, below 2023年度',
    edit: put([0, 0, '2022年度项目支出绩效自评表']),
  },
  {
    rule: 'required-blank',
    fault: '主管部门 blank',
    edit: put([3, 2, null]),
  },
  {
    rule: 'template-text-left',
    fault: '（100字以内）',
    edit: put([GOAL, 5, '清淤32公里，覆盖22个村。（100字以内）']),
  },
  {
    rule: 'repeated-or-wrong-words',
    fault: '增加增加',
    edit: put([GOAL, 5, '清淤32公里，增加增加覆盖22个村。']),
  },
  {
    rule: 'narrative-items-sum',
    fault: '30+20 of 60',
    edit: put([GOAL, 5, '全年支出57万元，其中：清淤32公里支出30万元、管护支出20万元，覆盖22个村。']),
  },
  {
    rule: 'goal-not-covered',
    fault: 'a promise without indicator',
    edit: put([GOAL, 1, '完成渠道清淤30公里，覆盖20个村，新建提灌站、修缮水闸。']),
  },
  {
    rule: 'deadline-after-end',
    fault: 'end of December, deadline in March',
    edit: (rows) => {
      put([TIME, NAME, '清淤完成时间'], [TIME, TARGET, '2024年3月底前'], [TIME, ACTUAL, '2024年2月'])(rows);
      rows.splice(4, 0, ['项目起止时间', null, '2023年1月1日至2023年12月31日']);
    },
  },
  {
    rule: 'zero-initial-budget-wording',
    fault: '完成年初预算的95% of 0',
    edit: (rows) => {
      budgets(0, 60)(rows);
      put([GOAL, 5, '清淤32公里，覆盖22个村，完成年初预算的95%。'])(rows);
    },
    implied: ['budget-change-unexplained'],
  },
  {
    rule: 'indicator-count',
    fault: 'two indicators',
    edit: (rows) => {
      put([COUNT, WEIGHT, 50], [COUNT, SCORE, 50], [SUM, SCORE, 99.5])(rows);
      put([SOCIAL, WEIGHT, 30], [SOCIAL, SCORE, 30])(rows);
      put([SOCIAL, NAME, '渠道清淤覆盖村数'], [SATISFIED, 1, null])(rows);
      rows.splice(LASTING, 2);
      rows.splice(QUALITY, 3);
    },
    implied: ['weight-total', 'level1-missing', 'indicator-dominates', 'total-score'],
  },
  {
    rule: 'low-rate-reason',
    fault: '62 %, reason blank',
    edit: (rows) => {
      rows.forEach((row) => row.push(null));
      put([4, 9, '原因'], [TOTAL, EXECUTED, 37.2], [TOTAL, RATE, '62%'], [TOTAL, POINTS, 6.2])(rows);
      put([SUM, SCORE, 94.7])(rows);
    },
  },
  {
    rule: 'cost-cap',
    fault: '8 for the default cost indicator',
    edit: put([COST, NAME, '预算成本控制数'], [COST, TARGET, '≤60万元'], [COST, ACTUAL, '57万元']),
    policyId: 'shanxi',
  },
];
