// The one chunk that holds the grid engine: loaded when the page has been drawn.
export { createGrid, type UniverGrid } from './univer';
export { workbookOpener, type OpenWorkbook } from './open-workbook';
