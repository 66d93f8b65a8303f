import { area } from './texts';
import { wordsEnUS } from './words-en-US';
import { wordsZhCN } from './words-zh-CN';

/** Words that pane, workbench, command line and sheets share. */
export const wordsOf = area(wordsZhCN, wordsEnUS);

export type Words = ReturnType<typeof wordsOf>;
