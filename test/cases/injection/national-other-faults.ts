import type { Injection } from './inject';
import { budgets, fill, ROWS } from './national-rows';

/** Faults of reasons, totals, goals, names and dates. */
export const OTHER_FAULTS: readonly Injection[] = [
  { rule: 'reason-missing', fault: '13.5 of 15, no reason', edit: fill(['lasting', 'reason', null]) },
  {
    rule: 'over-target-reason',
    fault: 'target 30, actual 48',
    edit: fill(['count', 'actual', '48公里']),
  },
  {
    rule: 'reason-contradicts',
    fault: 'full marks with a reason',
    edit: fill(['count', 'reason', '因疫情未完成']),
  },
  { rule: 'total-score', fault: '99 shown, items add up to 98', edit: fill(['sum', 'score', 99]) },
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
    edit: fill(
      ['lasting', 'actual', '92%'],
      ['lasting', 'score', 15],
      ['lasting', 'reason', null],
      ['sum', 'score', 99.5],
    ),
  },
  {
    rule: 'goal-cell-is-result',
    fault: '已按计划全部完成 in both',
    edit: fill(['goal', 1, '已按计划全部完成'], ['goal', 5, '已按计划全部完成']),
  },
  {
    rule: 'satisfaction-missing',
    fault: '满意度 blank',
    edit: fill(['satisfied', 'actual', null]),
    implied: ['indicator-incomplete'],
  },
  {
    rule: 'fiscal-year',
    fault: 'title 2022年, below 2023年度',
    edit: fill([0, 0, '2022年度项目支出绩效自评表']),
  },
  {
    rule: 'required-blank',
    fault: '主管部门 blank',
    edit: fill([3, 2, null]),
  },
  {
    rule: 'template-text-left',
    fault: '（100字以内）',
    edit: fill(['goal', 5, '清淤32公里，覆盖22个村。（100字以内）']),
  },
  {
    rule: 'repeated-or-wrong-words',
    fault: '增加增加',
    edit: fill(['goal', 5, '清淤32公里，增加增加覆盖22个村。']),
  },
  {
    rule: 'narrative-items-sum',
    fault: '30+20 of 60',
    edit: fill(['goal', 5, '全年支出57万元，其中：清淤32公里支出30万元、管护支出20万元，覆盖22个村。']),
  },
  {
    rule: 'goal-not-covered',
    fault: 'a promise without indicator',
    edit: fill(['goal', 1, '完成渠道清淤30公里，覆盖20个村，新建提灌站、修缮水闸。']),
  },
  {
    rule: 'deadline-after-end',
    fault: 'end of December, deadline in March',
    edit: (rows) => {
      fill(
        ['time', 'name', '清淤完成时间'],
        ['time', 'target', '2024年3月底前'],
        ['time', 'actual', '2024年2月'],
      )(rows);
      rows.splice(4, 0, ['项目起止时间', null, '2023年1月1日至2023年12月31日']);
    },
  },
  {
    rule: 'zero-initial-budget-wording',
    fault: '完成年初预算的95% of 0',
    edit: (rows) => {
      budgets(0, 60)(rows);
      fill(['goal', 5, '清淤32公里，覆盖22个村，完成年初预算的95%。'])(rows);
    },
    implied: ['budget-change-unexplained'],
  },
  {
    rule: 'indicator-count',
    fault: 'two indicators',
    edit: (rows) => {
      fill(['count', 'weight', 50], ['count', 'score', 50], ['sum', 'score', 99.5])(rows);
      fill(['social', 'weight', 30], ['social', 'score', 30])(rows);
      fill(['social', 'name', '渠道清淤覆盖村数'], ['satisfied', 1, null])(rows);
      rows.splice(ROWS.lasting, 2);
      rows.splice(ROWS.quality, 3);
    },
    implied: ['weight-total', 'level1-missing', 'indicator-dominates', 'total-score'],
  },
  {
    rule: 'low-rate-reason',
    fault: '62 %, reason blank',
    edit: (rows) => {
      rows.forEach((row) => row.push(null));
      fill(
        [4, 9, '原因'],
        ['total', 'executed', 37.2],
        ['total', 'rate', '62%'],
        ['total', 'points', 6.2],
      )(rows);
      fill(['sum', 'score', 94.7])(rows);
    },
  },
  {
    rule: 'cost-cap',
    fault: '8 for the default cost indicator',
    edit: fill(
      ['cost', 'name', '预算成本控制数'],
      ['cost', 'target', '≤60万元'],
      ['cost', 'actual', '57万元'],
    ),
    policyId: 'shanxi',
  },
];
