export * from './language';
export * from './texts';
export * from './words';
export { wordsEnUS } from './words-en-US';
export { wordsZhCN } from './words-zh-CN';
