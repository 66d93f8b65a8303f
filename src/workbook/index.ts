export * from './address';
export * from './anchors';
export * from './grid';
export * from './lists';
export * from './own-mark';
export * from './plan-grid';
export * from './port';
export * from './sheet-plan';
