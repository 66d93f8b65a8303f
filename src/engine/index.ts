export * from './evaluate-workbook';
export { openSession, type SessionOptions } from './live/session';
export * from './planned-sheets';
export * from './report';
export * from './session-types';
