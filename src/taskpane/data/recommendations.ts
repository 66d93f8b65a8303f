import { nameWithYear } from '../../intake';
import type { Choices, ProjectReport } from '../../engine';
import { recommendForm, type Form } from '../../forms';
import type { Localized } from '../../language';
import { policyFacts, recommendPolicy, type Policy } from '../../policy';

/** What the workbook's projects would get by themselves: the one title, or null where projects differ. */
function common<T extends { readonly id: string; readonly title: Localized }>(all: readonly T[]): T | null {
  const [first] = all;
  return first && all.every(({ id }) => id === first.id) ? first : null;
}

export function recommendedForm(projects: readonly ProjectReport[]): Form | null {
  return common(projects.map(({ submission }) => recommendForm(submission)));
}

export function recommendedPolicy(projects: readonly ProjectReport[]): Policy | null {
  return common(projects.map(({ submission }) => recommendPolicy(policyFacts(submission)).policy));
}

/** The reasons for the policies, each once, with the projects that it holds for. */
export function policyReasons(
  projects: readonly ProjectReport[],
): readonly { readonly reason: Localized; readonly projects: readonly string[] }[] {
  const byText = new Map<string, { reason: Localized; projects: string[] }>();
  for (const { policyReason, submission } of projects) {
    const known = byText.get(policyReason.zh);
    if (known) known.projects.push(nameWithYear(submission));
    else byText.set(policyReason.zh, { reason: policyReason, projects: [nameWithYear(submission)] });
  }
  return [...byText.values()];
}

/** The policies in use, each once. */
export function policiesInUse(projects: readonly ProjectReport[]): readonly Policy[] {
  return [...new Map(projects.map(({ policy }) => [policy.id, policy])).values()];
}

/** Why the form is what it is, as a key into the texts. */
export function formReason(
  projects: readonly ProjectReport[],
  { formId }: Choices,
): 'formChosen' | 'formKept' | 'formRecommended' {
  if (formId !== null) return 'formChosen';
  return projects.every(({ submission }) => submission.form !== null) ? 'formKept' : 'formRecommended';
}
