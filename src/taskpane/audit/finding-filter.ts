import type { Finding } from '../../rules';
import { kindOf, type FindingKind } from '../parts/finding-counts';
import type { FindingSearch } from './finding-search';

/** What of the findings is shown; null shows all. */
export interface FindingFilter {
  /** open: whatever has no explanation. */
  readonly kind: FindingKind | 'open' | null;
  /** Submission key. */
  readonly project: string | null;
  /** Name of a sheet. */
  readonly sheet: string | null;
  /** As typed. */
  readonly search: string;
}

export const NO_FILTER: FindingFilter = { kind: null, project: null, sheet: null, search: '' };

export function isFiltering({ kind, project, sheet, search }: FindingFilter): boolean {
  return kind !== null || project !== null || sheet !== null || search.trim() !== '';
}

/** The test that findings have to pass. */
export function filterOf(filter: FindingFilter, search: FindingSearch): (finding: Finding) => boolean {
  const { kind, project, sheet } = filter;
  const isFound = search.matcher(filter.search);
  return (finding) =>
    (kind === null || (kind === 'open' ? finding.explained === null : kindOf(finding) === kind)) &&
    // What concerns several projects concerns each of them.
    (project === null || finding.project === null || finding.project === project) &&
    (sheet === null || search.sheetsOf(finding).has(sheet)) &&
    isFound(finding);
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
