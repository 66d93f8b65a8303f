import { fold, foldLabel, withoutBrackets } from '../../text';
import { FUND_AMOUNTS, FUND_RATE, type FundColumn } from './fund-headers';
import { FUND_SOURCES, type FundRowKind } from './fund-sources';
import { AS_BARE_LABEL, AS_FOLDED, lexicon, wordList, type Lexicon, type Reading } from './lexicon';

/** 预算数/万元: a unit without brackets says nothing of the meaning. */
const UNIT_BEHIND = /(?<=[数额算出金])[/:]?(?:亿|千万|百万|万|千|百)?元$/;

/** 其中：财政拨款 is a label of 财政拨款. */
const AS_AMOUNT: Reading = (text) => [
  withoutBrackets(foldLabel(text)).replace(/^其中/, '').replace(UNIT_BEHIND, ''),
];

/** Headers of amounts, below a common one where they say nothing else. */
export const PLAIN_AMOUNT = wordList('plain amount', {
  lines: [
    { pattern: /^金额/, examples: ['金额', '金额（万元）'] },
    { pattern: /^[数额]/, examples: ['数', '数额', '额'] },
  ],
  not: ['总金额', '预算数'],
});

/** Headers below a common one that only part it. */
export const PART_OF_AMOUNT = wordList('part of an amount', {
  lines: [
    { pattern: /^[本上]级/, examples: ['本级', '上级资金'] },
    { pattern: /^[小合]计/, examples: ['小计', '合计'] },
  ],
  not: ['省级', '会计'],
});

/** The first row of sources names the funds as a whole: 年度资金总额. 小计 and 合计 stand in other tables, too. */
export const ALL_FUNDS = wordList('all funds', {
  lines: [
    { pattern: /(?<!总)资金/, examples: ['资金', '年度资金总额'] },
    { pattern: /总额/, examples: ['总额'] },
    { pattern: /总金额|总资金/, examples: ['总金额', '项目总资金'] },
  ],
  not: ['合计', '小计', '财政拨款'],
});

/** Labels of rows of a fund block, whatever source they name. */
export const FUND_ROW_LABEL = wordList('label in a fund block', {
  lines: [
    { pattern: /^其中/, examples: ['其中：', '其中：基本支出'] },
    { pattern: /资金/, examples: ['资金', '上级专项资金'] },
    { pattern: /合计/, examples: ['合计'] },
    { pattern: /总额/, examples: ['总额'] },
  ],
  not: ['项目名称', '财政拨款'],
});

const AMOUNTS = lexicon({ id: 'amount', as: AS_AMOUNT, meanings: FUND_AMOUNTS });
const SOURCES = lexicon({ id: 'source of funds', as: AS_BARE_LABEL, meanings: FUND_SOURCES });
const RATES = lexicon({ id: 'rate', as: AS_AMOUNT, meanings: [FUND_RATE] });

/** The fund column that a header or a label names: 计划安排资金（万元） is planned. @returns null where it names none. */
export function fundColumnOf(label: string): FundColumn | null {
  return AMOUNTS.meaningOf(label);
}

/** The row of a fund block that a label names: 其中：中央财政 is central. @returns null where it is no common one. */
export function fundRowKindOf(label: string): FundRowKind | null {
  return SOURCES.meaningOf(label);
}

/** 执行率 and its kin. */
export function isRateHeader(label: string): boolean {
  return RATES.test(label);
}

/** Lexicons of amounts and their sources, for a first look at a text. */
export const FUND_LEXICONS: readonly Lexicon[] = [AMOUNTS, SOURCES, RATES, PLAIN_AMOUNT, PART_OF_AMOUNT];

/** E/C×100% in brackets: a rate, whatever the words before it say. Folded. */
export const RATIO_IN_HEADER = /[([][A-H][/÷][A-H](?:[*×x]?100)?%?[)\]]/i;

