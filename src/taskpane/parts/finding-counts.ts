import type { Finding, Severity } from '../../rules';

/** What a finding counts as: by its severity as long as it is open (without an explanation), else as explained. */
export type FindingKind = Severity | 'explained';

export function kindOf({ severity, explained }: Finding): FindingKind {
  return explained === null ? severity : 'explained';
}

/** Each finding is counted once: wherever the pane says one of these words beside a number, it is this number. */
export type FindingCounts = Readonly<Record<FindingKind, number>>;

export function countsOf(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, explained: 0 };
  for (const finding of findings) counts[kindOf(finding)] += 1;
  return counts;
}
