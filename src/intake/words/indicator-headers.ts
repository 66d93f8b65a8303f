import { re, type Meaning } from './lexicon';

/** What a header of the indicator block stands for. */
export type IndicatorHeader =
  | 'level1'
  | 'level2'
  | 'name'
  | 'initial-target'
  | 'target'
  | 'sign'
  | 'unit'
  | 'actual'
  | 'actual-unit'
  | 'weight'
  | 'score'
  | 'deduction'
  | 'reason'
  | 'second-reason'
  | 'remark'
  | 'direction';

/** Headers of the reviewer and of explanations of the method: never taken for the unit's own columns. */
export const FOREIGN_HEADERS: Meaning<never> = {
  meaning: null,
  lines: [
    { pattern: /核查|审核|复核|抽查/, examples: ['核查得分', '审核意见', '复核分值', '抽查情况'] },
    { pattern: /财政(?:部门)?(?:评|得分)/, examples: ['财政部门评分', '财政评价得分'] },
    { pattern: /主管部门(?:评|得分)/, examples: ['主管部门评分', '主管部门得分'] },
    { pattern: /标准$/, examples: ['评分标准', '评价标准'] },
    { pattern: /规则|公式|方法/, examples: ['评分规则', '计算公式', '得分计算方法'] },
    { pattern: /系数/, examples: ['得分系数'] },
    { pattern: /依据|来源/, examples: ['评分依据', '数据来源'] },
    { pattern: /折算前|加权前|原始/, examples: ['折算前得分', '原始得分'] },
  ],
  not: ['得分', '标准分', '偏差原因', '财政拨款'],
};

const LEVEL_END = '(?:名称|内容)?$';
const TARGETED =
  '(?:年度|全年|预期|计划|绩效|指标|目标|设定|调整后?|本年度?|当年|考核|批复|预算|申报|的|一级|三级)*';
const REACHED = '(?:年度|全年|实际|自评|指标|目标|绩效|本年度?|当年|年末|年底|业绩|的)*';
const WEIGHED = '(?:指标|绩效|设定|标准|满|权重|各项|评价|参考)?';
const WEIGHT_END = '(?:值|分值|权重|分|设定)?$';
const SCORED = '(?:自评|自我|实际|指标|评价|单项|单位|部门|最终|加权|折算后?|年度|绩效|本项)*';
const SCORE_END = '(?:值|数|情况)?$';

