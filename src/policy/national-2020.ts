import { commonlyUsed, confirmed, practised, setting } from './citation';
import type { Policy } from './types';

/** The national frame: 财预〔2020〕10号, with the weights and methods used under it. */
export const NATIONAL_2020: Policy = {
  id: 'national-2020',
  title: { zh: '全国通用（财预〔2020〕10号）', en: 'National (Caiyu [2020] No. 10)' },
  regions: [],
  fromYear: 2020,
  basis: confirmed(
    'MOF10',
    '财预〔2020〕10号《项目支出绩效评价管理办法》',
    'MOF document Caiyu [2020] No. 10, Measures for project performance evaluation',
  ),
  settings: {
    executionWeight: setting(
      '10',
      confirmed(
        'FDK',
        '预算执行率10分，特殊情况可调整',
        'Execution 10 points; may be adjusted in special cases',
      ),
    ),
    executionMethod: setting(
      { kind: 'linear' },
      practised(
        'PLAT-fund',
        '得分＝执行率×分值，最高为分值；执行率先取两位小数',
        'Score = rate × weight, at most the weight; the rate is rounded first',
      ),
    ),
    executionMethodBeside: setting(
      null,
      practised('PLAT-fund', '只用一种计分办法', 'One way of scoring alone'),
    ),
    satisfactionMethodBeside: setting(
      null,
      practised('PLAT-score', '满意度按定量指标计分', 'Satisfaction scores as any quantity does'),
    ),
    allowRateOver100: setting(
      false,
      practised('PLAT-fund', '执行率超过100%不予保存', 'Rates above 100 % are refused'),
    ),
    zeroBudgetPolicy: setting(
      'no-rate',
      practised(
        'AA',
        '全年预算数为0时不计算执行率、不计分',
        'No rate and no points where the full-year budget is 0',
      ),
    ),
    level1Weights: setting(
      { output: '50', benefit: '30', satisfaction: '10' },
      confirmed(
        'FDK',
        '产出50分、效益30分、满意度10分，特殊情况可调整',
        'Output 50, benefit 30, satisfaction 10; may be adjusted in special cases',
      ),
    ),
    reverseMethod: setting(
      'ratio',
      practised(
        'DOCZJ',
        '反向指标未达标时得分＝分值×年度指标值÷实际完成值',
        'A missed reverse indicator scores weight × target ÷ actual',
      ),
    ),
    equalMethod: setting(
      'ratio',
      practised('PLAT-score', '“＝”类指标按完成比例计分', 'Indicators with “=” score by proportion'),
    ),
    overTargetThreshold: setting(
      '1.3',
      commonlyUsed(
        'PLAT-index',
        '实际完成值达到年度指标值130%及以上时提示说明原因',
        'A reason is asked for at 130 % of the target and above',
      ),
    ),
    overTargetEffect: setting(
      'reason-warning',
      commonlyUsed('PLAT-index', '超额完成较多时提示说明原因', 'Large over-fulfilment asks for a reason'),
    ),
    deductionColumn: setting(
      false,
      practised('CZ2022', '自评表不设扣分列', 'The table has no deduction column'),
    ),
    qualitativeBands: setting(
      ['0.8', '0.6'],
      practised(
        'ZJ2022',
        '定性指标：达成100%–80%（含），部分达成80%–60%（含），未达成60%–0%',
        'Qualitative: met 100–80 %, partly met 80–60 %, not met 60–0 %',
      ),
    ),
    qualitativeRemarkRequired: setting(
      false,
      practised('CZ2022', '自评表不设定性指标评分说明', 'The table has no remark on qualitative scores'),
    ),
    rateReasonThreshold: setting(
      '0.8',
      commonlyUsed(
        'MAN',
        '预算执行率低于80%时说明原因（一地操作手册自80%起限制总分，全国未见规定）',
        'A reason is asked for below 80 % (a local manual caps totals from there, no national text found)',
      ),
    ),
    gradeBands: setting(
      [
        { label: '优', from: '90', aliases: ['优秀'] },
        { label: '良', from: '80', aliases: ['良好'] },
        { label: '中', from: '60', aliases: [] },
        { label: '差', from: '0', aliases: [] },
      ],
      confirmed('DZ', '优90–100，良80–89，中60–79，差0–59', '优 90–100, 良 80–89, 中 60–79, 差 0–59'),
    ),
    costCap: setting(null, practised('PLAT-index', '成本指标不设得分上限', 'No cap on cost indicators')),
    scoreTolerance: setting(
      '0.1',
      practised('AA', '核对填报得分时容许相差0.1分', 'Typed scores may differ by 0.1'),
    ),
    scoreDecimals: setting(
      null,
      commonlyUsed(
        'PLAT-tj',
        '得分小数位数未见规定，不检查',
        'No rule on decimals of scores was found: not checked',
      ),
    ),
    moneyTolerance: setting(
      '0.01',
      practised('GBC', '合计相差不超过0.01万元视为四舍五入', 'Sums may differ by 0.01 万元 through rounding'),
    ),
    personnelShare: setting(
      '0.5',
      commonlyUsed(
        'seed',
        '运转类项目中人员经费占一半及以上时提示',
        'Personnel cost of half of an operating project or more is pointed out',
      ),
    ),
    evaluationLateMonths: setting(
      6,
      commonlyUsed(
        'seed',
        '项目结束6个月后才自评时提示',
        'Evaluation later than 6 months after the project end is pointed out',
      ),
    ),
    indicatorCount: setting(
      { min: 3, max: 30 },
      commonlyUsed(
        'DYB',
        '指标不少于3个（一地填报说明），超过30个时提示',
        'At least 3 indicators (one local instruction); more than 30 are pointed out',
      ),
    ),
    dominatingShare: setting(
      '0.5',
      commonlyUsed(
        'DY2',
        '单个指标超过指标总分一半时提示',
        'An indicator above half of the indicator points is pointed out',
      ),
    ),
    assetThreshold: setting(
      { general: '1000', special: '1500' },
      confirmed(
        'XZ',
        '固定资产单位价值：一般1000元，专用设备1500元（2012年财务规则，后续修订未核对）',
        'Fixed assets from 1 000 元, special equipment 1 500 元 (2012 rules; later revisions not checked)',
      ),
    ),
  },
};
