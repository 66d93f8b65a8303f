import { re, type Meaning } from './lexicon';

export const FUND_COLUMNS = ['initial', 'budget', 'executed', 'planned', 'received'] as const;

/** initial 年初预算数, budget 全年预算数, executed 全年执行数/实际支出, planned 计划安排, received 实际到位. */
export type FundColumn = (typeof FUND_COLUMNS)[number];

export type FundHeader = FundColumn | 'weight' | 'rate' | 'score' | 'reason';

const SPENT = '(?:项目|资金|财政|预算|全年|年度|本年|当年|年末|累计|实际|已)*';
const SPENT_END = '(?:资金|总额|合计)?(?:数|额|金额|总数)?$';
const PLAN = '(?:项目|年度|资金|全年)*';
const ARRANGED_END = '(?:的)?(?:资金|支出|金额|数|额|情况)*$';
/** What may stand before 预算; 预算安排资金 is what was planned. */
const BUDGETED =
  '(?!(?:项目|年度|资金|全年)*预算安排的?资金)(?:项目|全年|年度|本年度?|当年|年中|年末|调整后?|追加后|变更后|实际|下达|最终|部门|财政|支出|批复|资金|的)*';
const BUDGET_END = '预算(?:调整|批复|调整后|安排|安排后|下达)?(?:资金|金额|总额|总数|数|额|指标)*$';

/** Headers and labels of amounts. Folded, without brackets and 其中. */
export const FUND_AMOUNTS: readonly Meaning<FundColumn>[] = [
  {
    meaning: 'executed',
    lines: [
      {
        pattern: re`^${SPENT}执行${SPENT_END}`,
        examples: ['全年执行数', '预算执行数', '实际执行金额', '年末执行数'],
      },
      {
        pattern: re`^${SPENT}支出${SPENT_END}`,
        examples: ['实际支出数', '支出数', '财政支出数', '累计支出金额'],
      },
      { pattern: re`^${SPENT}使用${SPENT_END}`, examples: ['实际使用资金', '资金使用数', '已使用金额'] },
      { pattern: re`^${SPENT}支付${SPENT_END}`, examples: ['实际支付数', '已支付金额'] },
      { pattern: re`^${SPENT}(?:开支|列支)${SPENT_END}`, examples: ['实际开支数', '实际列支数'] },
      {
        pattern: re`^(?:实际|累计|全年|预算)(?:执行|支出|使用|支付)(?!率|进度|比[例率]|${SPENT_END})`,
        examples: ['实际使用财政资金', '预算执行情况', '实际支出项目资金'],
      },
      {
        pattern: /^(?:实际|累计|全年)完成(?:支出|投资)(?:数|额|金额)?$/,
        examples: ['累计完成投资', '实际完成支出数'],
      },
      { pattern: /^(?:支出)?决算(?:数|金额)?$/, examples: ['决算数', '支出决算数', '决算金额'] },
      { word: '执行情况' },
    ],
    not: ['执行率', '预算执行率', '预算数', '完成值', '未支出数', '实际支出进度', '上年支出数', '计划支出数'],
  },
  {
    meaning: 'received',
    lines: [
      { pattern: /到位(?!率)/, examples: ['实际到位资金', '到位金额', '资金到位数'] },
      { pattern: /到账/, examples: ['到账金额', '实际到账'] },
      {
        pattern: /^(?:实际)?(?:拨付|拨入|拨款)(?:资金|金额|数|额)*$/,
        examples: ['拨付资金', '实际拨入数', '拨款金额'],
      },
      { pattern: /^(?:实际)?收到(?:资金|金额|数|额)*$/, examples: ['收到资金', '实际收到金额'] },
      {
        pattern: /^(?:资金)?下达(?:资金|金额|数|额|指标)*$/,
        examples: ['下达资金', '资金下达额', '下达指标'],
      },
    ],
    not: ['资金到位率', '下达文号', '未拨付资金', '财政拨款'],
  },
  {
    meaning: 'initial',
    lines: [
      {
        pattern: /^(?:当年|本年)?年初(?:批复|安排|下达|核定|部门)?预算(?:批复|安排)?(?:资金|金额|数|额)*$/,
        examples: ['年初预算数', '当年年初预算数', '年初部门预算', '年初核定预算数'],
      },
      {
        pattern:
          /^(?:当年|本年)?年初(?:批复|安排|下达|核定|部门)?(?:资金)?(?:批复|安排)?(?:资金|金额|数|额)*$/,
        examples: ['年初批复数', '年初安排资金', '年初数'],
      },
      {
        pattern:
          /^(?:当年|本年)?(?:期初|初始)(?:批复|安排|下达|核定|部门)?(?:预算|资金)?(?:批复|安排)?(?:资金|金额|数|额)*$/,
        examples: ['期初预算数', '初始预算金额'],
      },
    ],
    not: ['年初结转', '全年预算数', '年初指标值', '上年年初预算数'],
  },
  {
    meaning: 'planned',
    lines: [
      {
        pattern: re`^${PLAN}计划安排${ARRANGED_END}`,
        examples: ['计划安排资金', '项目计划安排资金', '资金计划安排情况'],
      },
      {
        pattern: re`^${PLAN}预算(?=安排(?:的)?资金)安排${ARRANGED_END}`,
        examples: ['预算安排资金', '预算安排的资金数'],
      },
      { pattern: re`^${PLAN}安排${ARRANGED_END}`, examples: ['安排资金', '资金安排情况', '年度安排数'] },
      { pattern: re`^${PLAN}计划(?:资金|金额|数|额)*$`, examples: ['计划数', '资金计划', '年度计划金额'] },
      {
        pattern: re`^${PLAN}计划(?:安排)?(?:投入|投资|总)+(?:支出|资金|金额|数|额)*$`,
        examples: ['计划投资', '项目计划总投资', '计划投入资金'],
      },
      {
        pattern: re`^${PLAN}计划(?:总)*支出(?:总)*(?:资金|金额|数|额)*$`,
        examples: ['计划支出', '计划支出数'],
      },
    ],
    not: ['计划值', '预算安排数', '计划付款', '上年计划数', '计划完成值'],
  },
  {
    meaning: 'budget',
    lines: [
      {
        pattern: re`^${BUDGETED}(?:全年|年度|本年度?|当年|年末)${BUDGET_END}`,
        examples: ['全年预算数', '年度预算数', '本年度预算数', '当年预算'],
      },
      {
        pattern: re`^${BUDGETED}(?:年中|调整后?|追加后|变更后|实际|下达|最终)${BUDGET_END}`,
        examples: ['调整后预算数', '年中调整预算数', '全年实际预算数', '追加后预算'],
      },
      {
        pattern: re`^${BUDGETED}(?:项目|部门|财政|支出|批复|资金|的)${BUDGET_END}`,
        examples: ['项目预算', '财政预算数', '批复预算数', '部门预算金额'],
      },
      {
        pattern: re`^(?!预算安排的?资金)${BUDGET_END}`,
        examples: ['预算数', '预算安排数', '预算金额', '预算指标数'],
      },
      {
        pattern: /^扣除.*后的?(?:全年|年度)?预算(?:资金|金额|总额|数|额)*$/,
        examples: ['扣除统筹整合资金后的全年预算数'],
      },
      { pattern: /^调整后?(?:数|金额)$|^调整后$/, examples: ['调整后数', '调整数', '调整后'] },
      { pattern: /^指标(?:金额|数|额)$/, examples: ['指标金额', '指标数'] },
    ],
    not: ['上年预算数', '年初预算数', '预算执行数', '预算执行率', '预算编码', '预算安排资金'],
  },
];

