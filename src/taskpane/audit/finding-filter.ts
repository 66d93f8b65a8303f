import type { Finding, Severity } from '../../rules';

/** What of the findings is shown; null shows all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  /** Submission key. */
  readonly project: string | null;
  readonly onlyOpen: boolean;
}

export const NO_FILTER: FindingFilter = { severity: null, project: null, onlyOpen: false };

export function matches({ severity, project, onlyOpen }: FindingFilter, finding: Finding): boolean {
  return (
    (severity === null || finding.severity === severity) &&
    // What concerns several projects concerns each of them.
    (project === null || finding.project === null || finding.project === project) &&
    (!onlyOpen || finding.explained === null)
  );
}

/**
 * The list as the clerk sees it while she types: in its old order and with nothing added or taken away, but each
 * finding as it is now.
 */
export function heldList(kept: readonly Finding[], latest: readonly Finding[]): readonly Finding[] {
  const now = new Map(latest.map((finding) => [finding.key, finding]));
  return kept.map((finding) => now.get(finding.key) ?? finding);
}

/** Whether the same findings stand in the same order. */
export function sameList(left: readonly Finding[], right: readonly Finding[]): boolean {
  return left.length === right.length && left.every(({ key }, index) => key === right[index]?.key);
}
