import type { ComponentType } from 'react';
import type { Report } from '../../engine';
import type { FindingFilter } from '../audit/finding-filter';
import type { StepRequests } from '../audit/step-requests';
import type { RuleLookup } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';
import type { Problem } from '../state/problem';
import type { Step } from './steps';

export interface StepContentProps {
  readonly state: PaneState;
  readonly report: Report;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly requests: StepRequests;
}

export interface NoticesProps {
  readonly state: PaneState;
  /** The step that is shown. */
  readonly step: Step;
  /** Leads to the beginning of 生成. */
  readonly onShowOutput: () => void;
}

/** What the first view does without: it comes with the engine, which it needs. */
export interface MainPart {
  /** What each step shows of the report. */
  readonly steps: Readonly<Record<Step, ComponentType<StepContentProps>>>;
  /** What has happened, above the foot of the pane. */
  readonly Notices: ComponentType<NoticesProps>;
  readonly NothingFound: ComponentType<{
    readonly problem: Problem;
    readonly found: Pick<Report, 'sheets' | 'corrections'>;
  }>;
  readonly ruleOf: RuleLookup;
}
