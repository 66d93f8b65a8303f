export { findTables } from './find-tables';
export { fundColumnOf, fundRowKindOf } from '../words/fund-words';
