import { wordList } from './lexicon';

/** Headers of a budget that another one preceded: they say that the year's first one stands before them. */
export const CHANGED_BUDGET = wordList('budget that another one preceded', {
  lines: [
    { pattern: /全年预算/, examples: ['全年预算数'] },
    { pattern: /调整/, examples: ['调整后预算数', '预算调整数'] },
    { pattern: /变更后/, examples: ['变更后预算'] },
    { pattern: /追加后/, examples: ['追加后预算数'] },
  ],
  not: ['年初预算数', '预算数', '年度预算数', '全年执行数'],
});
