import { foldLabel } from '../../text';

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
export const FOREIGN_HEADER =
  /核查|审核|复核|抽查|财政(?:部门)?(?:评|得分)|主管部门(?:评|得分)|标准$|规则|公式|方法|系数|依据|来源|折算前|加权前|原始/;

/** Headers that are understood and that nothing is needed from: they are no columns of the unit's own results. */
export const ASIDE_HEADERS =
  /^(?:序号|行次|列次|编号|项次)$|核查|审核|复核|抽查|财政(?:部门)?(?:评|得分|审)|主管部门(?:评|得分)|(?:评价|评分|考核|计分|赋分)(?:标准|规则|办法|细则|方法)|计算(?:公式|方法|方式)|指标(?:解释|说明|定义|释义)|佐证(?:材料|资料)|(?:数据|资料|指标值|证明)(?:来源|材料|依据)|(?:得分|调整|评分)系数|折算前|加权前|原始|(?:指标)?完成(?:率|比例)(?:\(?%?\)?)$|是否核心/;

type HeaderWords = readonly (readonly [IndicatorHeader, RegExp])[];

const LEVEL = '级(?:绩效|评价|考核)?(?:指标)?(?:名称|内容)?$';

/** Headers that say all by themselves. Folded, without brackets. The first that matches wins. */
export const INDICATOR_HEADERS: HeaderWords = [
  ['level1', new RegExp(`^(?:指标)?一${LEVEL}`)],
  ['level2', new RegExp(`^(?:指标)?二${LEVEL}`)],
  ['name', new RegExp(`^(?:指标)?三${LEVEL}`)],
  ['initial-target', /^(?:年初|期初)(?:设定|预期|计划|批复)*的?(?:绩效)?(?:指标|目标)?(?:指标)?值?$/],
  [
    'target',
    /^(?:年度|全年|预期|计划|绩效|指标|目标|设定|调整后?|本年度?|当年|考核|批复|预算|申报|的|一级|三级)*(?:指标值|目标值|计划值|预期值|设定值|标准值|考核值|应?完成值(?<=(?:计划|预期|应)完成值)|指标数|目标数|计划数)$|^(?:预期|年度|计划)指标$|^(?:预期|年度)目标$/,
  ],
  [
    'actual',
    /^(?:年度|全年|实际|自评|指标|目标|绩效|本年度?|当年|年末|年底|业绩|的)*(?:完成|实现|达到|达成)(?:指标|目标)?(?:值|情况|数|数值|数量|程度|结果)?$|^(?:年度|全年|年末|完成)?实际(?:指标)?(?:值|数值|数|情况|结果)$|^业绩值$/,
  ],
  [
    'weight',
    /^(?:指标|绩效|设定|标准|满|权重|各项|评价)?(?:分值|权重|满分|标准分|总分值|赋分)(?:值|分值|权重|分|设定)?$/,
  ],
  [
    'score',
    /^(?:自评|自我评价|自我|实际|指标|评价|单项|单位|部门|最终|加权|折算后?|年度|绩效|本项)*(?:得分|评分|自评分|打分|实得分|评价分)(?:值|数|情况)?$|^单位自评$/,
  ],
  ['deduction', /^(?:自评)?扣(?:减|除)?分(?:值|数)?$/],
  ['reason', /偏差|原因|改进措施|未完成|^[扣减]分说明$/],
  ['remark', /^(?:自评|评分|得分|情况)?(?:说明|备注)(?:情况)?$/],
  ['sign', /^(?:指标值?|目标值?|比较|计算|判断|运算|关系)*(?:符号|性质|运算符|比较符)$/],
  ['direction', /^(?:指标|目标)?(?:方向性?|极性|正反向|趋向|属性)$|^正向.*反向$/],
  ['unit', /^(?:度量|计量|指标值?|数量|目标值?|计算)?单位$/],
];

/** Headers that count where the table has no plainer one. */
export const WEAK_INDICATOR_HEADERS: HeaderWords = [
  ['name', /^(?:具体|绩效|考核|评价|分解|自评|年度|核心)*指标(?:名称|内容|名|及内容)?$/],
  ['level1', /^指标(?:类型|类别|维度)$/],
];

/** Headers below a common one: 年度指标值 over 符号, 数值, 单位. */
const PART_HEADERS: readonly (readonly ['sign' | 'number' | 'unit', RegExp])[] = [
  ['sign', /符号|性质|运算符|比较/],
  ['number', /^(?:数值|值|指标值|目标值|数量|内容)$/],
  ['unit', /单位$/],
];

/** What stands in a cell that the source shows only in part. */
export const TRUNCATED = /截断|未完整显示|显示不全|(?:内容|以下|后文)缺失/;

/** What a header below 年度指标值 stands for: sign, number or unit. @returns null where it is none of them. */
export function targetPart(header: string): 'sign' | 'number' | 'unit' | null {
  return PART_HEADERS.find(([, pattern]) => pattern.test(foldLabel(header)))?.[0] ?? null;
}

/** A second column of one meaning that replaces the first: points after weighting, 调整后 targets. */
export const FINAL_HEADER = /加权后?|折算后?|最终|调整/;

/** 偏差原因分析及改进措施 rather than 扣分原因 beside it. */
export const MAIN_REASON_HEADER = /偏差|未完成/;

/** Headers of people in a table of indicators by which they are paid. */
export const PAID_PERSON_HEADER = /^(?:员工|职工|被考核人|被考核者)?姓名$|^(?:员工|被考核人|考核对象)$/;
