import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { GuideLink } from './GuideLink';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  sample: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    marginTop: tokens.spacingVerticalS,
    rowGap: tokens.spacingVerticalXS,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

/**
 * What Ziping does, what it writes, and that it leaves hers alone, with a sample: for whoever opens it in an empty workbook.
 */
export function FirstRun(): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const hint = useId();
  const { does, writes, leaves, sample, sampleHint } = texts.blank;
  return (
    <>
      <ul className={styles.list}>
        {[does, writes, leaves].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className={styles.sample}>
        <div className={styles.ways}>
          <Button appearance="primary" aria-describedby={hint} onClick={() => void actions.showSample()}>
            {sample}
          </Button>
          <GuideLink />
        </div>
        <div id={hint} className={styles.hint}>
          {sampleHint}
        </div>
      </div>
    </>
  );
}
