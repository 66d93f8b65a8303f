import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../../language';
import type { RecognisedColumn, SheetRecognition } from '../../../engine';
import { meaningName, MEANINGS, type MeaningBlock } from '../../../intake';
import { formatArea, formatCellRef } from '../../../workbook';
import { usePane } from '../../context/pane-context';
import { CellLink } from '../../parts/CellLinks';
import { blocksOf, columnMeans, NOTHING, shownMeaning, UNKNOWN, unreadFirst } from './said';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  state: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  open: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  select: { minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  guess: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function Meanings({ block, isAlone }: { block: MeaningBlock; isAlone: boolean }): ReactElement {
  const { say, texts } = usePane();
  const options = MEANINGS[block].map((meaning) => (
    <option key={meaning} value={meaning}>
      {say(meaningName(meaning, block))}
    </option>
  ));
  return isAlone ? <>{options}</> : <optgroup label={texts.corrections.blocks[block]}>{options}</optgroup>;
}

interface Props {
  readonly column: RecognisedColumn;
  readonly blocks: readonly MeaningBlock[];
}

/**
 * A column of a table: its header, two of its values, what it was read as and on what ground, and a select to say otherwise.
 * While she is at the select, the column is selected in the grid.
 */
function ColumnItem({ column, blocks }: Props): ReactElement {
  const { actions, say, texts } = usePane();
  const styles = useStyles();
  const words = texts.corrections;
  const { header, headerCells, cells, hasValues, meaning, state, by, samples } = column;
  const name = header || formatArea(headerCells);
  const mean = (chosen: string | null): void => void actions.correct(columnMeans(column, chosen));
  const shown = shownMeaning(column);
  // What only words can give stands among the others while it holds.
  const isListed =
    shown === UNKNOWN || shown === NOTHING || blocks.some((block) => MEANINGS[block].includes(shown));
  const guess = state === 'asked' && meaning !== null ? meaning : null;
  const guessName = guess === null ? '' : say(meaningName(guess, blocks.length === 1 ? blocks[0] : ''));
  const isOpen = state !== 'read' && hasValues;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <CellLink cell={headerCells}>{name}</CellLink>
        <span className={isOpen ? `${styles.state} ${styles.open}` : styles.state}>
          {words.states[state]}
          {by !== null && ` · ${words.evidence[by]}`}
        </span>
      </div>
      {samples.length > 0 && (
        <span className={styles.state}>{fill(texts.questions.sample, { samples: samples.join(' / ') })}</span>
      )}
      {guess !== null && (
        <div className={styles.guess}>
          {fill(words.guess, { meaning: guessName })}
          <span className={styles.answers}>
            <Button
              size="small"
              onClick={() => mean(guess)}
              aria-label={fill(words.yesFor, { name, meaning: guessName })}
            >
              {words.yes}
            </Button>
            <Button size="small" onClick={() => mean(null)} aria-label={fill(words.noFor, { name })}>
              {words.no}
            </Button>
          </span>
        </div>
      )}
      <Select
        size="small"
        className={styles.select}
        aria-label={fill(words.meaningOf, { name })}
        value={shown}
        onFocus={() => void actions.jump({ ...cells, top: headerCells.top })}
        onChange={(_event, { value }) => {
          if (value !== UNKNOWN) mean(value === NOTHING ? null : value);
        }}
      >
        {shown === UNKNOWN && <option value={UNKNOWN}>{guess === null ? words.unread : words.other}</option>}
        <option value={NOTHING}>{words.nothing}</option>
        {!isListed && <option value={shown}>{say(meaningName(shown))}</option>}
        {blocks.map((block) => (
          <Meanings key={block} block={block} isAlone={blocks.length === 1} />
        ))}
      </Select>
    </li>
  );
}

/** All columns of a table, those of which most is to be said first; nothing where it is not read by columns. */
export function ColumnList({ sheet }: { sheet: SheetRecognition }): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const { columns } = sheet;
  const blocks = blocksOf(sheet);
  if (blocks.length === 0 || columns.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={texts.corrections.columns}>
      {unreadFirst(columns).map((column) => (
        <ColumnItem key={formatCellRef(column.headerCells)} column={column} blocks={blocks} />
      ))}
    </ul>
  );
}
