import type { Report } from '../engine';

/** Exit statuses (evaluation-output contract). */
export const EXIT = { clean: 0, errors: 1, unreadable: 2, usage: 64 } as const;

/** Exit status of a report: 1 where a finding is of severity error. */
export function statusOf({ findings }: Report): number {
  return findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.clean;
}
