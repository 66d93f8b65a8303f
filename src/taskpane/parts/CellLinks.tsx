import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { fill } from '../../language';
import { formatArea, formatCellRef, type CellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import { TARGET } from './target';

const useStyles = makeStyles({
  list: { display: 'inline-flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  link: {
    ...TARGET,
    fontSize: 'inherit',
    lineHeight: 'inherit',
    overflowWrap: 'anywhere',
  },
});

/** A cell by its address; a click selects it in the workbook. */
export function CellLink({ cell, children }: { cell: CellRef; children?: string }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const name = formatCellRef(cell);
  return (
    <Link
      as="button"
      className={styles.link}
      title={fill(texts.audit.jump, { cell: name })}
      onClick={() => void actions.jump(cell)}
    >
      {children ?? name}
    </Link>
  );
}

/** Cells shown before the rest is folded away. */
const SHOWN_CELLS = 3;

/** Several cells, each a link, the sheet named where it changes; a long list is folded. */
export function CellLinks({ cells }: { cells: readonly CellRef[] }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const folded = !open && cells.length > SHOWN_CELLS + 1;
  const shown = folded ? cells.slice(0, SHOWN_CELLS) : cells;
  const rest = cells.length - shown.length;
  return (
    <span className={styles.list}>
      {shown.map((cell, index) => (
        <CellLink key={formatCellRef(cell)} cell={cell}>
          {cell.sheet === shown[index - 1]?.sheet ? formatArea(cell) : formatCellRef(cell)}
        </CellLink>
      ))}
      {folded && (
        <Link
          as="button"
          className={styles.link}
          appearance="subtle"
          aria-label={fill(texts.audit.cellsAll, { count: rest })}
          onClick={() => setOpen(true)}
        >
          {fill(texts.audit.cellsMore, { count: rest })}
        </Link>
      )}
    </span>
  );
}
