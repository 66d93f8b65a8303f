import { fold, foldLabel, withoutBrackets } from '../../text';

export const FUND_COLUMNS = ['initial', 'budget', 'executed', 'planned', 'received'] as const;

/** initial 年初预算数, budget 全年预算数, executed 全年执行数/实际支出, planned 计划安排, received 实际到位. */
export type FundColumn = (typeof FUND_COLUMNS)[number];

/** total 年度资金总额; fiscal 财政拨款; carried-over 上年结转; central, region (自治区, 省), local (市县) sources; row-3 any other. */
export type FundRowKind =
  'total' | 'fiscal' | 'carried-over' | 'other' | 'central' | 'region' | 'local' | `row-${number}`;

/** Headers and labels of amounts, by what they are. The first that matches wins. */
const FUND_COLUMN_WORDS: readonly (readonly [FundColumn, RegExp])[] = [
  [
    'executed',
    /^(?:项目|资金|财政|预算|全年|年度|本年|当年|年末|累计|实际|已)*(?:执行|支出|使用|支付|开支|列支)(?:资金|总额|合计)?(?:数|额|金额|总数)?$|^(?:实际|累计|全年|预算)(?:执行|支出|使用|支付)|^(?:实际|累计|全年)完成(?:支出|投资)(?:数|额|金额)?$|^(?:支出)?决算(?:数|金额)?$|^执行情况$/,
  ],
  [
    'received',
    /到位(?!率)|到账|^(?:实际)?(?:拨付|拨入|拨款|收到)(?:资金|金额|数|额)*$|^(?:资金)?下达(?:资金|金额|数|额|指标)*$/,
  ],
  [
    'initial',
    /^(?:当年|本年)?(?:年初|期初|初始)(?:批复|安排|下达|核定|部门)?(?:预算|资金)?(?:批复|安排)?(?:资金|金额|数|额)*$/,
  ],
  [
    'planned',
    /^(?:项目|年度|资金|全年)*(?:计划|预算(?=安排(?:的)?资金))?安排(?:的)?(?:资金|支出|金额|数|额|情况)*$|^(?:项目|年度|资金|全年)*计划(?:安排|投入|投资|支出|总)*(?:资金|金额|数|额)*$|^资金计划(?:数|额)?$/,
  ],
  [
    'budget',
    /^(?:项目|全年|年度|本年度?|当年|年中|年末|调整后?|追加后|变更后|实际|下达|最终|部门|财政|支出|批复|资金|的)*预算(?:调整|批复|调整后|安排|安排后|下达)?(?:资金|金额|总额|总数|数|额|指标)*$|^扣除.*后的?(?:全年|年度)?预算(?:资金|金额|总额|数|额)*$|^调整后?(?:数|金额)$|^调整后$|^(?:预算)?指标(?:金额|数|额)$/,
  ],
];

/** 预算数/万元: a unit without brackets says nothing of the meaning. */
const UNIT_BEHIND = /(?<=[数额算出金])[/:]?(?:亿|千万|百万|万|千|百)?元$/;

function words(label: string): string {
  return withoutBrackets(foldLabel(label)).replace(/^其中/, '').replace(UNIT_BEHIND, '');
}

/** The fund column that a header or a label names: 计划安排资金（万元） is planned. @returns null where it names none. */
export function fundColumnOf(label: string): FundColumn | null {
  const text = words(label);
  return FUND_COLUMN_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const FUND_ROW_WORDS: readonly (readonly [FundRowKind, RegExp])[] = [
  [
    'total',
    /^(?:年度|全年|本年|当年|项目|专项|财政|资金|预算|金额|计划安排|实际到位)*(?:资金)?(?:总额|合计|小计|总计|总数|总量|总和|总投资|总资金|总金额|共计)(?:数|额)?$/,
  ],
  ['carried-over', /结转|结余/],
  ['central', /^(?:其中)?(?:中央|国家)(?:级|财政|专项|补助|转移支付|资金|拨款|补助资金)*$/],
  [
    'region',
    /^(?:其中)?(?:自治区|省|省级|区级|自治区级|省本级|自治区本级)(?:级|财政|专项|补助|转移支付|资金|拨款)*$/,
  ],
  [
    'local',
    /^(?:其中)?(?:市县?区?|县区?|区|区县|市本级|县本级|地方|市级|县级|区本级|州|旗|乡镇?|镇|街道|园区|本级(?=配套))(?:级|财政|专项|配套|补助|资金|拨款|区)*(?:\/?其他)?$/,
  ],
  [
    'fiscal',
    /^(?:其中)?(?:当年|本年|年度|年初|本级|一般公共预算|政府性基金|国有资本经营预算|公共|同级)*(?:财政)?(?:拨款|资金|预算)?(?:财政拨款|财政资金|财政性资金|财政拨款资金)$|^(?:当年|本年)?财政(?:拨款|资金|性资金|安排|补助|预算拨款)$|^(?:其中)?(?:当年|本年)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算)(?:拨款|资金|财政拨款)?$|^(?:当年|本年)拨款$/,
  ],
  [
    'other',
    /^(?:其中)?(?:其他|其它|单位自筹|自筹|单位资金|社会资金|单位自有|自有|事业|经营|财政专户管理)(?:资金|来源|收入|渠道)*$/,
  ],
];

