export const TOTAL_LABEL =
  /^(?:自评|综合|评价|绩效|合计|最终|指标|项目)*(?:总分|总得分|得分合计|得分总计|总评分|合计得分|总分值|分值合计|合计|总计|综合得分|综合评分|自评得分|评价得分|自评分)(?:值)?(?:合计)?$/;

export const SUBTOTAL_LABEL = /小计$|^(?:产出|效益|满意度|成本).{0,6}(?:合计|得分)$/;

export const GRADE_WORD = /^(?:优秀?|良好?|中等?|一般|合格|较?差|不合格|[ABCD]级?)(?:等级|级)?$/;

/** What stands behind 等级 or 等次 in one cell. */
export const AFTER_GRADE_LABEL = /(?:等级|等次)[:：]?(.*)$/;
/** The label of a row that is known to be a sum. */
export const SUM_LABEL = /计$|总|额/;
