export {
  all,
  beside,
  column,
  everywhere,
  field,
  printedPoints,
  put,
  inRow,
  replaced,
  worded,
  paragraphBelow,
  without,
  withoutRowsOf,
} from './edits';
export {
  entry,
  expenseSheet,
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
export { faultsOf, notHere, PLACES, saidBy, WHY_NOT, type Fault, type Place, type Places } from './places';
