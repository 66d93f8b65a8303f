import type { Report } from '../engine';

/** Exit statuses (evaluation-output contract). */
export const EXIT = { clean: 0, errors: 1, unreadable: 2, incomplete: 3, usage: 64 } as const;

/** Exit status of a report: 1 where a finding is of severity error, 3 where none is but the material is incomplete. */
export function statusOf({ findings, verdict }: Report): number {
  if (findings.some(({ severity }) => severity === 'error')) return EXIT.errors;
  return verdict === 'incomplete' ? EXIT.incomplete : EXIT.clean;
}
