export * from './audit';
export * from './auditor';
export * from './catalogue';
export * from './render';
export { sharedSumOutcomes } from './shared-sums';
export * from './types';
export { HECHI_OUTLINE, type ReportOutline } from './words/outline';
