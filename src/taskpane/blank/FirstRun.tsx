import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

/** What Ziping does, what it writes, and that it leaves hers alone: for whoever opens it in an empty workbook. */
export function FirstRun(): ReactElement {
  const { texts } = usePane();
  const { does, writes, leaves } = texts.blank;
  return (
    <ul className={useStyles().list}>
      {[does, writes, leaves].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
