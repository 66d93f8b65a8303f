export type {
  ColumnReading,
  Doubt,
  EvidenceKind,
  ReadingState,
  UnreadBlock,
  UnreadPart,
} from './column-readings';
export {
  cellsOfToldUnits,
  isAboutNames,
  isGone,
  TOLD_MEANINGS,
  TOLD_ROLES,
  toldColumnUnit,
  toldTableUnit,
  toldToCount,
  toldYear,
  WHOLE_SHEET,
  type Correction,
  type CorrectionKind,
  type Says,
  type Told,
  type ToldRole,
} from './corrections';
export { hasEffect } from './correction-effect';
export { blockEntries, captionEntries, listEntries, type FieldEntry, type RowEntries } from './field-entries';
export type { Elsewhere, Sums } from './evidence/across-sheets';
export { findTables } from './find-tables';
export { fieldsInRow, type FieldInRow } from './forms/fields';
export { formUnit } from './forms/form-unit';
export { basedOnInitial, ratedOnInitial } from './forms/formula-letters';
export { filledIn, isWords, ownColumns, type Frame } from './forms/frame';
export { fundPairsInRow } from './forms/fund-pairs';
export type { HeaderRows } from './forms/headers';
export { formOutline, type Block } from './forms/outline';
export { captionedPoints, pointsOfExecution } from './forms/points-column';
export type { FoundTable, TableRole } from './found-table';
export { GridView } from './grid-view';
export { pairsInArea, type InfoPair } from './info-pairs';
export { isUndecided, layoutsIn, lookAgain, namesIn } from './look-again';
export {
  correctionAt,
  CorrectionError,
  correctionsFile,
  readCorrections,
  saysText,
} from './read-corrections';
export { tableRows, type TableRow } from './table-rows';
export { LedgerTail } from './unit-notes';