/** 到位率 and its kin: how much of the plan has arrived. */
export const ARRIVAL_RATE = wordList('rate of arrival', {
  lines: [
    { pattern: /到位率/, examples: ['资金到位率', '到位率（B/A）'] },
    { pattern: /到位进度/, examples: ['资金到位进度'] },
    { pattern: /到位[([][A-H][/÷]/i, examples: ['资金到位（B/A）'] },
  ],
  not: ['到位资金', '到位数（B）', '执行率（B/A）'],
});

/** Headers of funds that are understood and that nothing is needed from. */
export const FUND_ASIDE_HEADERS = wordList('column of funds aside', {
  lines: [
    { pattern: /到位(?:率|进度)/, examples: ['资金到位率', '到位进度'] },
    { pattern: /到位[([][A-H][/÷]/i, examples: ['到位（B/A）'] },
    { pattern: /统筹整合资金(?:数|额)?(?:[([]|$)/, examples: ['统筹整合资金（C）', '统筹整合资金数'] },
    {
      pattern: /^(?:年末|当年|资金)?结余(?:结[余转])?(?:资金|金额|数|额)?(?:[([]|$)/,
      examples: ['结余', '资金结余（万元）', '年末结余资金'],
    },
    {
      pattern: /^(?:年末|当年|资金)?结转(?:结[余转])?(?:资金|金额|数|额)?(?:[([]|$)/,
      examples: ['结转', '年末结转结余数'],
    },
    { pattern: /得分计算方法/, examples: ['得分计算方法'] },
  ],
  not: ['上年结转', '到位资金', '执行率', '得分'],
});

/** 列次, a row that numbers the columns. */
export const COLUMN_NUMBERS = wordList('numbers of columns', {
  lines: [{ word: '列次' }, { word: '行次' }, { word: '栏次' }],
  not: ['序号', '批次'],
});

/** A budget from which something was taken out is the one that rates are based on. */
export const REDUCED_BUDGET = wordList('reduced budget', {
  lines: [{ pattern: /扣除.*后/, examples: ['扣除统筹整合资金后的全年预算数'] }],
  not: ['全年预算数', '扣除数'],
});

const BALANCE = lexicon({
  id: 'balance',
  as: AS_FOLDED,
  meanings: [
    {
      meaning: null,
      lines: [
        { pattern: /上年/, examples: ['上年结转'] },
        { pattern: /以前|历年/, examples: ['以前年度结余', '历年结余'] },
        { pattern: /年初/, examples: ['年初结转'] },
      ],
      not: ['年末结余'],
    },
    {
      meaning: 'balance',
      lines: [
        { pattern: /结余/, examples: ['结余', '年末结余资金'] },
        { pattern: /剩余/, examples: ['剩余资金'] },
        { pattern: /结转/, examples: ['结转下年'] },
      ],
      not: ['上年结转', '余额', '年初结余'],
    },
  ],
});

/** 结余, 年末结转结余: what is left of the money, no source of it. */
export function isBalance(header: string): boolean {
  return BALANCE.test(header);
}

const RUNNING_BALANCE = wordList('balance after each entry', {
  lines: [{ word: '余额' }, { pattern: /^(?:账户|账面|期末|结存)余额$/, examples: ['账户余额', '期末余额'] }],
  not: ['结余', '余额调节表', '上年余额'],
});

/** 余额 of a cash book. */
export function isRunningBalance(header: string): boolean {
  return RUNNING_BALANCE.test(header);
}

const BALANCE_ROW = wordList(
  'row of a balance',
  {
    lines: [
      { pattern: /^结余(?:资金|金额|数|额)?$/, examples: ['结余', '其中：结余', '结余资金'] },
      {
        pattern: /^(?:其中)?(?:年末|期末|当年|本年|年度|项目|资金)+结余(?:资金|金额|数|额)?$/,
        examples: ['年末结余', '项目结余资金', '资金结余'],
      },
    ],
    not: ['上年结余', '结余原因', '上年结转'],
  },
  AS_AMOUNT,
);

/** 结余, 年末结余 as the label of a row: what is left, no part of what was spent. */
export function isBalanceRow(label: string): boolean {
  return BALANCE_ROW.test(label);
}

/** 结余（万元） beside amounts by source. */
export const BALANCE_LABEL = wordList('label of a balance', {
  lines: [
    {
      pattern: /^(?:资金|年末|当年|项目)?结余(?:资金|金额|数|额)?(?:\(.*\))?:?$/,
      examples: ['结余（万元）', '资金结余', '年末结余数：'],
    },
    {
      pattern: /^(?:资金|年末|当年|项目)?剩余(?:资金|金额|数|额)?(?:\(.*\))?:?$/,
      examples: ['剩余资金', '项目剩余金额（元）'],
    },
  ],
  not: ['上年结余', '结余原因'],
});

/** By what a caption or a sheet's name tells which amounts a table holds. */
export const FUNDS_ABOUT = lexicon<FundColumn>({
  id: 'caption of amounts',
  as: AS_FOLDED,
  meanings: [
    {
      meaning: 'received',
      lines: [
        { pattern: /到位|到账/, examples: ['资金到位情况', '到账明细'] },
        { pattern: /拨付/, examples: ['资金拨付表'] },
        { pattern: /下达/, examples: ['资金下达表'] },
      ],
      not: ['资金安排'],
    },
    {
      meaning: 'planned',
      lines: [
        { pattern: /计划/, examples: ['资金计划表', '支出计划'] },
        { pattern: /安排/, examples: ['资金安排情况', '预算安排'] },
      ],
      not: ['年初预算'],
      before: ['budget', 'executed'],
    },
    {
      meaning: 'initial',
      lines: [{ pattern: /年初/, examples: ['年初预算表'] }],
      not: ['年末'],
      before: ['budget'],
    },
    {
      meaning: 'budget',
      lines: [{ pattern: /预算(?!执行)/, examples: ['项目预算表', '部门预算'] }],
      not: ['预算执行', '决算表'],
    },
    {
      meaning: 'executed',
      lines: [
        { pattern: /执行/, examples: ['预算执行', '执行情况'] },
        { pattern: /支出/, examples: ['支出情况表'] },
        { pattern: /使用/, examples: ['资金使用表'] },
        { pattern: /决算/, examples: ['决算表'] },
      ],
      not: ['预算表'],
    },
  ],
});

/** Levels of government, by which 财政拨款 is divided. */
export const PARTS_OF_FISCAL: ReadonlySet<FundRowKind | null> = new Set(['central', 'region', 'local']);

/** 其中：中央财政 begins the parts of what stands above it. */
export function beginsParts(label: string): boolean {
  return /^其中/.test(fold(label));
}

/** 按资金来源分：, a line that only says how the rows below divide the total. */
export const DIVISION_LINE = wordList('line above a division', {
  lines: [
    { pattern: /^按.*性质分:?$/, examples: ['按支出性质分：', '按性质分'] },
    { pattern: /^按.*来源分:?$/, examples: ['按资金来源分：'] },
    { pattern: /^按.*用途分:?$/, examples: ['按支出用途分：'] },
  ],
  not: ['资金来源', '按月支付'],
});

export const BY_NATURE = wordList('division by nature', {
  lines: [{ pattern: /性质分/, examples: ['按支出性质分：'] }],
  not: ['按资金来源分', '资金性质'],
});

/** Labels among amounts that begin another division: 其中：基本支出. */
export const SPENDING_LABEL = wordList('label of another division', {
  lines: [
    { pattern: /^其中:/, examples: ['其中：', '其中：基本支出'] },
    { pattern: /支出$/, examples: ['项目支出', '基本支出'] },
    { pattern: /性质分:?$/, examples: ['按支出性质分：'] },
  ],
  not: ['财政拨款', '支出数'],
});

/** Why the budget was changed, as a label of a form and of a block beside tables. */
export const BUDGET_CHANGE = wordList('change of the budget', {
  lines: [
    { pattern: /预算调整/, examples: ['预算调整情况'] },
    { pattern: /预算变动/, examples: ['预算变动原因'] },
    { pattern: /预算变化/, examples: ['预算变化说明'] },
  ],
  not: ['调整后预算数', '预算执行'],
});

export const CHANGE_REASON = wordList('reason of a change', {
  lines: [{ pattern: /变动原因/, examples: ['预算变动原因'] }],
  not: ['偏差原因'],
});
