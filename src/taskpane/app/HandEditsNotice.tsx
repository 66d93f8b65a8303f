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
import type { HandEdit } from '../../engine';
import { usePane } from '../context/pane-context';

const useStyles = makeStyles({
  notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** Says in every step that she has changed our sheets and not chosen yet; below the content, so that nothing moves. */
export function HandEditsNotice({
  edits,
  onShow,
}: {
  edits: readonly HandEdit[];
  onShow: () => void;
}): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const count = edits.filter(({ kept }) => !kept).length;
  if (count === 0) return null;
  return (
    <div className={styles.notice} role="status">
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>{fill(texts.handEdits.notice, { count })}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onShow}>
            {texts.handEdits.show}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
