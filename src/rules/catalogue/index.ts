import type { Rule } from '../types';

/** All rules, in the order of their numbers (rules.md section c). */
export const RULES: readonly Rule[] = [];

/** @returns null where there is no such rule. */
export function ruleById(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}
