const UNIT = '(亿元|千万元|百万元|万元|千元|百元|元)';

const AFTER_LABEL = new RegExp(`(?:金额单位|货币单位|计量单位|单位)[:]?[(]?(?:人民币)?[:/]?${UNIT}`);

const IN_BRACKETS = new RegExp(`[(\\[【〔](?:金额)?(?:单位)?[:]?(?:人民币)?${UNIT}[)\\]】〕]`);

const AT_END = new RegExp(`(?:[数额金款算计入出排位]|[:/,])[:/,]?${UNIT}$`);

const ALONE = new RegExp(`^(?:人民币)?${UNIT}$`);

/** Where captions and headers name their unit of money, the plainest first; the unit is the first group. Folded. */
export const MONEY_UNIT_WORDS: readonly RegExp[] = [AFTER_LABEL, IN_BRACKETS, AT_END, ALONE];
