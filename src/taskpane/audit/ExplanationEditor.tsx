import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { fill } from '../../language';
import { LONGEST_REASON } from '../../engine';
import { usePane } from '../context/pane-context';
import type { Scope } from './explanation-scopes';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // At 200 % zoom the field is narrower than a text field is by itself.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  text: { minWidth: 0, '& textarea': { minWidth: 0 } },
  select: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
});

interface Props {
  /** What it says so far; null where there is no explanation yet. */
  readonly explained: string | null;
  /** What it may be kept for, the one proposed first; they are those of the moment at which she began. */
  readonly scopes: readonly Scope[];
  /** @returns whether it was kept */
  readonly onSave: (keys: readonly string[], reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

const isTooLong = (reason: string): boolean => reason.trim().length > LONGEST_REASON;

/** 情况说明. Ctrl+Enter saves, Escape leaves it as it was; an empty text takes the explanation back. */
export function ExplanationEditor({ explained, scopes: latest, onSave, onClose }: Props): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const [scopes] = useState(latest);
  const [scope, setScope] = useState(0);
  const [text, setText] = useState(explained ?? '');
  const [saving, setSaving] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const keys = scopes[scope]?.keys ?? [];
  // One reason of hers may be taken back by a blank; those of many by a slip would be too much.
  const isIdle = keys.length > 1 && text.trim() === '';

  async function save(reason: string, of: readonly string[]): Promise<void> {
    if (saving || isTooLong(reason)) return;
    setSaving(true);
    const saved = await onSave(of, reason.trim());
    setSaving(false);
    // What could not be saved stays in the field.
    if (saved) onClose();
  }
  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter and Escape belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isIdle) void save(text, keys);
  }

  return (
    <div className={styles.editor} onKeyDown={onKeyDown}>
      <Field
        className={styles.field}
        label={texts.audit.explainLabel}
        hint={texts.audit.explainHint}
        size="small"
        {...(isTooLong(text) && {
          validationMessage: fill(texts.audit.explainTooLong, {
            length: text.trim().length,
            most: LONGEST_REASON,
          }),
        })}
      >
        <Textarea
          className={styles.text}
          textarea={{ ref: input }}
          value={text}
          rows={3}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      {scopes.length > 1 && (
        <Field label={texts.audit.scope} size="small" orientation="horizontal">
          <Select
            className={styles.select}
            size="small"
            value={String(scope)}
            onChange={(_event, { value }) => setScope(Number(value))}
          >
            {scopes.map(({ label }, index) => (
              <option key={label} value={index}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={saving || isIdle}
          onClick={() => void save(text, keys)}
        >
          {keys.length > 1 ? fill(texts.audit.saveMany, { count: keys.length }) : texts.audit.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.audit.cancel}
        </Button>
        {explained !== null && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={saving}
            onClick={() => void save('', scopes[0]?.keys ?? [])}
          >
            {texts.audit.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
