import { useDeferredValue, useMemo, useState } from 'react';
import { nameWithYear } from '../../intake';
import type { Report } from '../../engine';
import type { Finding } from '../../rules';
import { usePane } from '../context/pane-context';
import { filterOf, heldList, sameList, type FindingFilter } from './finding-filter';
import { groupsOf, type FindingGroup } from './finding-rows';
import { FindingSearch } from './finding-search';

/** What is being explained: a finding, or all of a rule. */
export interface Editing {
  readonly kind: 'finding' | 'rule';
  readonly key: string;
}

export interface Findings {
  /** Names of the projects by key. */
  readonly names: ReadonlyMap<string, string>;
  /** Sheets on which findings stand, in the order of the workbook. */
  readonly sheets: readonly string[];
  readonly groups: readonly FindingGroup[];
  /** Findings of the groups. */
  readonly shown: number;
  /** Whether there are new results that wait until she has finished writing. */
  readonly waiting: boolean;
  /** Whether something is being searched for. */
  readonly searching: boolean;
}

/** The findings to show; while the clerk writes an explanation the list keeps still. */
function useStillList(latest: readonly Finding[], still: boolean): readonly Finding[] {
  const [kept, setKept] = useState(latest);
  if (!still && kept !== latest) setKept(latest);
  return useMemo(() => (still ? heldList(kept, latest) : latest), [still, kept, latest]);
}

/** The findings by rule, as far as the filter lets them through; a moment after it, so that typing is never held up. */
export function useFindings(report: Report, filter: FindingFilter, editing: Editing | null): Findings {
  const { ruleOf, say } = usePane();
  const findings = useStillList(report.findings, editing !== null);
  const asked = useDeferredValue(filter);
  const projects = JSON.stringify(
    report.projects.map(({ submission }) => [submission.key, nameWithYear(submission) || submission.key]),
  );
  const names = useMemo(() => new Map(JSON.parse(projects) as [string, string][]), [projects]);
  const search = useMemo(
    () =>
      new FindingSearch(({ rule, message, found, project }) => {
        const title = ruleOf(rule)?.title;
        return [
          say(message),
          ...(title ? [say(title)] : []),
          ...(found ? [say(found)] : []),
          ...(project === null ? [] : [names.get(project) ?? project]),
        ];
      }),
    [ruleOf, say, names],
  );
  const sheets = useMemo(() => {
    const some = new Set(findings.flatMap((finding) => [...search.sheetsOf(finding)]));
    return report.sheets.map(({ name }) => name).filter((name) => some.has(name));
  }, [findings, search, report.sheets]);
  const groups = useMemo(() => {
    const passes = filterOf(asked, search);
    // What is being explained stays even where the filter would now hide it.
    const stays = (finding: Finding): boolean =>
      editing !== null && editing.key === (editing.kind === 'rule' ? finding.rule : finding.key);
    return groupsOf(findings.filter((finding) => passes(finding) || stays(finding)));
  }, [findings, asked, search, editing]);
  const shown = useMemo(() => groups.reduce((sum, group) => sum + group.findings.length, 0), [groups]);
  return {
    names,
    sheets,
    groups,
    shown,
    waiting: editing !== null && !sameList(findings, report.findings),
    searching: asked.search.trim() !== '',
  };
}
