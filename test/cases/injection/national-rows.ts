import { put } from './inject';

/** Rows and columns of the filled form. */
export const [TITLE, TOTAL, PART, GOAL] = [1, 5, 6, 8];
export const [COUNT, QUALITY, TIME, COST, SOCIAL, LASTING, SATISFIED, SUM] = [10, 11, 12, 13, 14, 15, 16, 17];
export const [NAME, TARGET, ACTUAL, WEIGHT, SCORE, REASON] = [3, 4, 5, 6, 7, 8];
export const [INITIAL, BUDGET, EXECUTED, RATE, POINTS] = [3, 4, 5, 7, 8];

/** A qualitative indicator in place of the one on sustained effect. */
export const qualitative = (actual: string, score: number, total: number) =>
  put(
    [LASTING, TARGET, '建立长效管护机制并落实到村'],
    [LASTING, ACTUAL, actual],
    [LASTING, SCORE, score],
    [SUM, SCORE, total],
  );
export const budgets = (initial: number, budget: number) =>
  put([TOTAL, INITIAL, initial], [PART, INITIAL, initial], [TOTAL, BUDGET, budget], [PART, BUDGET, budget]);
