import type { FormId, Submission } from '../intake';
import type { ScoresChoice } from '../scoring';

/** Form and policy; null leaves the choice to the recommendation. */
export interface FormAndPolicy {
  readonly policyId: string | null;
  readonly formId: FormId | null;
}

/** What the clerk chose. */
export interface Choices extends FormAndPolicy {
  /** Of single projects, by their keys; null there leaves it to what is chosen for all. */
  readonly ofProjects: Readonly<Record<string, FormAndPolicy>>;
  readonly outputMode: 'formulas' | 'values';
  /** Whose scores the written sheets carry. */
  readonly scores: ScoresChoice;
}

export const DEFAULT_CHOICES: Choices = {
  policyId: null,
  formId: null,
  ofProjects: {},
  outputMode: 'formulas',
  scores: 'stated',
};

/** What is chosen for a project: for it alone, or else for all. */
export function chosenFor({ key }: Submission, { policyId, formId, ofProjects }: Choices): FormAndPolicy {
  const alone = ofProjects[key];
  return { policyId: alone?.policyId ?? policyId, formId: alone?.formId ?? formId };
}

/** The choices for single projects, with another one for one of them. */
export function withChoiceOf(
  { ofProjects }: Choices,
  key: string,
  some: Partial<FormAndPolicy>,
): Choices['ofProjects'] {
  const chosen = { policyId: null, formId: null, ...ofProjects[key], ...some };
  const others = Object.entries(ofProjects).filter(([project]) => project !== key);
  const isNone = chosen.policyId === null && chosen.formId === null;
  return Object.fromEntries(isNone ? others : [...others, [key, chosen]]);
}
