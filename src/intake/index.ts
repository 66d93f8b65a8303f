export * from './form-reading';
export * from './ledger-types';
export * from './narrative-types';
export * from './plain-date';
export * from './submission';
export * from './tables';
