import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { fill } from '../../language';
import type { CellChange } from '../../rules';
import type { CellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import { CellLink } from '../parts/CellLinks';

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  score: { maxWidth: '120px' },
});

export interface EditedCell {
  readonly cell: CellRef;
  /** As typed there; "" where it is blank. */
  readonly before: string;
  readonly label: string;
  /** What may be entered. */
  readonly hint?: string;
  readonly isLong?: boolean;
  /** @returns what is to be written, or why that may not be */
  readonly read: (text: string) => CellChange['after'] | string;
}

const isAfter = (read: CellChange['after'] | string | null): read is CellChange['after'] =>
  typeof read === 'object' && read !== null;

interface Props extends EditedCell {
  readonly onClose: () => void;
}

/** Something that she enters for a cell of hers: what stands there and what will is said before it is written. */
function Editor({ cell, before, label, hint, isLong = false, read, onClose }: Props): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const [text, setText] = useState(before);
  const [saving, setSaving] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(
    () => field.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true }),
    [],
  );
  const entered = text.trim();
  const after = entered === before ? null : read(entered);
  const words = texts.entry;

  async function write(): Promise<void> {
    if (saving || !isAfter(after)) return;
    setSaving(true);
    const done = await actions.fix([{ cell, before, after }]);
    setSaving(false);
    // What could not be written stays in the field.
    if (done) onClose();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) void write();
  }
  return (
    <div ref={field} className={styles.editor} role="group" aria-label={label} onKeyDown={onKeyDown}>
      <Field
        label={label}
        hint={hint}
        size="small"
        {...(typeof after === 'string' && { validationMessage: after })}
      >
        {isLong ? (
          <Textarea
            value={text}
            rows={3}
            resize="vertical"
            onChange={(_event, { value }) => setText(value)}
          />
        ) : (
          <Input
            className={styles.score}
            size="small"
            value={text}
            inputMode="decimal"
            onChange={(_event, { value }) => setText(value)}
          />
        )}
      </Field>
      {isAfter(after) && (
        <span>
          <CellLink cell={cell} />{' '}
          {fill(
            'blank' in after
              ? texts.fixes.toBlank
              : before === ''
                ? texts.fixes.fromBlank
                : texts.fixes.change,
            {
              before,
              after: entered,
            },
          )}
        </span>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={saving || !isAfter(after)}
          onClick={() => void write()}
        >
          {words.write}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.fixes.cancel}
        </Button>
      </div>
    </div>
  );
}

/** A button that opens the editor of a cell of hers. */
export function CellEditor({ button, ...edited }: EditedCell & { readonly button: string }): ReactElement {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The editor took the focus from the button; it gives it back.
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) return <Editor {...edited} onClose={() => setOpen(false)} />;
  return (
    <Button ref={opener} size="small" onClick={() => setOpen(true)}>
      {button}
    </Button>
  );
}
