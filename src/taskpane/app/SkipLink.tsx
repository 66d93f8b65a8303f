import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    zIndex: 2,
    insetInlineStart: tokens.spacingHorizontalM,
    top: tokens.spacingVerticalXS,
    // There for the keyboard alone.
    ':not(:focus)': { opacity: 0, pointerEvents: 'none' },
  },
});

/** Leads over a long list to what comes next. */
export function SkipLink({ onSkip }: { onSkip: () => void }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <Button size="small" appearance="primary" className={styles.link} onClick={onSkip}>
      {texts.states.skip}
    </Button>
  );
}
