import { useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '../../rules';
import { usePane } from '../context/pane-context';
import type { Visit } from './FindingList';
import { stepped, type FindingGroup, type Row } from './finding-rows';
import { placesOf } from './finding-places';
import type { Direction } from './step-requests';

export interface Steps {
  /** Key of the line at which she is; null before she is at any. */
  readonly place: string | null;
  readonly setPlace: (key: string) => void;
  /** 1-based number of the finding at which she is; null at the head of a group, and nowhere. */
  readonly at: number | null;
  readonly visit: Visit | null;
  /** Number of the line that stands where she is, or was. */
  readonly lineAt: () => number;
  /** Goes to the next finding: the grid shows its cell. @returns the finding, and its 1-based number */
  readonly step: (by: Direction, focus: boolean) => { readonly finding: Finding; readonly at: number } | null;
}

/** Where in the list she is, and the way from finding to finding. */
export function useSteps(
  groups: readonly FindingGroup[],
  rows: readonly Row[],
  onOpen: (rule: string) => void,
): Steps {
  const { actions } = usePane();
  const [place, setPlace] = useState<string | null>(null);
  const [visit, setVisit] = useState<Visit | null>(null);
  const index = place === null ? -1 : rows.findIndex(({ key }) => key === place);
  /** Where she was last: should it go, another line stands there. */
  const last = useRef(0);
  useLayoutEffect(() => {
    if (index >= 0) last.current = index;
  });
  const lineAt = (): number => (index >= 0 ? index : Math.min(last.current, rows.length - 1));
  const here = rows[index];
  return {
    place,
    setPlace,
    at: here?.kind === 'finding' ? here.before + 1 : null,
    visit,
    lineAt,
    step(by, focus) {
      const findings = groups.flatMap((group) => group.findings);
      const number = stepped(
        place === null ? null : (rows[lineAt()] ?? null),
        index < 0,
        by,
        findings.length,
      );
      const finding = findings[number];
      if (!finding) return null;
      onOpen(finding.rule);
      setPlace(finding.key);
      setVisit({ key: finding.key, focus });
      const [cell] = placesOf(finding.cells);
      if (cell) void actions.jump(cell);
      return { finding, at: number + 1 };
    },
  };
}
