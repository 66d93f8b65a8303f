import { FORMS, formById } from '../forms';
import { policyById } from '../policy';
import type { Choices, FormAndPolicy } from './choices';
import { EngineError } from './report';

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
