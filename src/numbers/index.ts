export * from './decimal';
export * from './interval';
export * from './money';
