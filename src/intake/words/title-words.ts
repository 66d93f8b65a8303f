import { wordList, type Reading } from './lexicon';
import { fold, withoutBrackets } from '../../text';

/** Titles of filled forms. */
export const FORM_TITLE = wordList('title of a form', {
  lines: [
    {
      pattern: /自评(?:结果)?(?:情况)?(?:汇总)?(?:一览)?表/,
      examples: ['项目支出绩效自评表', '自评汇总表', '自评结果情况一览表'],
    },
    { pattern: /自评报[告表]/, examples: ['绩效自评报告', '自评报表'] },
    {
      pattern: /绩效(?:目标)?自评(?!(?:结果)?(?:情况)?(?:汇总)?(?:一览)?表|报[告表])/,
      examples: ['绩效自评', '2023年绩效目标自评'],
    },
    { pattern: /自我评价表/, examples: ['项目自我评价表'] },
    { pattern: /绩效目标完成情况表/, examples: ['绩效目标完成情况表'] },
    { pattern: /绩效(?:目标)?监控表/, examples: ['绩效监控表', '绩效目标监控表'] },
    {
      pattern: /绩效(?:评价|考评)(?:评价)?(?:指标)?(?:体系)?(?:得分|评分|计分|打分)?(?:情况)?表/,
      examples: ['绩效评价表', '绩效评价指标体系评分表', '绩效考评打分表'],
    },
    {
      pattern:
        /自评(?=评价|指标|体系|[得评计打]分)(?:评价)?(?:指标)?(?:体系)?(?:得分|评分|计分|打分)?(?:情况)?表/,
      examples: ['自评指标得分表', '自评打分表'],
    },
  ],
  not: ['绩效目标申报表', '支出明细表', '项目预算表', '绩效指标'],
});

/** Captions and sheet names of ledgers, of budgets, of lists of people. */
export const LEDGER_CAPTION = wordList('caption of a ledger', {
  lines: [
    { pattern: /明细账/, examples: ['支出明细账'] },
    { pattern: /台账/, examples: ['资金使用台账'] },
    { pattern: /流水/, examples: ['银行流水'] },
    { pattern: /序时/, examples: ['序时账'] },
    { pattern: /支出明细(?!账)/, examples: ['项目支出明细'] },
    { pattern: /支出账/, examples: ['支出账'] },
    { pattern: /[记报]账/, examples: ['记账凭证', '报账单', '现金日记账'] },
  ],
  not: ['项目预算表', '人员名单'],
});

export const BUDGET_CAPTION = wordList('caption of a budget', {
  lines: [
    { pattern: /预算/, examples: ['项目支出预算表'] },
    { pattern: /计划/, examples: ['资金计划表'] },
    { pattern: /安排/, examples: ['资金安排情况'] },
    { pattern: /到位/, examples: ['资金到位情况'] },
    { pattern: /资金来源/, examples: ['资金来源表'] },
  ],
  not: ['支出明细账', '人员名单'],
});

export const ROSTER_CAPTION = wordList('caption of a roster', {
  lines: [
    { pattern: /花?名册/, examples: ['花名册', '人员名册'] },
    { pattern: /通讯录/, examples: ['单位通讯录'] },
    { pattern: /工资/, examples: ['工资表'] },
    { pattern: /考勤/, examples: ['考勤表'] },
    { pattern: /[员职]工/, examples: ['员工信息', '职工名单'] },
    { pattern: /在职|编制/, examples: ['在职人员', '编制情况'] },
  ],
  not: ['评价人员', '项目预算表'],
});

/** Captions and sheet names that say that people took part in an evaluation. */
export const EVALUATORS_CAPTION = wordList('caption of evaluators', {
  lines: [
    { pattern: /评价/, examples: ['评价人员', '绩效评价小组'] },
    { pattern: /自评/, examples: ['自评工作组'] },
  ],
  not: ['花名册', '员工信息'],
});

const AS_TITLE: Reading = (text) => [withoutBrackets(fold(text))];

