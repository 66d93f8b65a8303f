import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { fill } from '../../language';
import type { Finding, Fix } from '../../rules';
import { MOST_CELL_EDITS } from '../../workbook';
import { usePane } from '../context/pane-context';
import { FixList } from './FixList';
import { useFixes } from './fixes-context';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Corrections of one card that are shown before anything is asked; more are shown in the preview. */
const SHOWN = 3;

/** All that is about to be written; she says yes or no. */
function Preview({ fixes, onClose }: { fixes: readonly Fix[]; onClose: () => void }): ReactElement {
  const { actions, texts } = usePane();
  const { busy } = useFixes();
  const styles = useStyles();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const now = fixes.slice(0, MOST_CELL_EDITS);
  const count = now.length;
  return (
    <>
      <span>{fill(texts.fixes.preview, { count })}</span>
      <FixList fixes={now} />
      {count < fixes.length && (
        <span className={styles.hint}>{fill(texts.fixes.limit, { count: MOST_CELL_EDITS })}</span>
      )}
      <div className={styles.buttons}>
        <Button
          ref={confirm}
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void actions.fix(now).then((done) => done && onClose())}
        >
          {fill(texts.fixes.confirm, { count })}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.fixes.cancel}
        </Button>
      </div>
    </>
  );
}

interface Props {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** Of a finding whose correction is certain: before and after, and the buttons that write it, here or everywhere. */
export function FixPart({ finding, fixes }: Props): ReactElement {
  const { actions, texts } = usePane();
  const { alike, busy } = useFixes();
  const styles = useStyles();
  const [previewed, setPreviewed] = useState<'own' | 'all' | null>(null);
  const ownButton = useRef<HTMLButtonElement>(null);
  const allButton = useRef<HTMLButtonElement>(null);
  const closed = useRef<'own' | 'all' | null>(null);
  useEffect(() => {
    // The preview took the focus from the button; it gives it back.
    const before = closed.current === 'all' ? allButton : ownButton;
    if (previewed === null && closed.current) before.current?.focus();
    closed.current = previewed;
  });
  const all = alike(finding);
  const [count, rest] = [fixes.length, fixes.length - SHOWN];
  if (previewed !== null) {
    return (
      <div className={styles.part} role="group" aria-label={texts.fixes.label}>
        <Preview fixes={previewed === 'own' ? fixes : all} onClose={() => setPreviewed(null)} />
      </div>
    );
  }
  return (
    <div className={styles.part} role="group" aria-label={texts.fixes.label}>
      <FixList fixes={fixes.slice(0, SHOWN)} />
      {rest > 0 && <span className={styles.hint}>{fill(texts.fixes.others, { count: rest })}</span>}
      <div className={styles.buttons}>
        <Button
          ref={ownButton}
          size="small"
          icon={<WrenchRegular />}
          disabledFocusable={busy}
          onClick={() => (rest > 0 ? setPreviewed('own') : void actions.fix(fixes))}
        >
          {count === 1 ? texts.fixes.one : fill(texts.fixes.some, { count })}
        </Button>
        {all.length > count && (
          <Button ref={allButton} size="small" disabledFocusable={busy} onClick={() => setPreviewed('all')}>
            {fill(texts.fixes.all, { count: all.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
