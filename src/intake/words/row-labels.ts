import { fold, withoutBrackets } from '../../text';
import { anyOf, re, wordList, type Reading } from './lexicon';

const SPAN =
  '(?:其中)?(?:本页|本月|本季|本期|本年|当月|当年|全年|年度|一季度|二季度|三季度|四季度|[一二三四五六七八九十\\d]{1,2}月份?|支出|项目|金额|资金)*';
const END = '(?:数|金额)?$';
const AS_ROW: Reading = (text) => [withoutBrackets(fold(text)).replace(/:$/, '')];

/** Rows of sums, of any span. */
const TOTAL_ALONE = wordList(
  'row of sums',
  {
    lines: [
      { pattern: re`^${SPAN}合计${END}`, examples: ['合计', '本月合计', '支出合计', '合计数'] },
      { pattern: re`^${SPAN}小计${END}`, examples: ['小计', '3月小计'] },
      { pattern: re`^${SPAN}总计${END}`, examples: ['总计', '全年总计'] },
      { pattern: re`^${SPAN}累计${END}`, examples: ['累计', '本年累计'] },
      { pattern: re`^${SPAN}共计${END}`, examples: ['共计'] },
      { pattern: re`^${SPAN}(?:总和|总额)${END}`, examples: ['资金总额', '总和'] },
      { pattern: /^计$/, examples: ['计'] },
      { word: '总支出' },
    ],
    not: ['网络维护费小计', '会计', '设计费合计'],
  },
  AS_ROW,
);

/** Rows of sums over everything. */
const GRAND_TOTAL = wordList(
  'row of the grand total',
  {
    lines: [
      { pattern: /^(?:项目|支出|金额|资金|全年|年度)*合计/, examples: ['合计', '支出合计', '合计数'] },
      { pattern: /^(?:项目|支出|金额|资金|全年|年度)*[总共]计/, examples: ['总计', '全年总计', '共计'] },
      { pattern: /^(?:项目|支出|金额|资金|全年|年度)*总额/, examples: ['资金总额'] },
      { word: '总支出' },
      { word: '计' },
    ],
    not: ['小计', '本月合计', '本年累计'],
  },
  AS_ROW,
);

/** What a project's name stands before in a row of sums: 网络维护费小计. */
const NAMED_TOTAL = /^(.+?)[-—]{0,9}(?:小计|合计|总计|共计)$/;

const CARRIED = wordList(
  'balance carried',
  {
    lines: [
      { word: '承前页' },
      { pattern: /^[过转]次页$/, examples: ['过次页', '转次页'] },
      { pattern: /^[期年]初余额$/, examples: ['期初余额', '年初余额'] },
      { word: '期末余额' },
      { word: '月初余额' },
      { word: '上年结转' },
      { word: '余额' },
      {
        pattern: /^(?:本|当|年|月|期|季|末|项目|资金|累计)*结余(?:资金|金额|数|额)?$/,
        examples: ['结余', '本年结余', '年末结余资金'],
      },
    ],
    not: ['本月合计', '余额表', '结转', '结余资金上缴', '上年结余'],
  },
  AS_ROW,
);

const SIGN_OFF = wordList('line below a table', {
  lines: [
    { pattern: /^制表[^:]{0,8}:/, examples: ['制表：张三', '制表人：张三'] },
    { pattern: /^[审复]核[^:]{0,8}:/, examples: ['审核：李四', '复核人：'] },
    { pattern: /^填[表报][^:]{0,8}:/, examples: ['填表人：', '填报日期：2024年1月'] },
    { pattern: /^(?:经办|出纳|会计)[^:]{0,8}:/, examples: ['经办人：', '会计：', '出纳：'] },
    {
      pattern: /^(?:负责|单位负责|主管|财务主管)[^:]{0,8}:/,
      examples: ['负责人：王五', '单位负责人：', '财务主管：'],
    },
    { pattern: /^(?:编制|日期|打印)[^:]{0,8}:/, examples: ['编制单位：', '日期：', '打印时间：'] },
    { pattern: /^(?:备注|说明|注)[^:]{0,8}:/, examples: ['备注：', '注：', '说明：'] },
    { pattern: /^联系[^:]{0,8}:/, examples: ['联系电话：'] },
    {
      pattern: /^\(?(?:金额|货币|计量)?单位:?(?:人民币)?[亿万千百]{0,2}元\)?$/,
      examples: ['单位：万元', '（金额单位：元）'],
    },
  ],
  not: ['项目名称：', '注册费', '审核费'],
});

export type RowLabel =
  | { readonly kind: 'entry' }
  /** A row of sums; `of` is the project that it names: 网络维护费小计. */
  | { readonly kind: 'total'; readonly grand: boolean; readonly of: string | null }
  /** Balances carried forward, sign-off lines, notes: neither entry nor total. */
  | { readonly kind: 'aside' };

/** Longer texts are no labels of rows. */
const LONGEST = 16;
const ENTRY: RowLabel = { kind: 'entry' };
const ASIDE: RowLabel = { kind: 'aside' };

/** Most rows are entries: one look at their texts for both. */
const IS_SUM_OR_CARRIED = anyOf([CARRIED, TOTAL_ALONE]);

/** What a text says about its row. Summaries may well end in 合计, so only a bare total word counts there. */
export function rowLabel(text: string): RowLabel {
  if (SIGN_OFF.test(text)) return ASIDE;
  if (fold(text).length > LONGEST || !IS_SUM_OR_CARRIED(text)) return ENTRY;
  if (CARRIED.test(text)) return ASIDE;
  return TOTAL_ALONE.test(text) ? { kind: 'total', grand: GRAND_TOTAL.test(text), of: null } : ENTRY;
}

/** As rowLabel, for the column of project names, where 网络维护费小计 is a total too. */
export function projectRowLabel(text: string): RowLabel {
  const plain = rowLabel(text);
  if (plain.kind !== 'entry') return plain;
  const of = NAMED_TOTAL.exec(fold(text))?.[1];
  return of ? { kind: 'total', grand: false, of } : plain;
}

const STATEMENT_ITEM = wordList('line of a statement', {
  lines: [
    { pattern: /^[一二三四五六七八九十]+、/, examples: ['一、财政拨款', '一、财政拨款收入'] },
    { pattern: /^(?:其中|[加减]):/, examples: ['其中：', '加：上年结余', '减：'] },
    { pattern: /(?:收入|支出|结余)$/, examples: ['事业收入', '基本支出', '本年结余'] },
    { pattern: /(?:资产|负债)$/, examples: ['流动资产', '负债'] },
  ],
  not: ['网络维护费', '财政拨款', '支出数'],
});

/** 一、财政拨款收入 of a financial statement, whose column 项目 holds its own lines. */
export function isStatementItem(text: string): boolean {
  return STATEMENT_ITEM.test(text);
}
