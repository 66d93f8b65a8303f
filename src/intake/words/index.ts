export {
  ASIDE_COLUMNS,
  columnMeaning,
  columnMeanings,
  headsAnything,
  weakColumnMeaning,
  type HeaderRole,
} from './column-words';
export { CONTENT_WORDS, MONEY_WORDS } from './content-words';
export { EXECUTION_LABEL, executionPointsOf, EXECUTION_NAME, EXECUTION_SECTION } from './execution-words';
export {
  EXPENSE_HEADERS,
  EXPENSE_SECTION,
  EXPENSE_TABLE,
  EXPENSE_TOTAL,
  PERSON_HEADERS,
  type ExpenseColumn,
  type PersonColumn,
} from './expense-words';
export { OLDER_REPORTS, type FormId, type FormReading } from './form-reading';
export {
  ENTRY_NOTE,
  EVALUATION_LINE,
  FORM_ANCHOR,
  FORM_NOTE,
  ISSUER_LINE,
  PLAIN_LABEL,
  REPORT_LINE,
  UNIT_LINE,
  YEAR_LINE,
} from './form-words';
export {
  ALL_FUNDS,
  beginsParts,
  BUDGET_CHANGE,
  BALANCE_LABEL,
  BY_NATURE,
  CHANGE_REASON,
  COLUMN_NUMBERS,
  DIVISION_LINE,
  FUND_ASIDE_HEADERS,
  fundColumnOf,
  FUND_ROW_LABEL,
  fundRowKindOf,
  FUNDS_ABOUT,
  isBalance,
  isBalanceRow,
  isRunningBalance,
  isRateHeader,
  PART_OF_AMOUNT,
  PLAIN_AMOUNT,
  PARTS_OF_FISCAL,
  REDUCED_BUDGET,
  SPENDING_LABEL,
} from './fund-words';
export { FUND_COLUMNS, type FundColumn, type FundHeader } from './fund-headers';
export type { FundRowKind } from './fund-sources';
export { goalOf } from './goal-words';
export { CHANGED_BUDGET } from './changed-budgets';
export { FUND_HINTS, INDICATOR_HINTS, LIST_HINTS, SOURCE_HINT, type HeaderHints } from './header-hints';
export {
  ASIDE_HEADERS,
  FINAL_HEADER,
  MAIN_REASON_HEADER,
  PAID_PERSON_HEADER,
  targetPart,
  TRUNCATED,
} from './indicator-words';
export type { IndicatorHeader } from './indicator-headers';
export type { InfoField } from './info-field';
export { infoFieldOf, SIGNATURE_LABEL, WEAK_FIELDS } from './info-labels';
export { rememberedWords } from './memory';
export { level1Kind, LEVEL_LINE, LEVELS_IN_ONE, type IndicatorLevel1 } from './level-words';
export { FUND_COLUMN_NAMES, meaningName } from './meaning-names';
export { canMean, MEANINGS, type MeaningBlock } from './meanings';
export { OFFICE_WORDS } from './office-words';
export { PROVINCE_SUFFIX, regionIn, type Province } from './provinces';
export { isStatementItem, projectRowLabel, rowLabel, type RowLabel } from './row-labels';
export { SECTION_WORDS, type HeadingLevel, type SectionKind } from './section-words';
export { namesInFormTitle, projectInTitle, yearsIn } from './title-names';
export {
  BUDGET_CAPTION,
  CAPTION_NOTE,
  ENDS_IN_REPORT,
  EVALUATORS_CAPTION,
  FORM_TITLE,
  GOAL_DECLARATION,
  LEDGER_CAPTION,
  NARRATIVE_TITLE,
  REPORT_TITLE,
  ROSTER_CAPTION,
  TABLE_TITLE,
} from './title-words';
export { AFTER_GRADE_LABEL, GRADE_WORD, SUBTOTAL_LABEL, SUM_LABEL, TOTAL_LABEL } from './total-words';
export {
  MONEY_UNIT_HEADER,
  moneyUnitAlone,
  moneyUnitIn,
  moneyUnitInName,
  moneyUnitInNote,
} from './unit-words';
export { YEAR_ALONE, YEAR_HEADER, yearsInTitle } from './year-words';
export { standingOf, type Standing } from './standing-words';
export { vocabularyOf, type FieldLabel, type Vocabulary } from './vocabulary';
