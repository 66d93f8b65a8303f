export { countCells } from './count-cells';
export { XlsxError, type XlsxErrorCode } from './error';
export * from './model-types';
export { openWorkbook, type XlsxWorkbook } from './open-workbook';
export type { CellEdit } from './write/cell-patch';
