import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import { usePane } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';

const useStyles = makeStyles({
  // The panel is a column that scrolls, and would press it together.
  note: { flexShrink: 0 },
});

interface Props {
  readonly state: Pick<PaneState, 'sample' | 'sampleKept' | 'activity'>;
}

/** As long as the sample is there: that it is one, and the way to be rid of it. */
export function SampleNote({ state }: Props): ReactElement | null {
  const { sample, sampleKept, activity } = state;
  const { actions, texts } = usePane();
  const styles = useStyles();
  const words = texts.blank;
  if (sample.length === 0) return null;
  const hasKept = sampleKept.length > 0;
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite" className={styles.note}>
      <MessageBarBody>
        <MessageBarTitle>{words.sampleTitle}</MessageBarTitle>{' '}
        {hasKept
          ? fill(words.sampleKept, { names: sampleKept.join('、') })
          : fill(words.sampleNote, { count: sample.length })}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={activity !== null}
          onClick={() => void actions.takeSampleAway(hasKept)}
        >
          {hasKept ? words.sampleUndoAll : words.sampleUndo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
