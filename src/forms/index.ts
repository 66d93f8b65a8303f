export * from './catalogue';
export * from './explanations';
export * from './findings-heading';
export * from './findings-sheet';
export * from './form-readings';
export * from './sheet-names';
export * from './summary-sheet';
export * from './types';
