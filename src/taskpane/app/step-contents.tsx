import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { AuditStep } from '../audit/AuditStep';
import { SampleNote } from '../blank/SampleNote';
import { DataStep } from '../data/DataStep';
import { FixesProvider } from '../fixes/fixes-context';
import { OutputStep } from '../output/OutputStep';
import { ScoresStep } from '../scores/ScoresStep';
import type { MainPart, StepContentProps } from './main-part';

// Long lists follow a moment after the verdict, so that typing is never held up; a letter typed into the search leaves the
// other steps alone.

function DataContent({ state, report }: StepContentProps): ReactElement {
  const shown = useDeferredValue(report);
  const { choices } = state;
  const step = useMemo(() => <DataStep report={shown} choices={choices} />, [shown, choices]);
  return (
    <>
      <SampleNote state={state} />
      {step}
    </>
  );
}

function AuditContent({ state, report, filter, onFilter, requests }: StepContentProps): ReactElement {
  const shown = useDeferredValue(report);
  return (
    <FixesProvider findings={shown.findings} busy={state.activity !== null}>
      <AuditStep report={shown} filter={filter} onFilter={onFilter} requests={requests} />
    </FixesProvider>
  );
}

function ScoresContent({ state: { choices }, report }: StepContentProps): ReactElement {
  const shown = useDeferredValue(report);
  return useMemo(() => <ScoresStep report={shown} choices={choices} />, [shown, choices]);
}

function OutputContent({ state, report }: StepContentProps): ReactElement {
  const shown = useDeferredValue(report);
  return useMemo(() => <OutputStep report={shown} state={state} />, [shown, state]);
}

export const STEP_CONTENTS: MainPart['steps'] = {
  data: DataContent,
  audit: AuditContent,
  scores: ScoresContent,
  output: OutputContent,
};
