import { Button, makeStyles, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';
import { busyText } from './busy-text';
import { Message } from './Message';
import { WaitingNotice } from './WaitingNotice';

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalL,
  },
  bar: { width: '200px' },
});

/** Stands in a step until there is a report: how far the reading is, and how to stop it. */
export function Reading({ state }: { state: PaneState }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  return (
    <Message
      isInPanel
      icon={<Spinner size="medium" aria-hidden />}
      title={busyText(texts, state) ?? texts.busy.opening}
      action={<Button onClick={() => actions.cancel()}>{texts.busy.cancel}</Button>}
    >
      <div className={styles.progress}>
        <ProgressBar
          className={styles.bar}
          value={state.progress ?? undefined}
          aria-label={texts.busy.opening}
        />
        <WaitingNotice state={state} />
      </div>
    </Message>
  );
}
