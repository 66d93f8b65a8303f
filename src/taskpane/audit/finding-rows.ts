import type { Finding, Severity } from '../../rules';

/** All findings of one rule. */
export interface FindingGroup {
  readonly rule: string;
  /** Of the gravest of them. */
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

interface Placed {
  /** Stays the same as long as what it stands for is there. */
  readonly key: string;
  readonly group: FindingGroup;
  /** How many findings stand before it, those of groups that are shut included. */
  readonly before: number;
}

/** A line of the list: the head of a group, or a finding. */
export type Row =
  (Placed & { readonly kind: 'group' }) | (Placed & { readonly kind: 'finding'; readonly finding: Finding });

/** Findings by rule. Their order is that of the first finding of each: as they come gravest first, so do the groups. */
export function groupsOf(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups].map(([rule, members]) => ({ rule, severity: members[0].severity, findings: members }));
}

export const groupKey = (rule: string): string => `group ${rule}`;

/**
 * The list as it is shown: a group of one is its finding, others have a head, below which their findings stand.
 *
 * @param isShown whether a finding stands below the head of its group
 */
export function rowsOf(
  groups: readonly FindingGroup[],
  isShown: (finding: Finding, group: FindingGroup) => boolean,
): Row[] {
  const rows: Row[] = [];
  let before = 0;
  for (const group of groups) {
    const isAlone = group.findings.length === 1;
    if (!isAlone) rows.push({ kind: 'group', key: groupKey(group.rule), group, before });
    for (const finding of group.findings) {
      if (isAlone || isShown(finding, group))
        rows.push({ kind: 'finding', key: finding.key, group, before, finding });
      before += 1;
    }
  }
  return rows;
}

/**
 * Which finding comes next.
 *
 * @param row where she is: a finding, the head of a group, or what took the place of either; null where she is nowhere yet
 * @param isGone whether what she was at has gone, and `row` stands in its place
 * @param by 1 for the next one, −1 for the one before; after the last comes the first
 * @returns number among all `count` findings
 */
export function stepped(row: Row | null, isGone: boolean, by: 1 | -1, count: number): number {
  if (!row) return by > 0 ? 0 : count - 1;
  const isAt = row.kind === 'finding' && !isGone;
  const next = by < 0 || isAt ? row.before + by : row.before;
  return (next + count) % count;
}
