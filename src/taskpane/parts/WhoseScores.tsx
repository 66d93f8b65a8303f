import type { ReactElement } from 'react';
import type { Choices } from '../../engine';
import { usePane } from '../context/pane-context';
import { OutputChoice } from './OutputChoice';

/** The scores that the unit stated, or computed ones. */
export function WhoseScores({ scores }: { scores: Choices['scores'] }): ReactElement {
  const { actions, texts } = usePane();
  const { output } = texts;
  return (
    <OutputChoice
      label={output.scores}
      chosen={scores}
      ways={[
        { value: 'stated', text: output.statedScores, hint: output.statedScoresHint },
        { value: 'computed', text: output.computedScores, hint: output.computedScoresHint },
      ]}
      onChoose={(chosen) => void actions.choose({ scores: chosen })}
    />
  );
}
