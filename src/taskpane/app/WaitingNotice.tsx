import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';
import { useWaiting } from './use-waiting';

const useStyles = makeStyles({
  line: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, textAlign: 'start' },
});

/** What may hold Excel up, and what to do about it, once it has not answered for a while. */
export function WaitingNotice({ state }: { state: PaneState }): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  if (!useWaiting(state)) return null;
  return (
    <div className={styles.line} role="status">
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody>{texts.states.waiting}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
