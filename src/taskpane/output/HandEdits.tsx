import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { fill } from '../../language';
import type { HandEdit } from '../../engine';
import { usePane } from '../context/pane-context';
import { CellLink } from '../parts/CellLinks';
import { useLinedList } from '../parts/lined-list';
import { Section } from '../parts/Section';
import type { Texts } from '../texts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Edits shown at first, and by each further click. */
const PAGE = 8;
/** Longer texts are cut. */
const LONGEST = 60;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** An edit whose row is gone stands nowhere: there is nothing to choose. */
const isGone = ({ cell, why }: HandEdit): boolean => cell === null && (why === 'typed' || why === 'old');

function textOf(edit: HandEdit, texts: Texts['handEdits']): string {
  const { hers, ours, why } = edit;
  const blank = hers === '' && why === 'typed';
  const template = isGone(edit) ? texts.gone : blank ? texts.blanked : texts[why];
  return fill(template, { hers: short(hers), ours: short(ours) });
}

function Row({ edit, busy }: { edit: HandEdit; busy: boolean }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const lined = useLinedList();
  const { id, cell, sheet, kept } = edit;
  return (
    <li className={lined.row}>
      {cell ? <CellLink cell={cell} /> : sheet} {textOf(edit, texts.handEdits)}
      <div className={styles.buttons}>
        {kept && <span className={styles.small}>{texts.handEdits.kept}</span>}
        {!kept && !isGone(edit) && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void actions.settleHandEdits([id], 'hers')}
          >
            {texts.handEdits.keep}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void actions.settleHandEdits([id], 'ours')}
        >
          {isGone(edit) ? texts.handEdits.drop : texts.handEdits.use}
        </Button>
      </div>
    </li>
  );
}

/** What she changed in our sheets, cell by cell, with both choices; hers stands until she chooses. */
export function HandEdits({
  edits,
  busy,
}: {
  edits: readonly HandEdit[];
  busy: boolean;
}): ReactElement | null {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const lined = useLinedList();
  const [limit, setLimit] = useState(PAGE);
  if (edits.length === 0) return null;
  const open = edits.filter(({ kept }) => !kept);
  const rest = edits.length - limit;
  const settleAll = (which: 'hers' | 'ours'): void =>
    void actions.settleHandEdits(
      open.map(({ id }) => id),
      which,
    );
  return (
    <Section title={texts.handEdits.title} aside={fill(texts.handEdits.count, { count: open.length })}>
      <span className={styles.small}>{texts.handEdits.hint}</span>
      <ul className={lined.list}>
        {edits.slice(0, limit).map((edit) => (
          <Row key={edit.id} edit={edit} busy={busy} />
        ))}
      </ul>
      {rest > 0 && (
        <Link as="button" className={styles.small} onClick={() => setLimit(limit + PAGE)}>
          {fill(texts.handEdits.more, { count: Math.min(rest, PAGE) })}
        </Link>
      )}
      {open.length > 1 && (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={busy} onClick={() => settleAll('hers')}>
            {texts.handEdits.keepAll}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => settleAll('ours')}>
            {texts.handEdits.useAll}
          </Button>
        </div>
      )}
    </Section>
  );
}
