import type { Rule } from '../types';
import { CLASSIFICATION_RULES } from './classification';
import { DATE_RULES } from './dates';
import { IDENTITY_RULES } from './identity';
import { INDICATOR_RULES } from './indicators';
import { MONEY_RULES } from './money';
import { NARRATIVE_RULES } from './narrative';
import { SCORE_RULES } from './scores';

/** All rules, in the order of their numbers (rules.md section c). */
export const RULES: readonly Rule[] = [
  ...MONEY_RULES,
  ...CLASSIFICATION_RULES,
  ...INDICATOR_RULES,
  ...SCORE_RULES,
  ...DATE_RULES,
  ...IDENTITY_RULES,
  ...NARRATIVE_RULES,
].sort((left, right) => left.number - right.number);

/** @returns null where there is no such rule. */
export function ruleById(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}
