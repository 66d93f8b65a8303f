import type { Policy } from '../../policy';

/** Grade word of a total cell by the policy's bands; blank for no total or one outside 0…100. */
export function gradeFormula(total: string, policy: Policy): string {
  const words = policy.settings.gradeBands.value.reduceRight(
    (rest, { label, from }) => `IF(ROUND(${total},2)>=${from},"${label}",${rest})`,
    '""',
  );
  return `=IF(OR(NOT(ISNUMBER(${total})),N(${total})>100),"",${words})`;
}
