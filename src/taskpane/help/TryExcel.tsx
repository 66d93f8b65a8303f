import { Button, makeStyles, ProgressBar, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import product from '../../../package.json';
import { tryBeliefs } from '../../excel';
import { usePane } from '../context/pane-context';
import { CopyButton } from '../parts/CopyButton';
import { Disclosure } from '../parts/Disclosure';
import { Spoken } from '../parts/Spoken';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  result: { minWidth: 0, '& textarea': { fontFamily: tokens.fontFamilyMonospace } },
});

/** Lines of the result that are in sight. */
const LINES = 8;

/**
 * Tries in the open workbook what is believed of Excel, for those who help the clerk: no Excel runs where this is built.
 * Closed until somebody opens it, and nothing is tried before its button is pressed.
 */
export function TryExcel(): ReactElement {
  const { texts } = usePane();
  const words = texts.help.tryExcel;
  const styles = useStyles();
  /** The part that has been tried, from 0 to 1, while it is under way. */
  const [part, setPart] = useState<number | null>(null);
  const [result, setResult] = useState<string | null>(null);
  async function start(): Promise<void> {
    setResult(null);
    setPart(0);
    const lines = await tryBeliefs((tried, of) => setPart(tried / of)).catch(String);
    setResult(`${product.name} ${product.version}\n${lines}`);
    setPart(null);
  }
  return (
    <Disclosure label={words.title}>
      <div className={styles.part}>
        <p className={styles.text}>{words.what}</p>
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={part !== null} onClick={() => void start()}>
            {words.start}
          </Button>
          {result !== null && <CopyButton label={words.copy} text={result} />}
        </div>
        {part !== null && <ProgressBar value={part} aria-label={words.trying} />}
        {result !== null && (
          <Textarea
            className={styles.result}
            size="small"
            readOnly
            rows={LINES}
            resize="vertical"
            aria-label={words.result}
            value={result}
          />
        )}
        <Spoken text={result === null ? '' : words.done} />
      </div>
    </Disclosure>
  );
}
