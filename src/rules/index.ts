export * from './audit';
export * from './auditor';
export * from './catalogue';
export * from './render';
export * from './types';
