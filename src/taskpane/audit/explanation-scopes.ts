import { fill } from '../../language';
import type { Finding } from '../../rules';
import type { Texts } from '../texts';
import type { FindingGroup } from './finding-rows';

/** What one reason is kept for. */
export interface Scope {
  readonly label: string;
  /** Of the findings. */
  readonly keys: readonly string[];
}

const keysOf = (findings: readonly Finding[]): string[] => findings.map(({ key }) => key);
const openOf = ({ findings }: FindingGroup): Finding[] =>
  findings.filter(({ explained }) => explained === null);

/**
 * For a finding: itself, with its like in its project, with all its like. Reasons that others have are left alone.
 *
 * @param names of projects; where there is one only, it is not told apart
 */
export function scopesOfFinding(
  finding: Finding,
  group: FindingGroup,
  names: ReadonlyMap<string, string>,
  texts: Texts,
): readonly Scope[] {
  const others = openOf(group).filter(({ key }) => key !== finding.key);
  const inProject = others.filter(({ project }) => project === finding.project);
  const scope = (label: string, more: readonly Finding[]): Scope => ({
    label: fill(label, { count: more.length + 1 }),
    keys: [finding.key, ...keysOf(more)],
  });
  const isPart = names.size > 1 && finding.project !== null && inProject.length < others.length;
  return [
    scope(texts.audit.scopeOne, []),
    ...(isPart && inProject.length > 0 ? [scope(texts.audit.scopeProject, inProject)] : []),
    ...(others.length > 0 ? [scope(texts.audit.scopeRule, others)] : []),
  ];
}

/** For a group: all that have no reason yet, or those of one project. */
export function scopesOfGroup(
  group: FindingGroup,
  names: ReadonlyMap<string, string>,
  texts: Texts,
): readonly Scope[] {
  const open = openOf(group);
  const projects = new Map<string | null, Finding[]>();
  for (const finding of open) {
    const known = projects.get(finding.project);
    if (known) known.push(finding);
    else projects.set(finding.project, [finding]);
  }
  const all = { label: fill(texts.audit.scopeAll, { count: open.length }), keys: keysOf(open) };
  if (projects.size < 2) return [all];
  const each = [...projects].map(([project, findings]) => ({
    label: fill(texts.audit.scopeOf, {
      project: project === null ? texts.audit.severalProjects : (names.get(project) ?? project),
      count: findings.length,
    }),
    keys: keysOf(findings),
  }));
  return [all, ...each];
}