/** 执行率 and its kin. */
export const FUND_RATE: Meaning<'rate'> = {
  meaning: 'rate',
  lines: [
    { pattern: /^(?:预算|资金|全年|年度|支出)*执行率$/, examples: ['执行率', '预算执行率', '年度执行率'] },
    { pattern: /^(?:预算|资金|全年|年度|支出)*完成率$/, examples: ['完成率', '预算完成率'] },
    { pattern: /^(?:预算|资金|全年|年度|支出)*支出率$/, examples: ['支出率', '资金支出率'] },
    { pattern: /^(?:预算|资金|全年|年度|支出)*使用率$/, examples: ['资金使用率'] },
    {
      pattern: /^(?:预算|资金|全年|年度|支出)*(?:执行|完成|支出|使用)进度$/,
      examples: ['支出进度', '预算执行进度', '完成进度'],
    },
    { pattern: /^(?:预算|资金)?执行比例$/, examples: ['执行比例', '资金执行比例'] },
  ],
  not: ['到位率', '执行数', '执行率分值', '满意率'],
};

/** Points and remarks beside amounts. */
export const FUND_POINTS: readonly Meaning<'weight' | 'score' | 'reason'>[] = [
  {
    meaning: 'weight',
    lines: [
      {
        pattern: /^(?:(?:预算)?执行率?|标准)?分值(?:值|分值|权重|分)?$/,
        examples: ['分值', '执行率分值', '标准分值'],
      },
      { pattern: /^(?:(?:预算)?执行率?|标准)?权重(?:值|分值|权重|分)?$/, examples: ['权重', '权重分值'] },
      { pattern: /^(?:(?:预算)?执行率?|标准)?满分(?:值|分值|权重|分)?$/, examples: ['满分', '满分值'] },
      { pattern: /^(?:(?:预算)?执行率?|标准)?标准分(?:分值|权重|分)?$/, examples: ['标准分'] },
    ],
    not: ['得分', '预算数', '指标值'],
  },
  {
    meaning: 'score',
    lines: [
      {
        pattern: /^(?:自评|实际|预算|执行率?|最终)*得分(?:值|数|情况)?$/,
        examples: ['得分', '自评得分', '预算执行得分', '得分情况'],
      },
      { pattern: /^(?:自评|实际|预算|执行率?|最终)*评分(?:值|数|情况)?$/, examples: ['评分', '实际评分'] },
      { pattern: /^(?:自评|实际|预算|执行率?|最终)*自评分(?:值|数|情况)?$/, examples: ['自评分'] },
    ],
    not: ['分值', '复核得分', '财政部门评分'],
    before: ['executed'],
  },
  {
    meaning: 'reason',
    lines: [
      { pattern: /(?<!偏差)原因/, examples: ['原因', '未执行原因', '执行率偏低原因'] },
      { pattern: /偏差/, examples: ['偏差原因分析及改进措施', '偏差'] },
      { pattern: /说明/, examples: ['说明', '情况说明'] },
      { pattern: /备注/, examples: ['备注'] },
    ],
    not: ['预算数', '执行情况', '评分标准'],
  },
];

/** Words that look like spending although they head goals and indicators. */
export const NO_AMOUNT: Meaning<never> = {
  meaning: null,
  lines: [
    { pattern: /情况|完成/, examples: ['执行情况', '实际完成支出', '预算执行情况'] },
    { pattern: /目标|指标/, examples: ['预算指标数', '项目支出目标'] },
    { pattern: /率|进度/, examples: ['实际支出比率', '到位率', '实际使用进度表'] },
  ],
  not: ['全年预算数', '全年执行数'],
};
