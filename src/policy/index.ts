export * from './catalogue';
export * from './citation';
export * from './policy-at';
export * from './recommend';
export * from './regions';
export * from './settings';
export * from './sources';
export * from './types';
