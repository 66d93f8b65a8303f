export { submissionSteps, type BuiltSubmissions } from './build-submissions';
export { ledgerOf, withFreshLedger, type LedgerLink } from './ledger-links';
export type { BuildOptions } from './project-tables';
export { PROVINCE_SUFFIX, type Province } from './region';
