import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** For the ear only: read out when it changes, as soon as nothing else is being read. */
export function Spoken({ text }: { text: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.spoken} role="status" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
