import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { copyText } from './copy-text';
import { Spoken } from './Spoken';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly label: string;
  readonly text: string;
}

/** Copies a text, and says beside it whether that worked. */
export function CopyButton({ label, text }: Props): ReactElement {
  const { copied, notCopied } = usePane().texts.copy;
  const styles = useStyles();
  const [done, setDone] = useState<{ readonly text: string; readonly worked: boolean } | null>(null);
  // What was said of another text is not true of this one.
  const said = done?.text === text ? (done.worked ? copied : notCopied) : '';
  return (
    <span className={styles.line}>
      <Button size="small" onClick={() => void copyText(text).then((worked) => setDone({ text, worked }))}>
        {label}
      </Button>
      {said && <span>{said}</span>}
      <Spoken text={said} />
    </span>
  );
}
