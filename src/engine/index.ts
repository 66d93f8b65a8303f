export * from './evaluate-workbook';
export * from './planned-sheets';
export * from './report';
export * from './session-types';
