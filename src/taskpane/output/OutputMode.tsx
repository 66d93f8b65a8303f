import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Choices } from '../../engine';
import { usePane } from '../context/pane-context';

const useStyles = makeStyles({
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Formulas that can be followed, or values only. */
export function OutputMode({ mode }: { mode: Choices['outputMode'] }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const label = (text: string, hint: string): { children: ReactNode } => ({
    children: (
      <>
        {text}
        <span className={styles.hint}>{hint}</span>
      </>
    ),
  });
  return (
    <Field label={texts.output.mode}>
      <RadioGroup
        value={mode}
        onChange={(_event, { value }) =>
          void actions.choose({ outputMode: value === 'values' ? 'values' : 'formulas' })
        }
      >
        <Radio value="formulas" label={label(texts.output.formulas, texts.output.formulasHint)} />
        <Radio value="values" label={label(texts.output.values, texts.output.valuesHint)} />
      </RadioGroup>
    </Field>
  );
}
