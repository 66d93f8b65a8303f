import type { Report } from '../../engine';
import type { Finding } from '../../rules';

export interface FindingCounts {
  /** Open ones: without an explanation. */
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly explained: number;
}

/** Findings by severity as far as they are open, and those that the clerk explained. */
function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, explained: 0 };
  for (const { severity, explained } of findings) counts[explained === null ? severity : 'explained'] += 1;
  return counts;
}

export function countsOf(report: Report | null): FindingCounts {
  return countFindings(report?.findings ?? []);
}
