import { FORMS, formById } from '../forms';
import type { FormId, Submission } from '../intake';
import { policyById } from '../policy';
import type { ScoresChoice } from '../scoring';
import { EngineError } from './report';

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

/** @throws EngineError where one names a policy or form that does not exist */
export function checkedChoices(choices: Choices): Choices {
  for (const chosen of [choices, ...Object.values(choices.ofProjects)]) checkKnown(chosen);
  return choices;
}

function checkKnown({ policyId, formId }: FormAndPolicy): void {
  if (policyId !== null && policyById(policyId) === null) {
    throw new EngineError('unknown-policy', {
      zh: `没有名为“${policyId}”的评分口径`,
      en: `There is no policy “${policyId}”`,
    });
  }
  if (formId !== null && formById(formId) === null) {
    const known = FORMS.map(({ id }) => id).join(', ');
    throw new EngineError('unknown-form', {
      zh: `没有名为“${formId}”的报告格式；可用：${known}`,
      en: `There is no form “${formId}”; known: ${known}`,
    });
  }
}

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
