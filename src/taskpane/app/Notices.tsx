import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { FixNotice } from '../fixes/FixNotice';
import { OlderNotice } from '../output/OlderNotice';
import { describeProblem } from '../state/problem';
import { AuditedNotice } from './AuditedNotice';
import { Elsewhere } from './Elsewhere';
import { HandEditsNotice } from './HandEditsNotice';
import type { NoticesProps } from './main-part';
import { NewVersion } from './NewVersion';
import { Notice } from './Notice';
import { WaitingNotice } from './WaitingNotice';

/** What has happened, above the foot of the pane. */
export function Notices({ state, step, onShowOutput }: NoticesProps): ReactElement {
  const { texts, language } = usePane();
  return (
    <>
      <NewVersion />
      {state.elsewhere && state.liveUpdate && <Elsewhere />}
      {step !== 'output' && <OlderNotice state={state} onShow={onShowOutput} />}
      {step !== 'output' && <HandEditsNotice edits={state.handEdits} onShow={onShowOutput} />}
      <FixNotice state={state} atFindings={step === 'audit'} />
      {state.error !== null && <Notice problem={describeProblem(state.error, texts, language)} />}
      <AuditedNotice audited={state.audited} />
      <WaitingNotice state={state} />
    </>
  );
}
