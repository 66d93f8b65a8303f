import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { fill } from '../../language';
import type { Fix } from '../../rules';
import { formatCellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import { CellLink } from '../parts/CellLinks';
import { useLinedList } from '../parts/lined-list';
import type { Texts } from '../texts';

const useStyles = makeStyles({
  more: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Corrections shown at first, and by each further click. */
const PAGE = 20;
/** Longer texts are cut. */
const LONGEST = 40;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** What stands there and what will stand there. */
function changeText({ before, after }: Fix, texts: Texts['fixes']): string {
  const now = short(before);
  if ('blank' in after) return fill(texts.toBlank, { before: now });
  const then = 'number' in after ? after.number : 'code' in after ? after.code : after.text;
  return fill(before === '' ? texts.fromBlank : texts.change, { before: now, after: short(then) });
}

/** Corrections, cell by cell, each with the way to it. */
export function FixList({ fixes }: { fixes: readonly Fix[] }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const lined = useLinedList();
  const [limit, setLimit] = useState(PAGE);
  const rest = fixes.length - limit;
  return (
    <>
      <ul className={lined.list}>
        {fixes.slice(0, limit).map((fix) => (
          <li key={formatCellRef(fix.cell)} className={lined.row}>
            <CellLink cell={fix.cell} /> {changeText(fix, texts.fixes)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Link as="button" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {fill(texts.fixes.more, { count: Math.min(rest, PAGE) })}
        </Link>
      )}
    </>
  );
}
