import { re, wordList } from './lexicon';

const WHOSE = '^(?:自评|综合|评价|绩效|合计|最终|指标|项目)*';
const END = '(?:值)?(?:合计)?$';

export const TOTAL_LABEL = wordList('total of points', {
  lines: [
    { pattern: re`${WHOSE}总分${END}`, examples: ['总分', '自评总分', '项目总分', '总分值'] },
    { pattern: re`${WHOSE}总得分${END}`, examples: ['总得分', '自评总得分'] },
    {
      pattern: re`${WHOSE}(?:得分合计|得分总计|合计得分|分值合计)${END}`,
      examples: ['得分合计', '合计得分', '分值合计'],
    },
    { pattern: re`${WHOSE}总评分${END}`, examples: ['总评分'] },
    { pattern: re`${WHOSE}[合总]计${END}`, examples: ['合计', '总计', '指标合计'] },
    { pattern: re`${WHOSE}综合[得评]分${END}`, examples: ['综合得分', '综合评分'] },
    { pattern: re`${WHOSE}(?:自评|评价)得分${END}`, examples: ['自评得分', '评价得分'] },
    { pattern: re`${WHOSE}自评分${END}`, examples: ['自评分'] },
  ],
  not: ['得分', '分值', '小计', '资金总额', '数量指标'],
});

export const SUBTOTAL_LABEL = wordList('subtotal of points', {
  lines: [
    { pattern: /小计$/, examples: ['小计', '产出指标小计'] },
    { pattern: /^(?:产出|效益|满意度|成本).{0,6}合计$/, examples: ['产出指标合计', '效益合计'] },
    { pattern: /^(?:产出|效益|满意度|成本).{0,6}得分$/, examples: ['产出指标得分', '满意度得分'] },
  ],
  not: ['合计', '得分', '产出指标'],
});

export const GRADE_WORD = wordList('grade', {
  lines: [
    { pattern: /^优秀?(?:等级|级)?$/, examples: ['优', '优秀', '优级'] },
    { pattern: /^良好?(?:等级|级)?$/, examples: ['良', '良好'] },
    { pattern: /^中等?(?:等级|级)?$/, examples: ['中', '中等', '中级'] },
    { pattern: /^较?差(?:等级|级)?$/, examples: ['差', '较差'] },
    { pattern: /^一般(?:等级|级)?$/, examples: ['一般'] },
    { pattern: /^不?合格(?:等级|级)?$/, examples: ['合格', '不合格'] },
    { pattern: /^[ABCD]级?(?:等级|级)?$/, examples: ['A', 'B级'] },
  ],
  not: ['90', '高', '优良中差'],
});

/** What stands behind 等级 or 等次 in one cell. */
export const AFTER_GRADE_LABEL = /(?:等级|等次)[:：]?(.*)$/;

/** The label of a row that is known to be a sum. */
export const SUM_LABEL = wordList('label of a sum', {
  lines: [
    { pattern: /计$/, examples: ['合计', '小计', '共计'] },
    { pattern: /总/, examples: ['总额', '年度资金总额'] },
    { pattern: /(?<!总)额/, examples: ['金额'] },
  ],
  not: ['财政拨款', '其他资金'],
});