/** Headers that say all by themselves. Folded, without brackets. */
export const INDICATOR_HEADER_LINES: readonly Meaning<IndicatorHeader>[] = [
  {
    meaning: 'level1',
    lines: [
      { pattern: re`^(?:指标)?一级指标${LEVEL_END}`, examples: ['一级指标', '一级指标名称', '指标一级指标'] },
      {
        pattern: re`^(?:指标)?一级(?:绩效|评价|考核)(?:指标)?${LEVEL_END}`,
        examples: ['一级绩效指标', '一级评价指标'],
      },
      { pattern: re`^(?:指标)?一级${LEVEL_END}`, examples: ['一级', '一级内容'] },
    ],
    not: ['二级指标', '一级指标值', '指标'],
  },
  {
    meaning: 'level2',
    lines: [
      { pattern: re`^(?:指标)?二级指标${LEVEL_END}`, examples: ['二级指标', '二级指标名称', '指标二级指标'] },
      {
        pattern: re`^(?:指标)?二级(?:绩效|评价|考核)(?:指标)?${LEVEL_END}`,
        examples: ['二级绩效指标', '二级评价指标'],
      },
      { pattern: re`^(?:指标)?二级${LEVEL_END}`, examples: ['二级', '二级内容'] },
    ],
    not: ['一级指标', '三级指标'],
  },
  {
    meaning: 'name',
    lines: [
      { pattern: re`^(?:指标)?三级指标${LEVEL_END}`, examples: ['三级指标', '三级指标名称', '指标三级指标'] },
      {
        pattern: re`^(?:指标)?三级(?:绩效|评价|考核)(?:指标)?${LEVEL_END}`,
        examples: ['三级绩效指标', '三级评价指标'],
      },
      { pattern: re`^(?:指标)?三级${LEVEL_END}`, examples: ['三级', '三级内容'] },
    ],
    not: ['三级指标值', '二级指标'],
  },
  {
    meaning: 'initial-target',
    lines: [
      {
        pattern: /^年初(?:设定|预期|计划|批复)*的?(?:绩效)?指标(?:指标)?值?$/,
        examples: ['年初指标值', '年初设定指标值', '年初绩效指标值'],
      },
      {
        pattern: /^年初(?:设定|预期|计划|批复)*的?(?:绩效)?目标(?:指标)?值?$/,
        examples: ['年初目标值', '年初设定的绩效目标', '年初预期目标'],
      },
      { pattern: /^年初(?:设定|预期|计划|批复)*的?(?:绩效)?值?$/, examples: ['年初设定值', '年初计划值'] },
      {
        pattern: /^期初(?:设定|预期|计划|批复)*的?(?:绩效)?(?:指标|目标)?(?:指标)?值?$/,
        examples: ['期初目标值', '期初指标值'],
      },
    ],
    not: ['年初预算数', '年度指标值', '年末指标值'],
  },
  {
    meaning: 'target',
    lines: [
      {
        pattern: re`^${TARGETED}指标[值数]$`,
        examples: ['年度指标值', '指标值', '预期指标值', '三级指标值'],
      },
      { pattern: re`^${TARGETED}目标[值数]$`, examples: ['目标值', '年度目标值', '绩效目标值'] },
      { pattern: re`^${TARGETED}计划[值数]$`, examples: ['计划值', '年度计划值', '计划数'] },
      {
        pattern: re`^${TARGETED}(?:预期|设定|标准|考核)值$`,
        examples: ['预期值', '考核值', '标准值', '年度设定值'],
      },
      { pattern: re`^${TARGETED}应完成值$`, examples: ['应完成值', '年度应完成值'] },
      { pattern: re`^${TARGETED}(?:计划|预期)应?完成值$`, examples: ['计划完成值', '预期完成值'] },
      { pattern: /^(?:预期|年度|计划)指标$/, examples: ['年度指标', '预期指标'] },
      { pattern: /^(?:预期|年度)目标$/, examples: ['年度目标', '预期目标'] },
    ],
    not: ['实际完成值', '上年指标值', '指标', '完成值', '目标', '年初指标值'],
  },
  {
    meaning: 'actual',
    lines: [
      {
        pattern: re`^${REACHED}完成(?:指标|目标)?(?:值|数|数值|数量)?$`,
        examples: ['实际完成值', '全年完成值', '完成值', '完成指标值'],
      },
      {
        pattern: re`^${REACHED}完成(?:指标|目标)?(?:情况|程度|结果)$`,
        examples: ['完成情况', '实际完成情况', '指标完成情况', '目标完成程度'],
      },
      {
        pattern: re`^${REACHED}实现(?:指标|目标)?(?:值|情况|数|数值|数量|程度|结果)?$`,
        examples: ['实际实现值', '目标实现程度'],
      },
      {
        pattern: re`^${REACHED}达[到成](?:指标|目标)?(?:值|情况|数|数值|数量|程度|结果)?$`,
        examples: ['达到值', '实际达成值', '达成情况'],
      },
      {
        pattern: /^(?:年度|全年|年末|完成)?实际(?:指标)?(?:值|数值|数|情况|结果)$/,
        examples: ['全年实际值', '实际值', '实际结果'],
      },
      { word: '业绩值' },
    ],
    not: ['计划完成值', '应完成值', '完成率', '上年完成值', '未完成原因', '实际'],
  },
  {
    meaning: 'weight',
    lines: [
      {
        pattern: re`^${WEIGHED}分值${WEIGHT_END}`,
        examples: ['分值', '指标分值', '分值设定', '评价分值', '参考分值'],
      },
      { pattern: re`^${WEIGHED}权重${WEIGHT_END}`, examples: ['权重', '指标权重', '权重值'] },
      { pattern: re`^${WEIGHED}(?:满分|标准分)${WEIGHT_END}`, examples: ['满分', '标准分', '满分值'] },
      { pattern: re`^${WEIGHED}(?:总分值|赋分)${WEIGHT_END}`, examples: ['赋分', '赋分值', '总分值'] },
    ],
    not: ['得分', '扣分', '自评分值'],
    before: ['score'],
  },
  {
    meaning: 'score',
    lines: [
      {
        pattern: re`^${SCORED}得分${SCORE_END}`,
        examples: ['得分', '自评得分', '单项得分', '加权得分', '得分情况'],
      },
      { pattern: re`^${SCORED}评分${SCORE_END}`, examples: ['评分', '自我评分', '指标评分'] },
      { pattern: re`^${SCORED}(?:自评|评价)分${SCORE_END}`, examples: ['自评分', '单位自评分', '评价分'] },
      { pattern: re`^${SCORED}打分${SCORE_END}`, examples: ['自评打分', '打分'] },
      { pattern: re`^${SCORED}实得分${SCORE_END}`, examples: ['实得分', '实得分数'] },
      { word: '单位自评' },
    ],
    not: ['分值', '复核得分', '财政评分', '扣分', '得分系数'],
  },
  {
    meaning: 'deduction',
    lines: [
      { pattern: /^(?:自评)?扣分(?:值|数)?$/, examples: ['扣分', '自评扣分', '扣分值'] },
      { pattern: /^(?:自评)?扣[减除]分(?:值|数)?$/, examples: ['扣减分', '扣除分值'] },
    ],
    not: ['扣分原因', '得分', '扣分说明'],
  },
  {
    meaning: 'reason',
    lines: [
      { pattern: /偏差/, examples: ['偏差原因分析及改进措施', '偏差说明'] },
      { pattern: /(?<!偏差|未完成)原因/, examples: ['原因', '扣分原因', '原因分析'] },
      { pattern: /^(?:(?!偏差|原因).)*?改进措施/, examples: ['改进措施', '下一步改进措施'] },
      { pattern: /未完成/, examples: ['未完成原因', '未完成情况说明'] },
      { pattern: /^(?:主要)?存在(?:的)?问题$/, examples: ['存在问题', '存在的问题'] },
      { pattern: /^[扣减]分说明$/, examples: ['扣分说明', '减分说明'] },
    ],
    not: ['说明', '评分说明', '评分依据', '完成情况'],
  },
  {
    meaning: 'remark',
    lines: [
      { pattern: /^(?:自评|评分|得分|情况)?备注(?:情况)?$/, examples: ['备注', '情况备注'] },
      { pattern: /^(?:自评|评分|得分)说明(?:情况)?$/, examples: ['自评说明', '评分说明', '得分说明'] },
      { pattern: /^(?:情况)?说明(?:情况)?$/, examples: ['说明', '情况说明', '说明情况'] },
    ],
    not: ['指标说明', '扣分说明', '偏差原因'],
  },
  {
    meaning: 'sign',
    lines: [
      {
        pattern: /^(?:指标值?|目标值?|比较|计算|判断|运算|关系)*符号$/,
        examples: ['符号', '指标值符号', '比较符号', '运算符号'],
      },
      { pattern: /^(?:指标值?|目标值?|比较|计算|判断|运算|关系)*性质$/, examples: ['指标性质', '性质'] },
      {
        pattern: /^(?:指标值?|目标值?|判断|关系|计算)*(?:运算符|比较符)$/,
        examples: ['运算符', '比较符', '关系运算符'],
      },
    ],
    not: ['资金性质', '指标值', '方向'],
  },
  {
    meaning: 'direction',
    lines: [
      { pattern: /^(?:指标|目标)?方向性?$/, examples: ['指标方向', '指标方向性'] },
      { pattern: /^(?:指标|目标)?(?:极性|趋向)$/, examples: ['指标极性', '趋向'] },
      {
        pattern: /^(?:指标|目标)?正反向$|^正向.*反向$/,
        examples: ['正反向', '正向/反向', '正向指标或反向指标反向'],
      },
      { pattern: /^(?:指标|目标)?属性$/, examples: ['指标属性'] },
    ],
    not: ['指标性质', '项目属性'],
  },
  {
    meaning: 'unit',
    lines: [
      { pattern: /^[度计]量单位$/, examples: ['计量单位', '度量单位'] },
      { pattern: /^(?:指标值?|数量|目标值?|计算)单位$/, examples: ['指标值单位', '指标单位', '数量单位'] },
      { word: '单位' },
    ],
    not: ['实施单位', '单位自评', '金额单位'],
  },
];

