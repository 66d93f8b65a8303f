import { ruleById, type Severity } from '../../rules';
import type { Localized } from '../../language';
import { EXIT } from '../exit-status';
import type { FileReview } from './review-file';

export interface RuleCount {
  readonly rule: string;
  readonly title: Localized;
  readonly severity: Severity;
  readonly findings: number;
  /** Files in which the rule has a finding. */
  readonly files: number;
}

export interface ReviewSummary {
  readonly files: number;
  readonly passed: number;
  readonly explained: number;
  readonly incomplete: number;
  readonly failed: number;
  readonly unreadable: number;
  readonly projects: number;
  /** Most frequent first. */
  readonly rules: readonly RuleCount[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function ruleCounts(reviews: readonly FileReview[]): RuleCount[] {
  const counts = new Map<
    string,
    { rule: string; severity: Severity; findings: number; files: Set<string> }
  >();
  for (const { file, findings } of reviews) {
    for (const { rule, severity } of findings) {
      const key = `${rule} ${severity}`;
      const count = counts.get(key) ?? { rule, severity, findings: 0, files: new Set<string>() };
      count.findings += 1;
      count.files.add(file);
      counts.set(key, count);
    }
  }
  return [...counts.values()]
    .map(({ files, ...count }) => ({
      ...count,
      files: files.size,
      title: ruleById(count.rule)?.title ?? { zh: count.rule, en: count.rule },
    }))
    .sort(
      (left, right) =>
        SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
        right.files - left.files ||
        right.findings - left.findings ||
        (ruleById(left.rule)?.number ?? 0) - (ruleById(right.rule)?.number ?? 0),
    );
}

export function summarise(reviews: readonly FileReview[]): ReviewSummary {
  const withVerdict = (verdict: FileReview['verdict']): number =>
    reviews.filter((review) => review.verdict === verdict).length;
  return {
    files: reviews.length,
    passed: withVerdict('pass'),
    explained: withVerdict('explained'),
    incomplete: withVerdict('incomplete'),
    failed: withVerdict('fail'),
    unreadable: withVerdict(null),
    projects: reviews.reduce((total, { projects }) => total + projects.length, 0),
    rules: ruleCounts(reviews),
  };
}

/** From bad to good. */
const WORST_FIRST: readonly number[] = [EXIT.usage, EXIT.unreadable, EXIT.errors, EXIT.incomplete];

/** The status of the worst file: one that could not be read, then one with errors, then an incomplete one. */
export function worstStatus(reviews: readonly FileReview[]): number {
  return WORST_FIRST.find((status) => reviews.some((review) => review.status === status)) ?? EXIT.clean;
}