/** What the title of a table is like. */
export const TABLE_TITLE = wordList(
  'title of a table',
  {
    lines: [
      { pattern: /表[)）]?$/, examples: ['项目支出预算表', '2020年情况表'] },
      { pattern: /(?:账|台账|明细|清单|汇总)[)）]?$/, examples: ['支出明细账', '物品清单', '经费支出明细'] },
      { pattern: /(?:名单|人员)[)）]?$/, examples: ['评价人员', '人员名单'] },
      {
        pattern: /(?:情况|预算|支出|资金|绩效|指标|评价)[)）]?$/,
        examples: ['资金使用情况', '项目预算', '绩效指标'],
      },
      { pattern: /报告书?[)）]?$/, examples: ['自评报告', '报告书'] },
      { pattern: /年度?/, examples: ['2023年度', '2023年'] },
      { pattern: /^[一二三四五六七八九十]+、/, examples: ['一、基本情况说明书页'] },
    ],
    not: ['网络维护费', '单位：万元', '张三'],
  },
  AS_TITLE,
);

/** Lines beside a title: 编制单位：, 金额单位, 附件1. */
export const CAPTION_NOTE = wordList('note beside a title', {
  lines: [
    {
      pattern: /^(?:编制|填报|填制|制表|报送|项目|预算|实施)?(?:单位|部门)(?:名称)?[:(]/,
      examples: ['编制单位：某局', '填报部门（盖章）', '单位：万元'],
    },
    {
      pattern: /^(?:编制|填报|填制|制表|报送|项目|预算|实施)?(?:日期|时间)(?:名称)?[:(]/,
      examples: ['填报日期：2024年1月', '编制时间：'],
    },
    {
      pattern: /^(?:编制|填报|填制|制表|报送|项目|预算|实施)?名称(?:名称)?[:(]/,
      examples: ['项目名称：网络维护费'],
    },
    { pattern: /^金额单位/, examples: ['金额单位：元', '金额单位'] },
    { pattern: /^附[件表]/, examples: ['附件1', '附表二'] },
    { pattern: /^年度/, examples: ['年度：2023'] },
    { pattern: /^日期(?![:(])/, examples: ['日期'] },
    {
      pattern: /^[(（](?:单位|金额)|^金额(?!单位)/,
      examples: ['（单位：万元）', '（金额：元）', '金额：元'],
    },
    { pattern: /^单位(?!(?:名称)?[:(])/, examples: ['单位 万元'] },
  ],
  not: ['项目支出预算表', '项目', '主管部门'],
});

/** The title of a written report in a sheet. */
export const REPORT_TITLE = wordList('title of a report', {
  lines: [
    {
      pattern: /自评[^。;]{0,100}报告(?:书)?$/,
      examples: ['自评报告', '项目支出绩效自评报告', '自评报告书'],
    },
    { pattern: /评价[^。;]{0,100}报告(?:书)?$/, examples: ['评价报告', '绩效评价报告'] },
    { pattern: /评估[^。;]{0,100}报告(?:书)?$/, examples: ['项目评估报告'] },
    { pattern: /绩效[^。;]{0,100}报告(?:书)?$/, examples: ['项目绩效报告'] },
  ],
  not: ['工作报告', '自评报告的说明', '自评表'],
});

/** The title inside a written report, which may end in 报告（草稿）. */
export const NARRATIVE_TITLE = wordList('title inside a report', {
  lines: [
    {
      pattern: /自评[^。:;]{0,100}报告(?:书|\([^)]{0,100}\))?$/,
      examples: ['自评报告', '绩效自评报告（草稿）'],
    },
    { pattern: /评价[^。:;]{0,100}报告(?:书|\([^)]{0,100}\))?$/, examples: ['评价报告', '绩效评价报告'] },
    { pattern: /评估[^。:;]{0,100}报告(?:书|\([^)]{0,100}\))?$/, examples: ['项目评估报告书'] },
    { pattern: /绩效[^。:;]{0,100}报告(?:书|\([^)]{0,100}\))?$/, examples: ['项目绩效报告'] },
  ],
  not: ['工作报告', '自评情况如下：附报告'],
});

/** Titles of forms that plan a year: nothing is evaluated in them. */
export const GOAL_DECLARATION = wordList('title of a declaration', {
  lines: [
    { pattern: /绩效目标申[报请]表$/, examples: ['项目支出绩效目标申报表', '绩效目标申请表'] },
    { pattern: /绩效目标(?:批复|审核)表$/, examples: ['绩效目标批复表', '绩效目标审核表'] },
    { pattern: /绩效目标(?:编制|设定)?表$/, examples: ['绩效目标表', '绩效目标编制表'] },
  ],
  not: ['绩效目标自评表', '绩效目标完成情况表'],
});

/** A text that ends as the title of a report does. */
export const ENDS_IN_REPORT = wordList('end of a report’s title', {
  lines: [{ pattern: /报告书?$/, examples: ['自评报告', '报告书'] }],
  not: ['报告单位', '报告表'],
});
