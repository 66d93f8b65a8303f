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
import { fill } from '../../language';
import { cellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import { CellLink } from '../parts/CellLinks';
import type { PaneState } from '../state/pane-state';
import { olderOf } from './older-of';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  sheets: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    maxHeight: '160px',
    overflowY: 'auto',
  },
  said: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  undo: { alignSelf: 'flex-start' },
  // The live region is there before anything is said, and takes no room.
  none: { position: 'absolute' },
});

interface SheetsBarProps {
  readonly intent: 'success' | 'warning' | 'info';
  readonly title: string;
  readonly hint: string;
  readonly names: readonly string[];
}

/** Something that is said of sheets, each of them a click away. */
function SheetsBar({ intent, title, hint, names }: SheetsBarProps): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {hint}
        <div className={styles.sheets}>
          {names.map((name) => (
            <CellLink key={name} cell={cellRef(name, 0, 0)}>
              {name}
            </CellLink>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

/** What was written, whether it is still up to date, each sheet a click away, and the way back. */
export function WriteResult({ state }: { state: PaneState }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const { output } = texts;
  const { written, undone, canUndo, activity } = state;
  const { figures, noProject } = olderOf(state);
  const top = useRef<HTMLDivElement>(null);
  // She may have scrolled down to the choices when she wrote.
  useEffect(() => {
    if (written || undone) top.current?.scrollIntoView?.({ block: 'nearest' });
  }, [written, undone]);
  const isOlder = figures !== null && figures.length > 0;
  const isNothing = !written && !undone && !canUndo && !isOlder && noProject.length === 0;
  return (
    <div ref={top} className={mergeClasses(styles.result, isNothing && styles.none)}>
      <div role="status" className={styles.said}>
        {isOlder && (
          <SheetsBar
            intent="warning"
            title={fill(texts.older.title, { count: figures.length })}
            hint={texts.older.hint}
            names={figures}
          />
        )}
        {written && !isOlder && (
          <SheetsBar
            // Nothing is called good before it is known to be.
            intent={figures === null ? 'info' : 'success'}
            title={fill(output.done, { count: written.length })}
            hint={figures === null ? texts.older.checking : output.doneHint}
            names={written.map(({ name }) => name)}
          />
        )}
        {noProject.length > 0 && (
          <SheetsBar
            intent="info"
            title={fill(texts.older.noProject, { count: noProject.length })}
            hint={texts.older.noProjectHint}
            names={noProject}
          />
        )}
        {undone && (
          <MessageBar intent="info">
            <MessageBarBody>{output.undone}</MessageBarBody>
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
          {output.undo}
        </Button>
      )}
    </div>
  );
}
