import { put, type Injection, type Rows } from './inject';
import {
  TOTAL,
  PART,
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
  INITIAL,
  BUDGET,
  EXECUTED,
  RATE,
  POINTS,
  qualitative,
  budgets,
} from './national-rows';

/** Faults of amounts, weights, scores and single indicators. */
export const TABLE_FAULTS: readonly Injection[] = [
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
];
