import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { fill } from '../../language';
import type { Finding } from '../../rules';
import type { CellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import { CellLinks } from '../parts/CellLinks';
import { placesOf } from './finding-places';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    // Links on lines that follow each other are 24 px apart.
    lineHeight: '24px',
  },
  // Stands on the line of the first link.
  where: { lineHeight: '24px' },
  next: { fontSize: 'inherit', lineHeight: 'inherit', whiteSpace: 'nowrap' },
});

/** All places of a finding, each a link, and a way through them one after the other. */
function Places({ places }: { places: readonly CellRef[] }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const [at, setAt] = useState<number | null>(null);
  const count = places.length;
  function goOn(): void {
    // The first one is where she is brought by F8.
    const next = ((at ?? 0) + 1) % count;
    setAt(next);
    void actions.jump(places[next]!);
  }
  return (
    <span className={styles.places}>
      <CellLinks cells={places} />
      {count > 1 && (
        <Link as="button" className={styles.next} onClick={goOn}>
          {at === null ? texts.audit.nextPlace : fill(texts.audit.nextPlaceAt, { at: at + 1, count })}
        </Link>
      )}
    </span>
  );
}

/** Where it is, what stands there, what should, and what to do. */
export function FindingFacts({ finding }: { finding: Finding }): ReactElement {
  const { texts, say } = usePane();
  const styles = useStyles();
  const { cells, found, expected, fix } = finding;
  return (
    <dl className={styles.facts}>
      {cells.length > 0 && (
        <>
          <dt className={styles.where}>{texts.audit.where}</dt>
          <dd>
            <Places places={placesOf(cells)} />
          </dd>
        </>
      )}
      {found && (
        <>
          <dt>{texts.audit.found}</dt>
          <dd>{say(found)}</dd>
        </>
      )}
      {expected && (
        <>
          <dt>{texts.audit.expected}</dt>
          <dd>{say(expected)}</dd>
        </>
      )}
      <dt>{texts.audit.fix}</dt>
      <dd>{say(fix)}</dd>
    </dl>
  );
}
