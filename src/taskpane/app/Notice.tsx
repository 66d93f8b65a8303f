import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import type { Problem } from '../state/problem';
import { CopyDetail } from './CopyDetail';

const useStyles = makeStyles({
  notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** What Excel refuses before or while it is done: it is taken back whole. */
const REFUSED: ReadonlySet<Problem['kind']> = new Set(['editing', 'protected', 'read-only']);

/** Of which nobody knows how far it came: it is looked at, and put right, when Excel answers again. */
const BROKEN_OFF: ReadonlySet<Problem['kind']> = new Set(['unknown', 'host-busy', 'too-large']);

/** A failure in words, below the content so that nothing above it moves. */
export function Notice({ problem }: { problem: Problem }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.notice} role={problem.kind === 'cancelled' ? 'status' : 'alert'}>
      <MessageBar
        intent={problem.kind === 'cancelled' ? 'info' : 'error'}
        layout="multiline"
        politeness="polite"
      >
        <MessageBarBody>
          <MessageBarTitle>{problem.title}</MessageBarTitle>
          {REFUSED.has(problem.kind) && <>{texts.states.kept} </>}
          {BROKEN_OFF.has(problem.kind) && <>{texts.states.safe} </>}
          {problem.advice}
          <CopyDetail problem={problem} />
          {problem.kind === 'no-undo' && (
            <div>
              <Button size="small" onClick={() => void actions.write(true)}>
                {texts.problems.writeAnyway}
              </Button>
            </div>
          )}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={texts.problems.dismiss}
              onClick={() => actions.dismissError()}
            />
          }
        />
      </MessageBar>
    </div>
  );
}
