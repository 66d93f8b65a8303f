import type { Grid } from '../../../src/workbook';
import { changed, cleanForm, put, rulesOf, wanted, type Injection, type Rows } from './inject';

/** Rows and columns of the filled form. */
const [TITLE, TOTAL, PART, GOAL] = [1, 5, 6, 8];
const [COUNT, QUALITY, TIME, COST, SOCIAL, LASTING, SATISFIED, SUM] = [10, 11, 12, 13, 14, 15, 16, 17];
const [NAME, TARGET, ACTUAL, WEIGHT, SCORE, REASON] = [3, 4, 5, 6, 7, 8];
const [INITIAL, BUDGET, EXECUTED, RATE, POINTS] = [3, 4, 5, 7, 8];

/** A qualitative indicator in place of the one on sustained effect. */
const qualitative = (actual: string, score: number, total: number) =>
  put(
    [LASTING, TARGET, '建立长效管护机制并落实到村'],
    [LASTING, ACTUAL, actual],
    [LASTING, SCORE, score],
    [SUM, SCORE, total],
  );
const budgets = (initial: number, budget: number) =>
  put([TOTAL, INITIAL, initial], [PART, INITIAL, initial], [TOTAL, BUDGET, budget], [PART, BUDGET, budget]);

const INJECTIONS: readonly Injection[] = [
  { rule: 'year-total-sum', fault: 'total 60, part 58', edit: put([PART, BUDGET, 58]) },
  {
    rule: 'total-row-empty',
    fault: 'total 0 above 60',
    edit: put([TOTAL, INITIAL, 0], [TOTAL, BUDGET, 0]),
  },
  {
    rule: 'execution-rate-mismatch',
    fault: '57 of 60 shown as 0',
    edit: put([TOTAL, RATE, 0]),
  },
  {
    rule: 'execution-rate-denominator',
    fault: 'initial 100, budget 60, rate 57 %',
    edit: (rows: Rows) => {
      budgets(100, 60)(rows);
      put([TOTAL, RATE, 0.57])(rows);
    },
    implied: ['budget-change-unexplained'],
  },
  {
    rule: 'execution-over-budget',
    fault: 'rate 103 %',
    edit: put([TOTAL, EXECUTED, 61.8], [TOTAL, RATE, 1.03], [TOTAL, POINTS, 10], [SUM, SCORE, 98.5]),
  },
  {
    rule: 'zero-budget',
    fault: 'budget 0, executed 57, 9.5 points',
    edit: (rows) => {
      budgets(0, 0)(rows);
      put([TOTAL, RATE, null])(rows);
    },
  },
  { rule: 'budget-change-unexplained', fault: '50 became 60', edit: budgets(50, 60) },
  {
    rule: 'amount-negative',
    fault: '-1.2 of other funds',
    edit: (rows) => {
      rows.splice(PART + 1, 0, [null, '其他资金', null, -1.2, -1.2, null, '—', null, '—']);
      put([PART, INITIAL, 61.2], [PART, BUDGET, 61.2])(rows);
    },
  },
  { rule: 'amount-not-numeric', fault: '60万元 in a cell', edit: put([PART, BUDGET, '60万元']) },
  { rule: 'rounding-difference', fault: 'thirds', edit: put([TOTAL, INITIAL, 60], [PART, INITIAL, 60.004]) },
  {
    rule: 'blank-part',
    fault: 'other funds blank',
    edit: (rows) => rows.splice(PART + 1, 0, [null, '其他资金', null, null, null, null, '—', null, '—']),
  },
  {
    rule: 'weight-total',
    fault: '满意度 8',
    edit: (rows) => {
      put([SATISFIED, WEIGHT, 8], [SATISFIED, SCORE, 8], [SUM, SCORE, 96], [SUM, WEIGHT, 98])(rows);
      put([SATISFIED, 1, '满意度指标\n（8分）'])(rows);
    },
    implied: ['weight-profile'],
  },
  {
    rule: 'weight-level1',
    fault: '产出 rows add up to 48',
    edit: put([COUNT, WEIGHT, 18], [COUNT, SCORE, 18], [SOCIAL, WEIGHT, 17], [SOCIAL, SCORE, 17]),
  },
  {
    rule: 'weight-profile',
    fault: '产出 60, 效益 20',
    edit: put(
      [COUNT, WEIGHT, 30],
      [COUNT, SCORE, 30],
      [COUNT, 1, '产出指标\n（60分）'],
      [SOCIAL, WEIGHT, 5],
      [SOCIAL, SCORE, 5],
      [SOCIAL, 1, '效益指标\n（20分）'],
    ),
  },
  {
    rule: 'weight-execution',
    fault: '15 points',
    edit: put(
      [TOTAL, 6, 15],
      [TOTAL, POINTS, 14.25],
      [COUNT, WEIGHT, 15],
      [COUNT, SCORE, 15],
      [SUM, SCORE, 97.75],
    ),
    implied: ['weight-level1'],
  },
  {
    rule: 'weight-not-positive',
    fault: 'weight 0',
    edit: put([QUALITY, WEIGHT, 0], [QUALITY, SCORE, 0], [COUNT, WEIGHT, 30], [COUNT, SCORE, 30]),
  },
  { rule: 'score-over-weight', fault: '11 of 10', edit: put([QUALITY, SCORE, 11], [SUM, SCORE, 99]) },
  {
    rule: 'score-formula',
    fault: '81 of 90 with 14.5 of 15',
    edit: put([LASTING, SCORE, 14.5], [SUM, SCORE, 99]),
  },
  {
    rule: 'execution-score',
    fault: 'rate 95 %, score 10',
    edit: put([TOTAL, POINTS, 10], [SUM, SCORE, 98.5]),
  },
  {
    rule: 'qual-band',
    fault: '部分达成 with 14 of 15',
    edit: qualitative('部分达成年度指标并具有一定效果', 14, 98.5),
  },
  { rule: 'qual-status', fault: '较好', edit: qualitative('较好', 13.5, 98) },
  {
    rule: 'quant-actual-not-number',
    fault: '≥20个 answered with 完成',
    edit: put([SOCIAL, ACTUAL, '完成']),
  },
  {
    rule: 'indicator-incomplete',
    fault: 'actual and score blank',
    edit: put([QUALITY, ACTUAL, null], [QUALITY, SCORE, null]),
  },
  {
    rule: 'target-not-measurable',
    fault: '效果明显',
    edit: put([LASTING, TARGET, '效果明显'], [LASTING, ACTUAL, '达成年度指标']),
  },
  {
    rule: 'target-void-with-weight',
    fault: '不涉及 with 15 points',
    edit: put(
      [LASTING, TARGET, '不涉及'],
      [LASTING, ACTUAL, '不涉及'],
      [LASTING, REASON, '不涉及该指标，已报备'],
    ),
  },
  {
    rule: 'input-as-target',
    fault: 'money put in as a benefit',
    edit: put([SOCIAL, NAME, '投入资金'], [SOCIAL, TARGET, '≥20万元'], [SOCIAL, ACTUAL, '22万元']),
  },
  {
    rule: 'output-benefit-mixed',
    fault: '培训人数 as a social benefit',
    edit: put([SOCIAL, NAME, '培训人数'], [SOCIAL, TARGET, '≥20人'], [SOCIAL, ACTUAL, '22人']),
  },
  {
    rule: 'level1-missing',
    fault: 'no 满意度 row',
    edit: (rows) => {
      put([SUM, SCORE, 88], [SUM, WEIGHT, 90])(rows);
      rows.splice(SATISFIED, 1);
    },
    implied: ['weight-total'],
  },
  {
    rule: 'indicator-dominates',
    fault: '60 of 90',
    edit: (rows) => {
      put([COUNT, WEIGHT, 60], [COUNT, SCORE, 60], [SUM, SCORE, 99])(rows);
      put([QUALITY, WEIGHT, 5], [QUALITY, SCORE, 5], [TIME, WEIGHT, 5], [TIME, SCORE, 5])(rows);
      put([COST, WEIGHT, 5], [COST, SCORE, 5], [SOCIAL, WEIGHT, 5], [SOCIAL, SCORE, 5])(rows);
      put([LASTING, WEIGHT, 5], [LASTING, SCORE, 4.5], [SATISFIED, WEIGHT, 5], [SATISFIED, SCORE, 5])(rows);
      put([COUNT, 1, '产出指标'], [SOCIAL, 1, '效益指标'], [SATISFIED, 1, '满意度指标'])(rows);
    },
    implied: ['weight-profile'],
  },
  {
    rule: 'indicator-duplicate',
    fault: '验收合格率 twice',
    edit: put([TIME, NAME, '渠道清淤验收合格率'], [TIME, TARGET, '≥95%'], [TIME, ACTUAL, '97%']),
  },
  {
    rule: 'cost-direction',
    fault: '总成本 ≥50万元',
    edit: put([COST, NAME, '项目总成本'], [COST, TARGET, '≥50万元'], [COST, ACTUAL, '57万元']),
  },
  {
    rule: 'percent-range',
    fault: '合格率 120 %',
    edit: put([QUALITY, ACTUAL, '120%']),
  },
  { rule: 'sign-or-unit-missing', fault: '30', edit: put([COUNT, TARGET, '30'], [COUNT, ACTUAL, '32']) },
  {
    rule: 'target-actual-unit',
    fault: '个 against 万元',
    edit: put([SOCIAL, ACTUAL, '22万元']),
  },
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
    rule: 'indicator-incomplete',
    fault: '满意度 blank',
    edit: put([SATISFIED, ACTUAL, null]),
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
];

describe('faults put into a clean national form', () => {
  let form: Grid;
  beforeAll(async () => {
    form = await cleanForm();
  });

  it('is clean', async () => {
    expect(await rulesOf([form])).toEqual([]);
    expect(form.values[TITLE]![0]).toBe('（2023年度）');
  });

  it.each(INJECTIONS.map((one) => [one.rule, one.fault, one] as const))('%s: %s', async (_, __, one) => {
    expect(await rulesOf([changed(form, one.edit)], undefined, one.policyId)).toEqual(wanted(one));
  });
});
