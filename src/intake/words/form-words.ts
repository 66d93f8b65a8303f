import { wordList } from './lexicon';

/** Words of forms. Every form has some of them, and few other sheets have any. */
export const FORM_ANCHOR = wordList('word of a form', {
  lines: [
    { pattern: /[一二三]级指标/, examples: ['三级指标', '一级指标'] },
    { pattern: /指标名称/, examples: ['指标名称'] },
    { pattern: /指标值/, examples: ['年度指标值'] },
    { pattern: /完成值/, examples: ['实际完成值'] },
    { pattern: /资金总额/, examples: ['年度资金总额'] },
    { pattern: /(?<!预算)执行率/, examples: ['执行率', '资金执行率'] },
    { pattern: /(?<!预算)执行数/, examples: ['全年执行数'] },
    { pattern: /自评/, examples: ['自评得分', '绩效自评表'] },
    { pattern: /绩效评价/, examples: ['绩效评价表'] },
    { pattern: /总体目标/, examples: ['年度总体目标'] },
    { pattern: /预期目标/, examples: ['预期目标'] },
    { pattern: /绩效目标|年度目标/, examples: ['绩效目标', '年度目标'] },
    { pattern: /计划安排资金/, examples: ['计划安排资金（万元）'] },
    { pattern: /实际到位资金/, examples: ['实际到位资金'] },
    { pattern: /支出内容/, examples: ['支出内容'] },
    { pattern: /项目基本概况/, examples: ['项目基本概况'] },
    { pattern: /预算执行/, examples: ['预算执行率', '预算执行情况'] },
    { pattern: /完成情况/, examples: ['实际完成情况'] },
    { word: '产出指标' },
    { word: '效益指标' },
    { word: '满意度指标' },
    { word: '成本指标' },
    { word: '数量指标' },
    { word: '质量指标' },
    { word: '项目决策' },
    { word: '项目绩效' },
  ],
  not: ['项目名称', '支出金额', '摘要', '凭证号'],
});

/** Labels of the notes below a form. */
export const FORM_NOTE = wordList('note below a form', {
  lines: [
    { pattern: /^备?注(?:[:：\d]|$)/, examples: ['注：', '备注', '注1'] },
    { pattern: /^说明(?:[:：\d]|$)/, examples: ['说明：', '说明'] },
    { pattern: /^填[表报]说明(?:[:：\d]|$)/, examples: ['填表说明', '填报说明：'] },
    { pattern: /^注意事项(?:[:：\d]|$)/, examples: ['注意事项'] },
  ],
  not: ['情况说明', '注册费', '备注栏'],
});

/** What a sheet to be filled in says above its table: how, and with an example, which is no entry. */
export const ENTRY_NOTE = wordList('note above a table to be filled in', {
  lines: [{ pattern: /^填写说明[:：]/, examples: ['填写说明：每笔支出一行'] }],
  not: ['填表说明', '情况说明', '说明'],
});

/** Beginnings of labels on which no value of ours hangs. */
export const PLAIN_LABEL = wordList('label without a value of ours', {
  lines: [
    { pattern: /^附件/, examples: ['附件1'] },
    { pattern: /^(?:备?注|说明)/, examples: ['备注', '注', '说明'] },
    { pattern: /^(?:金额)?单位/, examples: ['单位：万元', '金额单位'] },
    { pattern: /^资金/, examples: ['资金情况'] },
    { pattern: /^项目/, examples: ['项目情况'] },
    { pattern: /^(?:年度|绩效)/, examples: ['年度', '绩效情况'] },
    { pattern: /^部门/, examples: ['部门'] },
    { pattern: /^(?:其中|基本)/, examples: ['其中：', '基本情况'] },
    { pattern: /^(?:序号|[行列]次)/, examples: ['序号', '行次', '列次'] },
    { pattern: /^(?:签字|盖章)/, examples: ['签字', '盖章'] },
  ],
  not: ['主管', '建设性质', '联系人'],
});

/** Lines of a cover that stand alone: title, issuer, year, what is evaluated, the unit's name above the title. */
export const REPORT_LINE = wordList('title on a cover', {
  lines: [{ pattern: /报告$/, examples: ['项目支出绩效自评报告'] }],
  not: ['报告单位', '报告书'],
});
export const ISSUER_LINE = wordList('issuer on a cover', {
  lines: [{ pattern: /\(制\)$/, examples: ['河池市财政局（制）'] }],
  not: ['河池市财政局', '编制'],
});
export const YEAR_LINE = wordList('year on a cover', {
  lines: [{ pattern: /^\(?\d{4}年?度?\)?$/, examples: ['（2020年度）', '2020年度', '2020'] }],
  not: ['2020年1月', '年度'],
});
export const EVALUATION_LINE = wordList('line on what is evaluated', {
  lines: [
    { pattern: /自评/, examples: ['2020年度自评'] },
    { pattern: /绩效/, examples: ['2020年度项目绩效'] },
  ],
  not: ['2020年度预算'],
});
/** A unit's name: no word of its own, only what a name is like. */
export const UNIT_LINE = /^(?!附)[\p{Script=Han}()]{3,30}$/u;
