/** Titles of filled forms. */
export const FORM_TITLE =
  /自评(?:汇总)?表|自评报告|自评报表|自评情况表|自评(?:结果)?(?:情况)?(?:一览)?表|绩效(?:目标)?自评|自我评价表|绩效目标完成情况表|绩效评价(?:情况)?表|绩效(?:目标)?监控表|(?:绩效(?:评价|考评|自评)|自评)(?:评价)?(?:指标)?(?:体系)?(?:得分|评分|计分|打分)?(?:情况)?表/;

/** Captions and sheet names of ledgers, of budgets, of lists of people. */
export const LEDGER_CAPTION = /明细账|台账|流水|序时|日记账|支出明细|支出账|记账|报账/;

export const BUDGET_CAPTION = /预算|计划|安排|到位|资金来源/;

export const ROSTER_CAPTION = /花名册|名册|通讯录|工资|考勤|员工|职工|在职|编制/;

/** What the title of a table is like. Folded, without brackets. */
export const TABLE_TITLE =
  /(?:表|账|台账|明细|情况|清单|汇总|名单|人员|预算|绩效|指标|支出|资金|评价|报告书?)[)）]?$|年度?|^[一二三四五六七八九十]+、/;

/** Lines beside a title: 编制单位：, 金额单位, 附件1. */
export const CAPTION_NOTE =
  /^(?:编制|填报|填制|制表|报送|项目|预算|实施)?(?:单位|部门|日期|时间|名称)(?:名称)?[:(]|^金额单位|^附[件表]|^年度|^日期|^[(（]?(?:单位|金额)/;

/** The title of a written report in a sheet. */
export const REPORT_TITLE = /(?:自评|评价|评估|绩效)[^。;]*报告(?:书)?$/;

/** The title inside a written report, which may end in 报告（草稿）. */
export const NARRATIVE_TITLE = /(?:评价|自评|评估|绩效)[^。:;]*报告(?:书|\([^)]*\))?$/;

/** Titles of forms that plan a year: nothing is evaluated in them. */
export const GOAL_DECLARATION = /绩效目标(?:申报|申请|批复|审核|编制|设定)?表$/;

/** A text that ends as the title of a report does. */
export const ENDS_IN_REPORT = /报告书?$/;
