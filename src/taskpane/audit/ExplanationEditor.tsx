import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { LONGEST_REASON } from '../../engine';
import type { Finding } from '../../rules';
import { usePane } from '../context/pane-context';
import { fill } from '../texts';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
}

const isTooLong = (reason: string): boolean => reason.trim().length > LONGEST_REASON;

/** 情况说明. Ctrl+Enter saves, Escape leaves it as it was; an empty text takes the explanation back. */
export function ExplanationEditor({ finding, onClose }: Props): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const [text, setText] = useState(finding.explained ?? '');
  const [saving, setSaving] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);

  async function save(reason: string): Promise<void> {
    if (saving || isTooLong(reason)) return;
    setSaving(true);
    const saved = await actions.explain([finding.key], reason.trim());
    setSaving(false);
    // What could not be saved stays in the field.
    if (saved) onClose();
  }
  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter and Escape belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(text);
  }

  return (
    <div className={styles.editor} onKeyDown={onKeyDown}>
      <Field
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
          textarea={{ ref: input }}
          value={text}
          rows={3}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={saving} onClick={() => void save(text)}>
          {texts.audit.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.audit.cancel}
        </Button>
        {finding.explained !== null && (
          <Button size="small" appearance="subtle" disabledFocusable={saving} onClick={() => void save('')}>
            {texts.audit.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
