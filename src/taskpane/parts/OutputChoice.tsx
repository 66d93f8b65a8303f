import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** One way to write the sheets, with what it is good for. */
export interface Way<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly hint: string;
}

/** A choice between few ways of writing the sheets. */
export function OutputChoice<T extends string>({
  label,
  chosen,
  ways,
  onChoose,
}: {
  label: string;
  chosen: T;
  ways: readonly Way<T>[];
  onChoose: (value: T) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Field label={label}>
      <RadioGroup value={chosen} onChange={(_event, data) => onChoose(data.value as T)}>
        {ways.map(({ value, text, hint }) => (
          <Radio
            key={value}
            value={value}
            label={{
              children: (
                <>
                  {text}
                  <span className={styles.hint}>{hint}</span>
                </>
              ),
            }}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
