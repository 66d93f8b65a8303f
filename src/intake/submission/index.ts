export { submissionSteps, type BuiltSubmissions } from './build';
export { fiscalYear } from './fiscal-year';
export { areYearsKnown, withFreshLedger } from './from-tables/ledger-links';
export { sharedBudgetSums, sharedLedgerSums, type SharedSum } from './from-tables/shared-sums';
export { setLine, setPart } from './narrative/set-lines';
export type { ItemList, Mention, MoneyMention, Narrative, Paragraph, Section } from './narrative-types';
export { haveSameGroups, isSame } from './same';
export { nameWithYear } from './submission';
export { contradictsItsUnit } from './unit-doubts';
export type {
  EvaluationType,
  ExpenseLine,
  FundRow,
  Funds,
  Identity,
  Indicator,
  NameRole,
  Person,
  ProjectNameUse,
  Submission,
  UnitName,
  YearUse,
} from './submission';
