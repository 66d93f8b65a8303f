export { findTables } from './find-tables';
export { fundColumnOf, fundRowKindOf } from './fund-words';
