export * from './audit';
export * from './catalogue';
export * from './render';
export * from './types';
