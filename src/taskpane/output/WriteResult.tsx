import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactElement } from 'react';
import { cellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import { CellLink } from '../parts/CellLinks';
import type { PaneState } from '../state/pane-state';
import { fill } from '../texts';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  sheets: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    maxHeight: '160px',
    overflowY: 'auto',
  },
  undo: { alignSelf: 'flex-start' },
});

/** What was written, each sheet a click away, and the way back. */
export function WriteResult({ state }: { state: PaneState }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const { written, undone, canUndo, activity } = state;
  return (
    <div className={styles.result}>
      <div role="status">
        {written && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{fill(texts.output.done, { count: written.length })}</MessageBarTitle>
              {texts.output.doneHint}
              <div className={styles.sheets}>
                {written.map(({ name }) => (
                  <CellLink key={name} cell={cellRef(name, 0, 0)}>
                    {name}
                  </CellLink>
                ))}
              </div>
            </MessageBarBody>
          </MessageBar>
        )}
        {undone && (
          <MessageBar intent="info">
            <MessageBarBody>{texts.output.undone}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {canUndo && (
        <Button
          className={styles.undo}
          icon={<ArrowUndoRegular />}
          disabledFocusable={activity !== null}
          onClick={() => void actions.undoWrite()}
        >
          {texts.output.undo}
        </Button>
      )}
    </div>
  );
}
