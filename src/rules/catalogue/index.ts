import type { Rule, RuleData } from '../types';
import { CLASSIFICATION_RULES } from './classification';
import { DATE_RULES } from './dates';
import { IDENTITY_RULES } from './identity';
import { INDICATOR_RULES } from './indicators';
import { MONEY_RULES } from './money';
import { NARRATIVE_RULES } from './narrative';
import { NOT_UNDERSTOOD } from './reading/not-understood';
import { SCORE_RULES } from './scores';

export { NOT_UNDERSTOOD };

/** The rules that are asked project by project, in the order of their numbers (docs/domain/consistency.md). */
export const RULES: readonly Rule[] = [
  ...MONEY_RULES,
  ...CLASSIFICATION_RULES,
  ...INDICATOR_RULES,
  ...SCORE_RULES,
  ...DATE_RULES,
  ...IDENTITY_RULES,
  ...NARRATIVE_RULES,
].sort((left, right) => left.number - right.number);

/** Rules about the reading itself: the engine knows what was not understood, once for the whole workbook. */
export const READING_RULES: readonly RuleData[] = [NOT_UNDERSTOOD];

/** Every rule that a finding may name, in the order of their numbers. */
export const ALL_RULES: readonly RuleData[] = [...RULES, ...READING_RULES].sort(
  (left, right) => left.number - right.number,
);

/** @returns null where there is no such rule. */
export function ruleById(id: string): RuleData | null {
  return ALL_RULES.find((rule) => rule.id === id) ?? null;
}
