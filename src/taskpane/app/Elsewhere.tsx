import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';

const useStyles = makeStyles({
  line: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** Another pane of this workbook writes: said below the content, so that nothing above it moves. */
export function Elsewhere(): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.line} role="status">
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody>{texts.output.elsewhere}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