/** The row of a fund block that a label names: 其中：中央财政 is central. @returns null where it is no common one. */
export function fundRowKindOf(label: string): FundRowKind | null {
  const text = withoutBrackets(foldLabel(label));
  return FUND_ROW_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** 执行率 and its kin. */
export function isRateHeader(label: string): boolean {
  return /^(?:预算|资金|全年|年度|支出)*(?:执行|完成|支出|使用)(?:率|进度)$/.test(words(label));
}

/** E/C×100% in brackets: a rate, whatever the words before it say. Folded. */
export const RATIO_IN_HEADER = /[([][A-H][/÷][A-H](?:[*×x]?100)?%?[)\]]/i;

/** 到位率 and its kin: how much of the plan has arrived. Folded. */
export const ARRIVAL_RATE = /到位(?:率|进度)|到位[([][A-H][/÷]/i;

/** Headers of funds that are understood and that nothing is needed from. Folded. */
export const FUND_ASIDE_HEADERS =
  /到位(?:率|进度)|到位[([][A-H][/÷]|统筹整合资金(?:数|额)?(?:[([]|$)|^(?:年末|当年|资金)?结(?:余|转)(?:结[余转])?(?:资金|金额|数|额)?(?:[([]|$)|得分计算方法/i;

/** 列次, a row that numbers the columns. Folded. */
export const COLUMN_NUMBERS = /^(?:列次|行次|栏次)$/;

/** A budget from which something was taken out is the one that rates are based on. Folded. */
export const REDUCED_BUDGET = /扣除.*后/;

/** 结余, 年末结转结余: what is left of the money, no source of it. */
export function isBalance(header: string): boolean {
  return /结余|剩余|结转/.test(header) && !/上年|以前|历年|年初/.test(header);
}

/** 结余, 年末结余 as the label of a row: what is left, no part of what was spent. */
export function isBalanceRow(label: string): boolean {
  return /^(?:其中)?(?:年末|期末|当年|本年|年度|项目|资金)*结余(?:资金|金额|数|额)?$/.test(words(label));
}

/** 结余（万元） beside amounts by source. Folded. */
export const BALANCE_LABEL = /^(?:资金|年末|当年|项目)?(?:结余|剩余)(?:资金|金额|数|额)?(?:\(.*\))?:?$/;

/** By what a caption or a sheet's name tells which amounts a table holds. The first that matches wins. */
export const FUNDS_ABOUT: readonly (readonly [RegExp, FundColumn])[] = [
  [/到位|到账|拨付|下达/, 'received'],
  [/计划|安排/, 'planned'],
  [/年初/, 'initial'],
  [/预算(?!执行)/, 'budget'],
  [/执行|决算|支出|使用/, 'executed'],
];

/** Levels of government, by which 财政拨款 is divided. */
export const PARTS_OF_FISCAL: ReadonlySet<FundRowKind | null> = new Set(['central', 'region', 'local']);

/** 其中：中央财政 begins the parts of what stands above it. */
export function beginsParts(label: string): boolean {
  return /^其中/.test(fold(label));
}

/** 按资金来源分：, a line that only says how the rows below divide the total. Folded. */
export const DIVISION_LINE = /^按.*(?:性质|来源|用途)分:?$/;
export const BY_NATURE = /性质分/;
/** Labels among amounts that begin another division: 其中：基本支出. Folded. */
export const SPENDING_LABEL = /^其中:|支出$|性质分:?$/;
/** Why the budget was changed, as a label of a form and of a block beside tables. */
export const BUDGET_CHANGE = /预算(?:调整|变动|变化)/;
export const CHANGE_REASON = /变动原因/;
