/** Words of forms. Every form has some of them, and few other sheets have any. */
export const FORM_ANCHOR =
  /[一二三]级指标|指标名称|指标值|完成值|资金总额|执行率|执行数|自评|绩效评价|总体目标|预期目标|绩效目标|年度目标|计划安排资金|实际到位资金|支出内容|项目基本概况|预算执行|完成情况/;

/** Labels of the notes below a form. */
export const FORM_NOTE = /^(?:备?注|说明|填表说明|填报说明|注意事项)(?:[:：\d]|$)/;

/** Lines of a cover that stand alone: title, issuer, year, what is evaluated, the unit's name above the title. Folded. */
export const REPORT_LINE = /报告$/;
export const ISSUER_LINE = /\(制\)$/;
export const YEAR_LINE = /^\(?\d{4}年?度?\)?$/;
export const EVALUATION_LINE = /自评|绩效/;
export const UNIT_LINE = /^(?!附)[\p{Script=Han}()]{3,30}$/u;
