import { decimal, type Decimal } from '../numbers';
import type { Policy } from '../policy';
import { asShown, isOnScale } from './total';

/** The grade of a total, lower bounds inclusive: 90 is 优, 89.99 is 良. @returns null outside 0…100. */
export function gradeOf(total: Decimal, policy: Policy): string | null {
  const shown = asShown(total);
  if (!isOnScale(shown)) return null;
  return policy.settings.gradeBands.value.find(({ from }) => shown.gte(decimal(from)))?.label ?? null;
}

/** The policy's label for a grade as typed: 优秀 and 优秀等级 are 优. @returns null where it is no grade word. */
export function gradeLabel(typed: string, policy: Policy): string | null {
  const word = typed.normalize('NFKC').replaceAll(/[\s“”"]|等级|等次/g, '');
  const band = policy.settings.gradeBands.value.find(
    ({ label, aliases }) => label === word || aliases.includes(word),
  );
  return band?.label ?? null;
}
