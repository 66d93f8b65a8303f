import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useRef, type ReactElement } from 'react';
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
  // The live region is there before anything is said, and takes no room.
  none: { position: 'absolute' },
});

/** What was written, each sheet a click away, and the way back. */
export function WriteResult({ state }: { state: PaneState }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const { written, undone, canUndo, activity } = state;
  const top = useRef<HTMLDivElement>(null);
  // She may have scrolled down to the choices when she wrote.
  useEffect(() => {
    if (written || undone) top.current?.scrollIntoView?.({ block: 'nearest' });
  }, [written, undone]);
  return (
    <div ref={top} className={mergeClasses(styles.result, !written && !undone && !canUndo && styles.none)}>
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
