import type { ReactElement } from 'react';
import type { Choices } from '../../engine';
import { usePane } from '../context/pane-context';
import { OutputChoice } from '../parts/OutputChoice';

/** Formulas that can be followed, or values only. */
export function OutputMode({ mode }: { mode: Choices['outputMode'] }): ReactElement {
  const { actions, texts } = usePane();
  const { output } = texts;
  return (
    <OutputChoice
      label={output.mode}
      chosen={mode}
      ways={[
        { value: 'formulas', text: output.formulas, hint: output.formulasHint },
        { value: 'values', text: output.values, hint: output.valuesHint },
      ]}
      onChoose={(outputMode) => void actions.choose({ outputMode })}
    />
  );
}
