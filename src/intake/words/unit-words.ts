const UNIT = '(亿元|千万元|百万元|万元|千元|百元|元)';

const AFTER_LABEL = new RegExp(`(?:金额单位|货币单位|计量单位|单位)[:]?[(]?(?:人民币)?[:/]?${UNIT}`);

const IN_BRACKETS = new RegExp(`[(\\[【〔](?:金额)?(?:单位)?[:]?(?:人民币)?${UNIT}[)\\]】〕]`);

const AT_END = new RegExp(`(?:[数额金款算计入出排位]|[:/,])[:/,]?${UNIT}$`);

const ALONE = new RegExp(`^(?:人民币)?${UNIT}$`);

/** 预算数（万）, which leaves the 元 out. */
const SHORT = /[([【〔](?:单位:)?(亿|万)[)\]】〕]/;

/** Where captions and headers name their unit of money, the plainest first; the unit is the first group. Folded. */
export const MONEY_UNIT_WORDS: readonly RegExp[] = [AFTER_LABEL, IN_BRACKETS, AT_END, ALONE, SHORT];

/** A cell that holds nothing but a unit of money. Folded. */
export const MONEY_UNIT_ALONE = ALONE;

/** The unit that the name of a sheet states: 预算表-千元, 万元预算表; a 元 without more only where it stands apart. Folded. */
export const MONEY_UNIT_IN_NAME = /(亿元|千万元|百万元|万元|千元|百元)|[-_(—.·](元)\)?$/;

/** Headers of a column that names the unit of each row's amounts. Folded, without brackets. */
export const MONEY_UNIT_HEADER = /^(?:金额|货币|计量|资金)?单位$/;
