import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { meaningName, MEANINGS, type ColumnReading, type MeaningBlock } from '../../../intake';
import { formatArea } from '../../../workbook';
import { usePane } from '../../context/pane-context';
import { CellLink } from '../../parts/CellLinks';
import { fill } from '../../texts';
import { columnMeans, NOTHING, shownMeaning, UNKNOWN } from './said';

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
  readonly column: ColumnReading;
  readonly blocks: readonly MeaningBlock[];
}

/** A column of a table: its header, what it was read as and on what ground, and a select to say otherwise. */
export function ColumnItem({ column, blocks }: Props): ReactElement {
  const { actions, say, texts } = usePane();
  const styles = useStyles();
  const words = texts.corrections;
  const { header, headerCells, hasValues, meaning, state, by } = column;
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
