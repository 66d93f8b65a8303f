import type { ComponentType } from 'react';
import type { Report } from '../../engine';
import type { RuleLookup } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';
import type { Problem } from '../state/problem';

/** What the first view does without: it comes with the engine, which it needs. */
export interface MainPart {
  readonly Workspace: ComponentType<{ readonly state: PaneState; readonly report: Report }>;
  readonly NothingFound: ComponentType<{
    readonly problem: Problem;
    readonly found: Pick<Report, 'sheets' | 'corrections'>;
  }>;
  readonly ruleOf: RuleLookup;
}
