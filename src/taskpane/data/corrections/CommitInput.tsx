import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

interface Props {
  readonly label: string;
  /** What holds now. */
  readonly value: string;
  readonly hint: string;
  /** What to say of a text that cannot be taken. */
  readonly wrong: string;
  readonly isRight: (text: string) => boolean;
  readonly onCommit: (text: string) => void;
}

/** A short text that is taken when it is finished: by Enter, or when she goes on. */
export function CommitInput({ label, value, hint, wrong, isRight, onCommit }: Props): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const isWrong = typed !== null && typed !== value && !isRight(typed);
  const commit = (): void => {
    if (isWrong) return;
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  return (
    <Field
      label={label}
      size="small"
      validationState={isWrong ? 'error' : 'none'}
      validationMessage={isWrong ? wrong : undefined}
      hint={hint}
    >
      <Input
        value={text}
        style={{ minWidth: 0 }}
        onChange={(_event, { value: next }) => setTyped(next)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </Field>
  );
}