/** Headers that count where the table has no plainer one. */
export const WEAK_INDICATOR_HEADER_LINES: readonly Meaning<IndicatorHeader>[] = [
  {
    meaning: 'name',
    lines: [
      { pattern: /^指标(?:名称|名)$/, examples: ['指标名称', '指标名'] },
      { pattern: /^指标(?:(?:及)?内容)?$/, examples: ['指标', '指标内容', '指标及内容'] },
      {
        pattern:
          /^(?:具体|分解|核心)(?:具体|绩效|考核|评价|分解|自评|年度|核心)*指标(?:名称|内容|名|及内容)?$/,
        examples: ['具体指标', '分解指标', '核心指标'],
      },
      {
        pattern:
          /^(?:绩效|考核|评价|自评|年度)(?:具体|绩效|考核|评价|分解|自评|年度|核心)*指标(?:名称|内容|名|及内容)?$/,
        examples: ['绩效指标', '评价指标', '考核指标名称', '年度绩效指标'],
      },
    ],
    not: ['指标值', '一级指标', '指标类型', '指标解释'],
  },
  {
    meaning: 'level1',
    lines: [{ word: '指标类型' }, { word: '指标类别' }, { word: '指标维度' }],
    not: ['指标性质', '指标名称', '项目类型'],
  },
];
