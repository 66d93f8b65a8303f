import { Button, makeStyles, ProgressBar, Spinner } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { ReactElement } from 'react';
import { EngineError } from '../../engine';
import { usePane } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';
import { describeProblem } from '../state/problem';
import { CopyDetail } from './CopyDetail';
import { busyText } from './busy-text';
import type { MainPart } from './main-part';
import { Message } from './Message';
import { WaitingNotice } from './WaitingNotice';

const useStyles = makeStyles({ bar: { width: '200px' } });

/** Before the first report: reading, or why there is nothing to show and what to do. */
export function Opening({ state, part }: { state: PaneState; part: MainPart | null }): ReactElement {
  const { actions, language, texts } = usePane();
  const styles = useStyles();
  if (state.activity !== null || state.error === null) {
    return (
      <Message
        icon={<Spinner size="medium" aria-hidden />}
        title={busyText(texts, state) ?? texts.busy.opening}
        action={<Button onClick={() => actions.cancel()}>{texts.busy.cancel}</Button>}
      >
        <ProgressBar
          className={styles.bar}
          value={state.progress ?? undefined}
          aria-label={texts.busy.opening}
        />
        <WaitingNotice state={state} />
      </Message>
    );
  }
  const problem = describeProblem(state.error, texts, language);
  const found = state.error instanceof EngineError ? state.error.found : null;
  if (found && part) return <part.NothingFound problem={problem} found={found} />;
  return (
    <Message
      icon={<DocumentTableRegular />}
      title={problem.title}
      action={
        <Button appearance="primary" onClick={() => void actions.open()}>
          {texts.problems.retry}
        </Button>
      }
    >
      <div role="alert">
        {problem.advice}
        <CopyDetail problem={problem} />
      </div>
    </Message>
  );
}
