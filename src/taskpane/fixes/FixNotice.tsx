import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { fill, listed } from '../../language';
import type { Fixed } from '../../engine';
import { formatCellRef, type TakenBack } from '../../workbook';
import { usePane, type Pane } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';

const useStyles = makeStyles({
  notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** Cells that are named; of more only how many there are. */
const NAMED = 5;

function namesOf({ kept }: TakenBack, { texts, language }: Pane): string {
  const names = listed(kept.slice(0, NAMED).map(formatCellRef), language);
  const rest = kept.length - NAMED;
  return rest > 0 ? `${names}${fill(texts.fixes.others, { count: rest })}` : names;
}

function resultText(fixed: Fixed | TakenBack, pane: Pane): string {
  const { texts, say } = pane;
  if ('restored' in fixed) {
    const restored = fill(texts.fixes.restored, { count: fixed.restored.length });
    return fixed.kept.length === 0
      ? restored
      : `${restored} ${fill(texts.fixes.kept, { cells: namesOf(fixed, pane) })}`;
  }
  const done = fill(texts.fixes.done, { count: fixed.cells.length });
  const messages = [...new Set(fixed.left.map(({ message }) => say(message)))].join(' ');
  return messages === '' ? done : `${done} ${fill(texts.fixes.left, { messages })}`;
}

interface Props {
  readonly state: Pick<PaneState, 'fixed' | 'canUndoFix' | 'activity'>;
  /** Whether the findings are shown: there a correction of before can be taken back, too. */
  readonly atFindings: boolean;
}

/** What came of correcting her cells, with the way back; below the content, so that nothing moves. */
export function FixNotice({ state, atFindings }: Props): ReactElement | null {
  const { fixed, canUndoFix, activity } = state;
  const pane = usePane();
  const styles = useStyles();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The card whose button was pressed has gone with its finding.
    if (fixed && document.activeElement === document.body) undo.current?.focus();
  }, [fixed]);
  if (!fixed && !(canUndoFix && atFindings)) return null;
  const { fixes } = pane.texts;
  const button = (
    <Button
      ref={undo}
      size="small"
      appearance={fixed ? 'secondary' : 'subtle'}
      disabledFocusable={activity !== null}
      onClick={() => void pane.actions.undoFix()}
    >
      {fixed ? fixes.undo : fixes.undoLast}
    </Button>
  );
  if (!fixed) return <div className={styles.notice}>{button}</div>;
  return (
    <div className={styles.notice} role="status">
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>{resultText(fixed, pane)}</MessageBarBody>
        {canUndoFix && <MessageBarActions>{button}</MessageBarActions>}
      </MessageBar>
    </div>
  );
}
