import { AS_LABEL, lexicon, wordList } from './lexicon';

/** Headers that are understood and that nothing is needed from: they are no columns of the unit's own results. */
export const ASIDE_HEADERS = wordList('column of indicators aside', {
  lines: [
    { pattern: /^(?:序号|编号|项次)$/, examples: ['序号', '编号', '项次'] },
    { pattern: /^[行列]次$/, examples: ['行次', '列次'] },
    { pattern: /核查|审核|复核|抽查/, examples: ['核查分数', '审核意见', '复核得分'] },
    { pattern: /财政(?:部门)?(?:评|得分|审)/, examples: ['财政部门评分', '财政审核'] },
    { pattern: /主管部门(?:评|得分)/, examples: ['主管部门评分'] },
    {
      pattern: /(?:评价|评分|考核|计分|赋分)(?:标准|规则|办法|细则|方法)/,
      examples: ['评分标准', '评价标准', '计分办法'],
    },
    { pattern: /计算(?:公式|方法|方式)/, examples: ['计算公式', '指标计算方法'] },
    { pattern: /指标(?:解释|说明|定义|释义)/, examples: ['指标解释', '指标说明'] },
    { pattern: /佐证(?:材料|资料)/, examples: ['佐证材料'] },
    {
      pattern: /(?:数据|资料|指标值|证明)(?:来源|材料|依据)/,
      examples: ['数据来源', '证明材料', '指标值依据'],
    },
    { pattern: /(?:得分|调整|评分)系数/, examples: ['得分系数', '调整系数'] },
    { pattern: /折算前|加权前|原始/, examples: ['折算前得分', '原始得分'] },
    { pattern: /(?:指标)?完成(?:率|比例)(?:\(?%?\)?)$/, examples: ['完成率', '指标完成率(%)', '完成比例'] },
    { word: '具体指标' },
    { pattern: /是否核心/, examples: ['是否核心指标'] },
  ],
  not: ['得分', '指标值', '完成情况', '偏差原因', '三级指标'],
});

/** Headers below a common one: 年度指标值 over 符号, 数值, 单位. */
export const TARGET_PARTS = lexicon<'sign' | 'number' | 'unit'>({
  id: 'part of a target',
  as: AS_LABEL,
  meanings: [
    {
      meaning: 'sign',
      lines: [
        { pattern: /符号/, examples: ['符号', '指标符号'] },
        { pattern: /性质/, examples: ['性质', '指标性质'] },
        { pattern: /运算符|比较/, examples: ['运算符', '比较符'] },
      ],
      not: ['数值', '单位'],
    },
    {
      meaning: 'number',
      lines: [
        { word: '数值' },
        { word: '值' },
        { pattern: /^(?:指标|目标)值$/, examples: ['指标值', '目标值'] },
        { word: '数量' },
        { word: '内容' },
      ],
      not: ['分值', '单位'],
    },
    {
      meaning: 'unit',
      lines: [{ pattern: /单位$/, examples: ['单位', '计量单位'] }],
      not: ['单位自评', '数值'],
    },
  ],
});

/** What a header below 年度指标值 stands for: sign, number or unit. @returns null where it is none of them. */
export function targetPart(header: string): 'sign' | 'number' | 'unit' | null {
  return TARGET_PARTS.meaningOf(header);
}

/** What stands in a cell that the source shows only in part. */
export const TRUNCATED = /截断|未完整显示|显示不全|(?:内容|以下|后文)缺失/;

/** A second column of one meaning that replaces the first: points after weighting, 调整后 targets. */
export const FINAL_HEADER = wordList('column that replaces another', {
  lines: [
    { pattern: /加权/, examples: ['加权得分', '加权后得分'] },
    { pattern: /折算/, examples: ['折算得分', '折算后得分'] },
    { pattern: /最终/, examples: ['最终得分'] },
    { pattern: /调整/, examples: ['调整后指标值'] },
  ],
  not: ['得分', '年初指标值'],
});

/** 偏差原因分析及改进措施 rather than 扣分原因 beside it. */
export const MAIN_REASON_HEADER = wordList('main column of reasons', {
  lines: [
    { pattern: /偏差/, examples: ['偏差原因分析及改进措施'] },
    { pattern: /未完成/, examples: ['未完成原因'] },
  ],
  not: ['扣分原因', '备注'],
});

/** Headers of people in a table of indicators by which they are paid. */
export const PAID_PERSON_HEADER = wordList('column of paid people', {
  lines: [
    { word: '姓名' },
    { pattern: /^(?:员工|职工)姓名$/, examples: ['员工姓名', '职工姓名'] },
    { pattern: /^被考核[人者](?:姓名)?$/, examples: ['被考核人', '被考核人姓名', '被考核者'] },
    { word: '员工' },
    { word: '考核对象' },
  ],
  not: ['评价人员姓名', '负责人', '考核指标'],
});
