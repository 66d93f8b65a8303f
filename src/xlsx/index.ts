export { countCells } from './count-cells';
export { createWorkbook, type NewCell, type NewSheet } from './create';
export { XlsxError, type XlsxErrorCode } from './error';
export { readKeptParts, type CustomXml, type KeptParts } from './kept-parts';
export { readWorkbookModel } from './model';
export * from './model-types';
export { newWorkbook } from './new-workbook';
export { openWorkbook, type XlsxWorkbook } from './open-workbook';
export type { CellEdit } from './write/cell-patch';
