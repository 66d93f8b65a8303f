export {
  all,
  beside,
  column,
  everywhere,
  field,
  put,
  inRow,
  replaced,
  worded,
  paragraphBelow,
  without,
} from './edits';
export {
  entry,
  fillOlder,
  inForm,
  inLying,
  inOlderForm,
  inOlderTables,
  inOlderText,
  inTables,
  inText,
  OLDER_SHEETS,
} from './faults';
export { budgets, fill, qualitative, ROWS } from './national-rows';
export {
  faultsOf,
  NOT_SEEN,
  NOT_TRIED,
  notHere,
  PLACES,
  WHY_NOT,
  type Fault,
  type Place,
  type Places,
} from './places';
