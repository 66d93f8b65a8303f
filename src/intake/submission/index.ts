export { submissionSteps, type BuiltSubmissions } from './build';
export { withFreshLedger } from './from-tables/ledger-links';
export type { ItemList, Mention, MoneyMention, Narrative, Paragraph, Section } from './narrative-types';
export { haveSameGroups, isSame } from './same';
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
