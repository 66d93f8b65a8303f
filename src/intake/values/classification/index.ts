export * from './economic-items';
export * from './government-items';
export * from './nature';
