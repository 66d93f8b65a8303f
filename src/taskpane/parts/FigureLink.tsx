import {
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import { formatCellRef, type CellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import { CellLink } from './CellLinks';
import { TARGET } from './target';

const useStyles = makeStyles({
  figure: {
    fontVariantNumeric: 'tabular-nums',
  },
  link: {
    ...TARGET,
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly text: string;
  /** Where the figure comes from, each cell once. */
  readonly cells: readonly CellRef[];
}

/** A figure that leads to its source: one cell directly, several by a menu. */
export function FigureLink({ text, cells }: Props): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const [first] = cells;
  if (!first) return <span className={styles.figure}>{text}</span>;
  if (cells.length === 1) return <CellLink cell={first}>{text}</CellLink>;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Link
          as="button"
          className={styles.link}
          aria-label={fill(texts.scores.sources, { figure: text, count: cells.length })}
        >
          {text}
        </Link>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {cells.map((cell) => (
            <MenuItem key={formatCellRef(cell)} onClick={() => void actions.jump(cell)}>
              {formatCellRef(cell)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
