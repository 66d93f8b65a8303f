export { submissionSteps, type BuiltSubmissions } from './build';
export { ledgerOf, withFreshLedger, type LedgerLink } from './from-tables/ledger-links';
export type { BuildOptions } from './from-tables/project-tables';
export { PROVINCE_SUFFIX, type Province } from '../words/provinces';
