import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import { usePane } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';
import { olderOf } from './older-of';

const useStyles = makeStyles({
  notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** Says in every other step that our sheets are older than the figures; below the content, so that nothing moves. */
export function OlderNotice({
  state,
  onShow,
}: {
  state: Pick<PaneState, 'older' | 'liveUpdate'>;
  onShow: () => void;
}): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const count = olderOf(state).figures?.length ?? 0;
  if (count === 0) return null;
  return (
    <div className={styles.notice} role="status">
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>{fill(texts.older.title, { count })}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onShow}>
            {texts.handEdits.show}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
