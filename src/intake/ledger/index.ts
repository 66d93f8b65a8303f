export type { LedgerCopy, LedgerEntryCells, LedgerGroup, LedgerSlice, WholeColumns } from './ledger-types';
export { MOST_ENTRIES } from './entry-places';
export { LISTED_PROBLEMS } from './slice';
export { spentIn } from './spent';
export { LedgerStore } from './store';
export type { Years } from './year-slice';
