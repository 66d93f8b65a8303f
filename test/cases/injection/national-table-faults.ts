import type { Injection, Rows } from './inject';
import { budgets, fill, qualitative, ROWS } from './national-rows';

/** Faults of amounts, weights, scores and single indicators. */
export const TABLE_FAULTS: readonly Injection[] = [
  { rule: 'year-total-sum', fault: 'total 60, part 58', edit: fill(['part', 'budget', 58]) },
  {
    rule: 'total-row-empty',
    fault: 'total 0 above 60',
    edit: fill(['total', 'initial', 0], ['total', 'budget', 0]),
  },
  {
    rule: 'execution-rate-mismatch',
    fault: '57 of 60 shown as 0',
    edit: fill(['total', 'rate', 0]),
  },
  {
    rule: 'execution-rate-denominator',
    fault: 'initial 100, budget 60, rate 57 %',
    edit: (rows: Rows) => {
      budgets(100, 60)(rows);
      fill(['total', 'rate', 0.57])(rows);
    },
    implied: ['budget-change-unexplained'],
  },
  {
    rule: 'execution-over-budget',
    fault: 'rate 103 %',
    edit: fill(
      ['total', 'executed', 61.8],
      ['total', 'rate', 1.03],
      ['total', 'points', 10],
      ['sum', 'score', 98.5],
    ),
  },
  {
    rule: 'zero-budget',
    fault: 'budget 0, executed 57, 9.5 points',
    edit: (rows) => {
      budgets(0, 0)(rows);
      fill(['total', 'rate', null])(rows);
    },
  },
  { rule: 'budget-change-unexplained', fault: '50 became 60', edit: budgets(50, 60) },
  {
    rule: 'amount-negative',
    fault: '-1.2 of other funds',
    edit: (rows) => {
      rows.splice(ROWS.part + 1, 0, [null, '其他资金', null, -1.2, -1.2, null, '—', null, '—']);
      fill(['part', 'initial', 61.2], ['part', 'budget', 61.2])(rows);
    },
  },
  { rule: 'amount-not-numeric', fault: '60万元 in a cell', edit: fill(['part', 'budget', '60万元']) },
  {
    rule: 'rounding-difference',
    fault: 'thirds',
    edit: fill(['total', 'initial', 60], ['part', 'initial', 60.004]),
  },
  {
    rule: 'blank-part',
    fault: 'other funds blank',
    edit: (rows) => rows.splice(ROWS.part + 1, 0, [null, '其他资金', null, null, null, null, '—', null, '—']),
  },
  {
    rule: 'weight-total',
    fault: '满意度 8',
    edit: (rows) => {
      fill(
        ['satisfied', 'weight', 8],
        ['satisfied', 'score', 8],
        ['sum', 'score', 96],
        ['sum', 'weight', 98],
      )(rows);
      fill(['satisfied', 1, '满意度指标\n（8分）'])(rows);
    },
    implied: ['weight-profile'],
  },
  {
    rule: 'weight-level1',
    fault: '产出 rows add up to 48',
    edit: fill(
      ['count', 'weight', 18],
      ['count', 'score', 18],
      ['social', 'weight', 17],
      ['social', 'score', 17],
    ),
  },
  {
    rule: 'weight-profile',
    fault: '产出 60, 效益 20',
    edit: fill(
      ['count', 'weight', 30],
      ['count', 'score', 30],
      ['count', 1, '产出指标\n（60分）'],
      ['social', 'weight', 5],
      ['social', 'score', 5],
      ['social', 1, '效益指标\n（20分）'],
    ),
  },
  {
    rule: 'weight-execution',
    fault: '15 points',
    edit: fill(
      ['total', 6, 15],
      ['total', 'points', 14.25],
      ['count', 'weight', 15],
      ['count', 'score', 15],
      ['sum', 'score', 97.75],
    ),
    implied: ['weight-level1'],
  },
  {
    rule: 'weight-not-positive',
    fault: 'weight 0',
    edit: fill(
      ['quality', 'weight', 0],
      ['quality', 'score', 0],
      ['count', 'weight', 30],
      ['count', 'score', 30],
    ),
  },
  {
    rule: 'score-over-weight',
    fault: '11 of 10',
    edit: fill(['quality', 'score', 11], ['sum', 'score', 99]),
  },
  {
    rule: 'score-formula',
    fault: '81 of 90 with 14.5 of 15',
    edit: fill(['lasting', 'score', 14.5], ['sum', 'score', 99]),
  },
  {
    rule: 'execution-score',
    fault: 'rate 95 %, score 10',
    edit: fill(['total', 'points', 10], ['sum', 'score', 98.5]),
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
    edit: fill(['social', 'actual', '完成']),
  },
  {
    rule: 'indicator-incomplete',
    fault: 'actual and score blank',
    edit: fill(['quality', 'actual', null], ['quality', 'score', null]),
  },
  {
    rule: 'target-not-measurable',
    fault: '效果明显',
    edit: fill(['lasting', 'target', '效果明显'], ['lasting', 'actual', '达成年度指标']),
  },
  {
    rule: 'target-void-with-weight',
    fault: '不涉及 with 15 points',
    edit: fill(
      ['lasting', 'target', '不涉及'],
      ['lasting', 'actual', '不涉及'],
      ['lasting', 'reason', '不涉及该指标，已报备'],
    ),
  },
  {
    rule: 'input-as-target',
    fault: 'money put in as a benefit',
    edit: fill(
      ['social', 'name', '投入资金'],
      ['social', 'target', '≥20万元'],
      ['social', 'actual', '22万元'],
    ),
  },
  {
    rule: 'output-benefit-mixed',
    fault: '培训人数 as a social benefit',
    edit: fill(['social', 'name', '培训人数'], ['social', 'target', '≥20人'], ['social', 'actual', '22人']),
  },
  {
    rule: 'level1-missing',
    fault: 'no 满意度 row',
    edit: (rows) => {
      fill(['sum', 'score', 88], ['sum', 'weight', 90])(rows);
      rows.splice(ROWS.satisfied, 1);
    },
    implied: ['weight-total'],
  },
  {
    rule: 'indicator-dominates',
    fault: '60 of 90',
    edit: (rows) => {
      fill(['count', 'weight', 60], ['count', 'score', 60], ['sum', 'score', 99])(rows);
      fill(
        ['quality', 'weight', 5],
        ['quality', 'score', 5],
        ['time', 'weight', 5],
        ['time', 'score', 5],
      )(rows);
      fill(
        ['cost', 'weight', 5],
        ['cost', 'score', 5],
        ['social', 'weight', 5],
        ['social', 'score', 5],
      )(rows);
      fill(
        ['lasting', 'weight', 5],
        ['lasting', 'score', 4.5],
        ['satisfied', 'weight', 5],
        ['satisfied', 'score', 5],
      )(rows);
      fill(['count', 1, '产出指标'], ['social', 1, '效益指标'], ['satisfied', 1, '满意度指标'])(rows);
    },
    implied: ['weight-profile'],
  },
  {
    rule: 'indicator-duplicate',
    fault: '验收合格率 twice',
    edit: fill(['time', 'name', '渠道清淤验收合格率'], ['time', 'target', '≥95%'], ['time', 'actual', '97%']),
    implied: ['level2-misfiled'],
  },
  {
    rule: 'cost-direction',
    fault: '总成本 ≥50万元',
    edit: fill(['cost', 'name', '项目总成本'], ['cost', 'target', '≥50万元'], ['cost', 'actual', '57万元']),
    implied: ['cost-vs-executed'],
  },
  {
    rule: 'percent-range',
    fault: '合格率 120 %',
    edit: fill(['quality', 'actual', '120%']),
  },
  {
    rule: 'sign-or-unit-missing',
    fault: '30',
    edit: fill(['count', 'target', '30'], ['count', 'actual', '32']),
  },
  {
    rule: 'target-actual-unit',
    fault: '个 against 万元',
    edit: fill(['social', 'actual', '22万元']),
  },
];
