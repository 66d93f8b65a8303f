import { re, type Meaning } from './lexicon';

/** total 年度资金总额; fiscal 财政拨款; carried-over 上年结转; central, region (自治区, 省), local (市县) sources; row-3 any other. */
export type FundRowKind =
  'total' | 'fiscal' | 'carried-over' | 'other' | 'central' | 'region' | 'local' | `row-${number}`;

const WHOLE = '^(?:年度|全年|本年|当年|项目|专项|财政|资金|预算|金额|计划安排|实际到位)*(?:资金)?';
const WHOLE_END = '(?:数|额)?$';
const CENTRAL_END = '(?:级|财政|专项|补助|转移支付|资金|拨款)*$';
const REGION_END = '(?:级|财政|专项|补助|转移支付|资金|拨款)*$';
const LOCAL_END = '(?:级|财政|专项|配套|补助|资金|拨款|区)*(?:\\/?其他)?$';
const BUDGET_OF =
  '^(?:其中)?(?:当年|本年|年度|年初|本级|一般公共预算|政府性基金|国有资本经营预算|公共|同级)*(?:财政)?(?:拨款|资金|预算)?';
const OTHER_END = '(?:资金|来源|收入|渠道)*$';

/** Rows of a fund block, or columns of a wide table. Folded, without brackets. */
export const FUND_SOURCES: readonly Meaning<FundRowKind>[] = [
  {
    meaning: 'total',
    lines: [
      { pattern: re`${WHOLE}总额${WHOLE_END}`, examples: ['年度资金总额', '项目资金总额', '资金总额'] },
      { pattern: re`${WHOLE}(?:合计|小计|总计|共计)${WHOLE_END}`, examples: ['合计', '资金合计', '小计'] },
      { pattern: re`${WHOLE}(?:总数|总量|总和)${WHOLE_END}`, examples: ['年度资金总和', '资金总数'] },
      { pattern: re`${WHOLE}总(?:投资|资金|金额)${WHOLE_END}`, examples: ['项目总资金', '总投资', '总金额'] },
    ],
    not: ['财政拨款', '网络维护费小计', '总分', '合计得分'],
  },
  {
    meaning: 'carried-over',
    lines: [
      { pattern: /(?<!结余)结转/, examples: ['上年结转资金', '上年结转', '结转结余资金'] },
      { pattern: /(?<!结转)结余/, examples: ['上年结余', '以前年度结余资金'] },
    ],
    not: ['剩余资金', '财政拨款', '转移支付'],
  },
  {
    meaning: 'central',
    lines: [
      {
        pattern: re`^(?:其中)?中央${CENTRAL_END}`,
        examples: ['中央财政', '其中：中央补助', '中央资金', '中央转移支付'],
      },
      { pattern: re`^(?:其中)?国家${CENTRAL_END}`, examples: ['国家级', '国家补助资金'] },
    ],
    not: ['地方财政', '中央单位'],
  },
  {
    meaning: 'region',
    lines: [
      {
        pattern: re`^(?:其中)?省(?:本级)?${REGION_END}`,
        examples: ['省级财政', '省财政', '省级', '省本级资金'],
      },
      {
        pattern: re`^(?:其中)?自治区(?:本级)?${REGION_END}`,
        examples: ['自治区财政资金', '自治区级', '自治区本级'],
      },
      { pattern: re`^(?:其中)?区级${REGION_END}`, examples: ['区级财政', '区级'] },
      { pattern: re`^(?:其中)?上级${REGION_END}`, examples: ['上级', '上级补助', '其中：上级财政资金'] },
    ],
    not: ['区财政', '市级财政', '中央财政', '省级主管部门'],
  },
  {
    meaning: 'local',
    lines: [
      {
        pattern: re`^(?:其中)?市(?:本级|县区?)?${LOCAL_END}`,
        examples: ['市县财政', '市级财政', '市本级', '市县资金'],
      },
      { pattern: re`^(?:其中)?县(?:本级|区)?${LOCAL_END}`, examples: ['县级财政', '县区配套资金', '县本级'] },
      { pattern: re`^(?:其中)?区(?!级)(?:本级|县)?${LOCAL_END}`, examples: ['区财政', '区县财政', '区本级'] },
      { pattern: re`^(?:其中)?地方${LOCAL_END}`, examples: ['地方财政资金', '地方资金/其他', '地方配套'] },
      {
        pattern: re`^(?:其中)?(?:乡镇?|镇|街道)${LOCAL_END}`,
        examples: ['乡镇财政', '镇级财政', '街道财政'],
      },
      { pattern: re`^(?:其中)?(?:州|旗|园区)${LOCAL_END}`, examples: ['州级财政', '园区财政', '旗财政'] },
      { word: '本级' },
      { pattern: re`^(?:其中)?本级(?=配套)${LOCAL_END}`, examples: ['本级配套', '本级配套资金'] },
    ],
    not: ['省级财政', '自治区财政', '区域', '镇政府', '本级财政拨款'],
  },
  {
    meaning: 'fiscal',
    lines: [
      {
        pattern: re`${BUDGET_OF}财政拨款(?:资金)?$`,
        examples: ['当年财政拨款', '其中：财政拨款', '本年财政拨款', '一般公共预算财政拨款'],
      },
      {
        pattern: re`${BUDGET_OF}(?:财政资金|财政性资金)$`,
        examples: ['财政资金', '其中：财政性资金', '本级财政资金'],
      },
      {
        pattern: /^(?:当年|本年)?财政(?:安排|补助|预算拨款)$/,
        examples: ['财政安排', '财政补助', '本年财政预算拨款'],
      },
      {
        pattern: /^(?:其中)?(?:当年|本年)?一般公共预算(?:拨款|资金)?$/,
        examples: ['一般公共预算', '本年一般公共预算拨款', '一般公共预算资金'],
      },
      {
        pattern: /^(?:其中)?(?:当年|本年)?(?:政府性基金(?:预算)?|国有资本经营预算)(?:拨款|资金)?$/,
        examples: ['政府性基金', '国有资本经营预算资金', '政府性基金预算拨款'],
      },
      { pattern: /^(?:当年|本年)拨款$/, examples: ['当年拨款', '本年拨款'] },
    ],
    not: ['财政专户管理资金', '中央财政', '拨款', '财政支出'],
  },
  {
    meaning: 'other',
    lines: [
      { pattern: re`^(?:其中)?其[他它]${OTHER_END}`, examples: ['其他资金', '其他', '其它资金来源'] },
      {
        pattern: re`^(?:其中)?(?:单位)?(?:自筹|自有)${OTHER_END}`,
        examples: ['自筹资金', '单位自筹', '自有资金'],
      },
      { pattern: re`^(?:其中)?(?:单位|社会)资金${OTHER_END}`, examples: ['单位资金', '社会资金'] },
      { pattern: re`^(?:其中)?(?:事业|经营)${OTHER_END}`, examples: ['事业收入', '经营收入', '事业资金'] },
      { pattern: re`^(?:其中)?财政专户管理${OTHER_END}`, examples: ['财政专户管理资金'] },
    ],
    not: ['其他支出', '其他费用', '财政资金', '单位'],
  },
];
