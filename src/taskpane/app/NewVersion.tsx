import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { watchForNewVersion } from '../host/new-version';

const useStyles = makeStyles({
  line: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** The server has a newer version of the pane: loading it anew is hers to decide. */
export function NewVersion(): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const [isThere, setIsThere] = useState(false);
  useEffect(() => watchForNewVersion(() => setIsThere(true)), []);
  if (!isThere) return null;
  return (
    <div className={styles.line} role="status">
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody>{texts.states.newVersion}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => window.location.reload()}>
            {texts.states.reload}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
