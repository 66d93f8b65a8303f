export { ledgerLayout, LEDGER_COLUMNS, type LedgerColumn, type LedgerLayout } from './layout';
export { LedgerStore } from './store';
